import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { wire as coinFutures } from "../../../generated/coin-futures/wire.js";
import { wire as options } from "../../../generated/options/wire.js";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { OTHER_GENERATORS } from "../../../scripts/docs/other-generators.js";
import { CONSUMER_EXAMPLES } from "../../../scripts/docs/pages/consume.js";
import { diagnosticsOf, programOfTexts, projectOptions } from "../../support/compiler.js";
import { ROOT } from "../../support/root.js";
import { pageTexts, realSite } from "../../support/site.js";

const { files } = await realSite();
const pages = pageTexts(files, "consume");
const { name, exports }: { name: string; exports: Record<string, unknown> } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);

/** What the compiler says of programs inside this repository, where the package resolves to itself. */
function compilerErrors(programs: readonly string[]): string[][] {
  const texts = new Map(programs.map((text, index) => [join(ROOT, `consumer-${index}.ts`), text]));
  const program = programOfTexts(texts, projectOptions());
  return [...texts.keys()].map((path) => {
    const found = diagnosticsOf(program, path);
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  });
}

describe("the page for users in other repositories", () => {
  it("has examples that compile", () => {
    const examples = Object.values(CONSUMER_EXAMPLES);
    expect(compilerErrors(examples)).toEqual(examples.map(() => []));
    const [first = ""] = examples;
    expect(compilerErrors([first.replace("/types", "/type")])).toEqual([[expect.stringMatching(/Cannot find module/)]]);
  });

  it.each(pages)("names every subpath that can be imported, in $language", ({ markdown }) => {
    const [, section = ""] = /^## (?:What can be imported|可以导入的内容)\n([\s\S]*?)^## /m.exec(markdown) ?? [];
    const named = [...section.matchAll(/`(binance-batch-orders[^`]*)`/g)].map(([, path]) => path);
    expect(named.sort()).toEqual(
      Object.keys(exports)
        .map((path) => path.replace(".", name))
        .sort(),
    );
  });

  it.each(pages)("names the bigint fields of both products, in $language", ({ markdown }) => {
    const named = [...markdown.matchAll(/`(\[(?:"\w+"(?:, )?)+\])`/g)].map(([, list = ""]) => JSON.parse(list));
    expect(named).toEqual([options.bigintFields, coinFutures.bigintFields]);
  });

  it("has a row for every generator, in both languages", () => {
    expect(pages.map(({ language }) => language)).toEqual(LANGUAGES);
    for (const { markdown } of pages)
      for (const { name, version } of OTHER_GENERATORS) expect(markdown).toContain(`| ${name}<br>${version}`);
  });
});
