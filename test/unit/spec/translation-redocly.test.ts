import { resolve } from "node:path";
import { bundle } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { isObject, type Json } from "../../../scripts/openapi/json.js";
import { lintDescription } from "../../../scripts/spec/lint.js";
import { descriptionFile, overlayFile, PRODUCTS, readTranslation, rules, SHARED_OVERLAY } from "./translations.js";

/** A document as Redocly sees it, with every integer as a double. */
function asDoubles(value: Json): Json {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(asDoubles);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, asDoubles(child)]))
    : value;
}

describe.each(PRODUCTS)("the Chinese overlay of %s, seen by Redocly", (product) => {
  it("lints without a problem", async () => {
    expect((await lintDescription(overlayFile(product), await rules())).problems).toEqual([]);
  });

  it("yields the same document as here, apart from the digits", async () => {
    const { bundle: theirs, problems } = await bundle({
      ref: descriptionFile(product),
      config: await rules(),
      overlays: [SHARED_OVERLAY, overlayFile(product)],
    });
    expect(problems).toEqual([]);
    const { chinese } = await readTranslation(product);
    expect(asDoubles(chinese)).toEqual(theirs.parsed);
  });

  it("names the description that it is made for", async () => {
    const { overlay } = await readTranslation(product);
    expect(resolve(overlayFile(product), "..", overlay.extends ?? "")).toBe(descriptionFile(product));
  });
});
