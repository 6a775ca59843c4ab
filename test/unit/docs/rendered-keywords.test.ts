import { describe, expect, it } from "vitest";
import { unrenderedParts } from "../../../scripts/docs/rendered-keywords.js";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { realSite } from "../../support/site.js";

describe("unrenderedParts", () => {
  it("finds nothing in the descriptions", async () => {
    for (const { documents } of (await realSite()).sources.apis)
      for (const document of Object.values(documents)) expect(unrenderedParts(document)).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      "a reference to something that does not exist",
      { components: { schemas: { A: { $ref: "#/components/schemas/B" } } } },
      "#/components/schemas/A/$ref: #/components/schemas/B does not exist",
    ],
    [
      "a schema that is not an object",
      { components: { schemas: { A: { items: true } } } },
      "#/components/schemas/A/items: the docs show it only if it is an object",
    ],
    [
      "a list in place of a map",
      { components: { schemas: [] } },
      "#/components/schemas: the docs show it only if it is an object",
    ],
    [
      "scopes",
      { security: [{ A: ["b"] }], components: { securitySchemes: { A: {} } } },
      "#/security/0/A: the docs do not show scopes",
    ],
    [
      "an unused component",
      { components: { responses: { A: {} } } },
      "#/components/responses/A: nothing refers to it, so no page shows it",
    ],
    ["a webhook", { webhooks: {} }, '#/webhooks: the docs do not show "webhooks" (Root)'],
  ])("finds %s", (_, document, problem) => {
    expect(unrenderedParts(document)).toEqual([problem]);
  });
});
