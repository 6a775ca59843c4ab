import { describe, expect, it } from "vitest";
import { isObject } from "../../../scripts/openapi/json.js";
import { textOf } from "../../../scripts/openapi/json-access.js";
import { walk } from "../../../scripts/openapi/structure.js";
import { PRODUCTS, readTranslation } from "./translations.js";

const EVIDENCE =
  /\b(both|neither|English|Chinese) pages?\b|client librar|connector|since the schema|change log of|was seen/i;

describe.each(PRODUCTS)("the description of %s", async (product) => {
  const { english } = await readTranslation(product);
  const nodes: { kind: string; pointer: string; description: string; source: string; evidence: string }[] = [];
  walk(english, (kind, node, pointer) => {
    if (kind === "Info" || !isObject(node)) return;
    nodes.push({
      kind,
      pointer,
      description: textOf(node.description),
      source: textOf(node["x-source"]),
      evidence: textOf(node["x-evidence"]),
    });
  });

  it("says what a thing is, and in x-source where that is known from", () => {
    expect(nodes.filter(({ description }) => EVIDENCE.test(description)).map(({ pointer }) => pointer)).toEqual([]);
    expect(nodes.filter(({ source }) => EVIDENCE.test(source)).length).toBeGreaterThan(5);
  });

  it("says of a field in x-source what is not documented, and marks it", () => {
    const fields = nodes.filter(({ kind }) => kind === "Schema" || kind === "Parameter" || kind === "Header");
    const DOUBT = /not documented|not said|no page/i;
    expect(fields.filter(({ description }) => DOUBT.test(description)).map(({ pointer }) => pointer)).toEqual([]);
    const doubtful = fields.filter(({ source }) => DOUBT.test(source));
    expect(doubtful.length).toBeGreaterThan(2);
    expect(doubtful.filter(({ evidence }) => evidence === "").map(({ pointer }) => pointer)).toEqual([]);
    expect(nodes.filter(({ evidence, source }) => evidence !== "" && source === "")).toEqual([]);
  });

  it("has no source without a description, which no page would show", () => {
    expect(nodes.filter(({ description, source }) => source !== "" && description === "")).toEqual([]);
  });
});
