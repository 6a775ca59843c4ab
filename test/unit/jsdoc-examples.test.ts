import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { diagnosticsOf, programOf, programOfTexts, projectOptions } from "../support/compiler.js";
import { ROOT } from "../support/root.js";

const INDEX = join(ROOT, "src/entries/index.ts");

/** A fenced block of TypeScript, with the place where it begins. */
interface Example {
  readonly name: string;
  readonly text: string;
  /** Where relative imports start from. */
  readonly folder: string;
}

const sourceFiles = ["src", "generated"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(ROOT, folder, path)),
);

/** The fenced `ts` blocks of a text whose first line is line `firstLine` of a file. */
function fenced(text: string, file: string, firstLine: number, folder: string): Example[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  return lines.flatMap((line, start) => {
    if (!/^\s*```ts\s*$/.test(line)) return [];
    const length = lines.slice(start + 1).findIndex((it) => /^\s*```\s*$/.test(it));
    if (length < 0) throw new Error(`${file}:${firstLine + start} the block does not end`);
    const block = lines.slice(start + 1, start + 1 + length).join("\n");
    return [{ name: `${relative(ROOT, file)}:${firstLine + start}`, text: block, folder }];
  });
}

/** The blocks of all JSDoc comments of a source file. */
function examplesOf(file: string, text = readFileSync(file, "utf8")): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const firstLine = text.slice(0, comment.index).split("\n").length;
    const content = comment[0].replace(/^[ \t]*\* ?/gm, "");
    return fenced(content, file, firstLine, ROOT);
  });
}

const options: ts.CompilerOptions = {
  ...projectOptions(),
  noUnusedLocals: false,
  noUnusedParameters: false,
};

/** What the compiler says about each example, with the line of its file. */
function compile(examples: readonly Example[]): Map<string, string[]> {
  const files = new Map(examples.map((it, index) => [join(it.folder, `example-${index}.ts`), it]));
  // A block without import is a module all the same, so that blocks do not see each other's names.
  const texts = new Map([...files].map(([path, { text }]) => [path, `${text}\nexport {};`]));
  const program = programOfTexts(texts, options);
  return new Map(
    [...files].map(([path, { name }]) => {
      const source = program.getSourceFile(path);
      const found = diagnosticsOf(program, path);
      const messages = found.map(({ start = 0, messageText }) => {
        const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
        const [file, first] = name.split(":");
        return `${file}:${Number(first) + 1 + line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
      return [name, messages];
    }),
  );
}

const readme = join(ROOT, "README.md");
const examples = [
  ...sourceFiles.flatMap((file) => examplesOf(file)),
  ...(existsSync(readme) ? fenced(readFileSync(readme, "utf8"), readme, 1, ROOT) : []),
];

describe("every example", () => {
  const compiled = compile(examples);

  it.each([...compiled])("%s compiles", (_, messages) => {
    expect(messages).toEqual([]);
  });

  it("is found: those of the sources and of the README", () => {
    expect(examples.filter(({ name }) => name.startsWith("src/")).length).toBeGreaterThan(10);
    expect(examples.some(({ name }) => name.startsWith("README.md:"))).toBe(true);
  });
});

describe("this test's compiler", () => {
  const fence = "```";
  const broken = (code: string) =>
    `const a = 1;\n/**\n * Text.\n * @example\n * ${fence}ts\n * ${code}\n * ${fence}\n */\n`;

  it.each([
    ["a name that is not exported", 'import { nothing } from "binance-batch-orders";'],
    ["a wrong type", "const x: string = 5;"],
    ["what only strict forbids", "const f = (x) => x;"],
    ["broken syntax", "const = ;"],
    [
      "a call without its ID",
      'import type { OrderChange } from "binance-batch-orders"; const x: OrderChange = { symbol: "a" };',
    ],
  ])("finds %s and names the line", (_, code) => {
    const [messages = []] = compile(examplesOf(join(ROOT, "src/a.ts"), broken(code))).values();
    expect(messages[0]).toMatch(/^src\/a\.ts:6 /);
  });
});

describe("every public function and client method has an example", () => {
  const program = programOf([INDEX], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(INDEX);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
  const isFunction = (symbol: ts.Symbol) =>
    (symbol.flags & ts.SymbolFlags.Value) !== 0 && checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0;
  const methods = exported
    .filter(({ name }) => ["OptionsClient", "CoinFuturesClient"].includes(name))
    .flatMap((symbol) => checker.getDeclaredTypeOfSymbol(symbol).getProperties())
    // Methods whose names are symbols, such as that of `await using`, are called by the language.
    .filter(({ name }) => !name.startsWith("__@"));
  const callable = [...exported.filter(isFunction), ...methods];

  it("and they are the ones of the public API", () => {
    expect(callable.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "createOptionsClient",
        "createCoinFuturesClient",
        "cancelMultipleOptionOrders",
        "modifyMultipleOrders",
        "hmacSigner",
        "rsaSigner",
        "ed25519Signer",
        "signedFetch",
        "isApiError",
        "isOrder",
        "isBatchOrdersError",
        "parseExact",
        "stringifyExact",
        "inBatches",
        "retryable",
        "createLimits",
        "serverClock",
        "connect",
        "close",
      ]),
    );
  });

  it("and the README shows every option of a client and of a call in one literal", () => {
    const names = (type: string) => {
      const symbol = exported.find(({ name }) => name === type);
      return (
        (symbol &&
          checker
            .getDeclaredTypeOfSymbol(symbol)
            .getProperties()
            .map(({ name }) => name)) ??
        []
      );
    };
    const block = examples.find(({ text }) => text.includes("// Required."))?.text;
    const [ofClient = "", ofCall = ""] = block?.split("\n});\n") ?? [];
    expect(names("ClientOptions").filter((name) => !new RegExp(`^  ${name}: `, "m").test(ofClient))).toEqual([]);
    expect(names("CallOptions").filter((name) => !new RegExp(`[{,] ${name}: `).test(ofCall))).toEqual([]);
    expect(names("ClientOptions")).toContain("apiKey");
    expect(names("CallOptions")).toContain("signal");
  });

  it.each(callable.map((symbol) => [symbol.name, symbol] as const))("%s", (_, symbol) => {
    const tags = symbol.getJsDocTags(checker);
    const example = tags.find(({ name }) => name === "example");
    expect(ts.displayPartsToString(example?.text)).toContain("```ts\n");
    expect(ts.displayPartsToString(symbol.getDocumentationComment(checker))).not.toBe("");
  });
});
