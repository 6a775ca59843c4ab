import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { markedRegion } from "../../../scripts/docs/examples.js";
import { readOwnText } from "../../../scripts/docs/own-text.js";
import { unrenderedParts } from "../../../scripts/docs/rendered-keywords.js";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { copyProject, realSite } from "../../support/site.js";

const messageOf = async (failing: Promise<unknown>): Promise<string> => {
  const error = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidInput);
  return error instanceof InvalidInput
    ? error.problems.map(({ file, message }) => `${file}: ${message}`).join("\n")
    : "";
};

describe("the build fails", () => {
  it("with the place of every keyword that no page shows", async () => {
    const { edit, make } = await copyProject();
    await edit(
      "spec/options.yaml",
      "                minItems: 1\n",
      "                minItems: 1\n                propertyNames: { description: One., type: string }\n",
    );
    await edit("spec/options.yaml", "      x-request-weight: 5\n", "      x-request-weight: 5\n      x-beta: true\n");
    await edit(
      "spec/coin-futures.yaml",
      "            deprecated: true\n",
      "            deprecated: true\n            contentEncoding: base64\n",
    ).catch(() =>
      edit("spec/coin-futures.yaml", "deprecated: true", "deprecated: true\n          contentEncoding: base64"),
    );
    const message = await messageOf(make());
    expect(message).toContain(
      '#/paths/~1eapi~1v1~1batchOrders/delete/x-beta: the docs have no place for "x-beta" (Operation)',
    );
    expect(message).toMatch(
      /content\/application~1json\/schema\/propertyNames: the docs have no place for "propertyNames" \(Schema\)/,
    );
    expect(message).toMatch(
      /OrderModificationFields\/properties\/stopPrice\/contentEncoding: the docs have no place for/,
    );
  });

  it("on an untranslated text, a missing sample, a missing region and a heading too few", async () => {
    const { folder, edit, make } = await copyProject();
    await edit("spec/options.yaml", "Production. Real orders, real money.", "Production, real orders.");
    await edit(
      "spec/zh-CN/options.overlay.yaml",
      /description: 生产环境[^\n]*/,
      "description: 'Production, real orders.'",
    );
    await edit("spec/zh-CN/coin-futures.overlay.yaml", "## 签名", "签名");
    await rm(join(folder, "examples/emulator.ts"));
    await edit("examples/partial-failure.ts", "// docs:end", "");
    const message = await messageOf(make());
    expect(message).toContain('#/servers/0/description is not translated: "Production, real orders."');
    expect(message).toMatch(
      /coin-futures\.overlay\.yaml: #\/info\/description has \d headings, the English text has \d/,
    );
    expect(message).toContain("examples/emulator.ts: is missing");
    expect(message).toContain(
      "examples/partial-failure.ts: needs one line `docs:start`, code, and one line `docs:end`",
    );
  });

  it("on a link to a place that is nowhere", async () => {
    const { edit, make } = await copyProject();
    await edit("spec/options.yaml", "[Change log](https://", "[Gone](#gone)\n    - [Change log](https://");
    expect(await messageOf(make())).toContain("en/options/index.html links to #gone");
  });
});

describe("unrenderedParts", () => {
  it("finds nothing in the descriptions", async () => {
    for (const { documents } of (await realSite()).sources.apis)
      for (const document of Object.values(documents)) expect(unrenderedParts(document)).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      "a reference to nowhere",
      { components: { schemas: { A: { $ref: "#/components/schemas/B" } } } },
      "#/components/schemas/A/$ref: #/components/schemas/B does not exist",
    ],
    [
      "a schema that is no object",
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
    ["a webhook", { webhooks: {} }, '#/webhooks: the docs have no place for "webhooks" (Root)'],
  ])("finds %s", (_, document, problem) => {
    expect(unrenderedParts(document)).toEqual([problem]);
  });
});

describe("markedRegion", () => {
  it("cuts the region and moves it to the left", () => {
    expect(markedRegion("a\n  // docs:start\n  b\n\n    c\n  // docs:end\n", "x.ts")).toBe("b\n\n  c");
    expect(markedRegion("# docs:start\ncurl\n# docs:end", "x.sh")).toBe("curl");
  });

  it.each([
    "",
    "// docs:start\na",
    "// docs:start\n\n// docs:end",
    "// docs:start\na\n// docs:end\n// docs:start\nb\n// docs:end",
  ])("refuses %j", (text) => expect(() => markedRegion(text, "x.ts")).toThrow(/x\.ts needs one line/));
});

describe("readOwnText", () => {
  const text = (source: string) => ({ file: "start.md", source, english: "# T\n\n## One\n\n{{a}}\n" });
  const inserts = { blocks: { a: [] }, values: {} };

  it("takes anchors from the English text", () => {
    const { title, blocks } = readOwnText(text("# 标题\n\n## 一\n\n{{a}}\n"), inserts, "");
    expect(title).toBe("标题");
    expect(blocks).toEqual([{ kind: "prose", source: "## 一", level: 2, ids: ["one"] }]);
  });

  it.each([
    ["## One\n\n{{a}}", "must begin with a line `# Title`"],
    ["# T\n\n## One", "{{a}} is missing"],
    ["# T\n\n## One\n\n{{a}}\n\n{{b}}", "{{b}} is not defined"],
    ["# T\n\n## One {{c}}\n\n{{a}}", "{{c}} is not defined"],
    ["# T\n\n{{a}}", "has 0 headings, the English text has 1"],
  ])("refuses %j", (source, message) => expect(() => readOwnText(text(source), inserts, "")).toThrow(message));
});
