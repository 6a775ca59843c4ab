import { expect, it } from "vitest";
import { siteFiles } from "../../../scripts/docs/pages.js";
import { harmless } from "../../../scripts/docs/write/commonmark.js";
import { blocksToMarkdown } from "../../../scripts/docs/write/markdown.js";
import { isObject, type JsonObject } from "../../../scripts/openapi/json.js";
import { objectOf, textOf } from "../../../scripts/openapi/json-access.js";
import { apiTexts, copyProject, pageTexts, realSite, seenText } from "../../support/site.js";

const HOSTILE =
  "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x) [c][nowhere] " +
  "![d](https://x.example/d.png) &lt;b&gt;";
const SHOWN =
  "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x) [c][nowhere] !d <b>";

it("A hostile text of a description is shown as text, in HTML and in Markdown", async () => {
  const { sources, files } = await realSite();
  const spoiled = sources.apis.map((api) => {
    const documents = { en: structuredClone(api.documents.en), "zh-CN": structuredClone(api.documents["zh-CN"]) };
    for (const document of Object.values(documents)) spoil(document);
    return { ...api, documents };
  });
  const before = tagsOf(apiTexts(files, "options")[0]?.html ?? "");
  for (const { html, markdown } of apiTexts(siteFiles({ ...sources, apis: spoiled }), "options")) {
    const seen = seenText(html);
    expect(seen).toContain(`Description ${SHOWN}`);
    for (const name of ["Title", "Summary", "Value", "Enum"])
      expect(seen, name).toContain(name === "Value" ? JSON.stringify(`Value ${QUOTED}`) : `${name} ${QUOTED}`);
    expect([...tagsOf(html)].filter((tag) => !before.has(tag))).toEqual([]);
    expect(html).not.toMatch(/href="(?:javascript|data):/);
    expect(markdown).toContain("\\<script>alert(1)\\</script>");
    expect(markdown).toContain("[a\\](javascript:alert(1))");
  }
});

it("A source whose address is not one of the web is no link", async () => {
  const { sources } = await realSite();
  const apis = sources.apis.map((api) => {
    const documents = { en: structuredClone(api.documents.en), "zh-CN": structuredClone(api.documents["zh-CN"]) };
    for (const document of Object.values(documents)) objectOf(document.externalDocs).url = "javascript:alert(1)";
    return { ...api, documents };
  });
  for (const { html, markdown } of apiTexts(siteFiles({ ...sources, apis }), "options"))
    expect(html + markdown).not.toContain("javascript:");
});

it.each([
  ["an escaped backtick", "\\`<img src=x>\\`", "\\`\\<img src=x>\\`"],
  ["an image", "![a](https://x.example/a.png)", "!\\[a](https://x.example/a.png)"],
  ["the definition of a link", "[r]: javascript:alert(1)", "\\[r]: javascript:alert(1)"],
  ["a backtick without its partner", "`<b>", "\\`\\<b>"],
  ["a space before the address of a link", "*a* [b]( javascript:x)", "\\*a\\* \\[b\\]( javascript:x)"],
  ["backticks in two paragraphs", "`a\n\n<b>\n\n`", "\\`a\n\n\\<b\\>\n\n\\`"],
  ["code, whose content stays", "`<b>` and ``a`<b>``", "`<b>` and ``a`<b>``"],
])("In Markdown nothing else can be made of %s", (_, source, written) => {
  expect(harmless(source, (url) => url)).toBe(written);
});

it("In a table of Markdown no code is ended by a bar", () => {
  const cell = [{ kind: "prose", source: "`a \\| <img src=x>`" }] as const;
  const table = { kind: "table", label: "", head: ["A"], rows: [{ cells: [cell] }] } as const;
  expect(blocksToMarkdown([table], () => "")).toContain("a \\\\\\| \\<img src=x\\>");
});

it("A hostile text of an example, the changelog or an error table is shown as text", async () => {
  const { edit, build } = await copyProject();
  await edit("CHANGELOG.md", "## Package 0.1.0", `## Package 0.1.0\n\n- ${HOSTILE}`);
  await edit("examples/options/cancel.ts", "// docs:start", "// docs:start\n// <img src=x onerror=alert(1)>");
  await edit("spec/errors/options.yaml", /(?<=en: The )/, "<b onclick=x> ");
  const files = await build();
  for (const page of ["changelog", "options/cancelMultipleOptionOrders", "options/errors"])
    for (const { html } of pageTexts(files, page))
      expect([...tagsOf(html)].join()).not.toMatch(/script:onclick|img|b:onclick/);
});

const QUOTED = `"'><script>alert(1)</script> onclick=`;

/** Puts hostile texts wherever a description can have texts. */
function spoil(document: JsonObject): void {
  objectOf(document.info).title = `Title ${QUOTED}`;
  objectOf(document.info).description = `${textOf(objectOf(document.info).description)}\n\nDescription ${HOSTILE}`;
  const schemas = objectOf(objectOf(document.components).schemas);
  for (const schema of Object.values(schemas).filter(isObject))
    if (schema.enum !== undefined) schema.enum = [`Enum ${QUOTED}`];
  for (const example of Object.values(objectOf(objectOf(document.components).examples)).filter(isObject)) {
    example.summary = `Summary ${QUOTED}`;
    example.description = HOSTILE;
    example.value = `Value ${QUOTED}`;
  }
}

/** Every element with the attributes that it has somewhere. */
const tagsOf = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<([a-z]\w*)([^>]*)>/g)].map(
      ([, tag, attributes = ""]) => `${tag}:${attributes.replace(/="[^"]*"/g, "").trim()}`,
    ),
  );
