import { resolve } from "node:path";
import { bundle, createConfig, stringifyYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { bigIntegerProblems, bigIntegers } from "../../../scripts/generate/guard.js";
import { bundleDescription } from "../../../scripts/spec/bundle.js";
import { ROOT } from "../../support/root.js";

const OPTIONS = resolve(ROOT, "spec/options.yaml");

describe("bigIntegerProblems", () => {
  it("catches a bundle made by the stock bundler", async () => {
    const config = await createConfig({});
    const { scalars } = await bundleDescription(OPTIONS, config);
    const { bundle: stock } = await bundle({ ref: OPTIONS, config });
    const problems = bigIntegerProblems(scalars, [
      { path: "openapi.yaml", text: stringifyYaml(stock.parsed), kind: "document" },
    ]);
    expect(problems).toContain("openapi.yaml has the integer 4611875134427365000, which is not in the sources");
  });

  it("asks documents for every integer, code for none", () => {
    const sources = ["see 4611875134427365377", "9223372036854775807"];
    const text = "[4611875134427365377]";
    expect(bigIntegerProblems(sources, [{ path: "a.json", text, kind: "document" }])).toEqual([
      "a.json lacks the integer 9223372036854775807 of the sources",
    ]);
    expect(bigIntegerProblems(sources, [{ path: "a.ts", text, kind: "code" }])).toEqual([]);
    expect(bigIntegerProblems(sources, [{ path: "a.ts", text: "4611875134427365376n", kind: "code" }])).toHaveLength(1);
  });

  it("sees digits right after letters, signs and escapes", () => {
    expect(bigIntegers(['"\\n4611875134427365377"', "x-9223372036854775808n"])).toEqual(
      new Set(["4611875134427365377", "-9223372036854775808"]),
    );
    expect(bigIntegers(["9007199254740991 1592465880683"])).toEqual(new Set());
  });
});
