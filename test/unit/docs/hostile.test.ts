import { describe, expect, it } from "vitest";
import { objectOf, textOf } from "../../../scripts/docs/json-access.js";
import { siteFiles } from "../../../scripts/docs/pages.js";
import { commonMarkToHtml, commonMarkToMarkdown, headingIds } from "../../../scripts/docs/write/commonmark.js";
import { highlight } from "../../../scripts/docs/write/highlight.js";
import { html, join, raw, written } from "../../../scripts/docs/write/template.js";
import { isObject, type JsonObject } from "../../../scripts/openapi/json.js";
import { copyProject, pageTexts, realSite, seenText } from "../../support/site.js";

const HOSTILE =
  "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x) [c][nowhere] " +
  "![d](https://x.example/d.png) &lt;b&gt;";
const SHOWN =
  "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x) [c][nowhere] !d <b>";
const same = (href: string) => href;

describe("a hostile text", () => {
  it("of a description shows as text, in the page and in the twin", async () => {
    const { sources, files } = await realSite();
    const spoiled = sources.apis.map((api) => {
      const documents = { en: structuredClone(api.documents.en), "zh-CN": structuredClone(api.documents["zh-CN"]) };
      for (const document of Object.values(documents)) spoil(document);
      return { ...api, documents };
    });
    const before = tagsOf(pageTexts(files, "options")[0]?.html ?? "");
    for (const { html, markdown } of pageTexts(siteFiles({ ...sources, apis: spoiled }), "options")) {
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

  it("of a sample, a changelog and an error table shows as text", async () => {
    const { edit, make } = await copyProject();
    await edit("CHANGELOG.md", "## Package 0.1.0", `## Package 0.1.0\n\n- ${HOSTILE}`);
    await edit(
      "examples/options/cancel.ts",
      "// In no promised order",
      "// <img src=x onerror=alert(1)> In no promised order",
    );
    await edit("spec/errors/options.yaml", "An unknown error occurred", "<b onclick=x>An unknown error occurred");
    const files = await make();
    for (const page of ["changelog", "options", "options/errors"])
      for (const { html } of pageTexts(files, page))
        expect([...tagsOf(html)].join()).not.toMatch(/script:onclick|img|b:onclick/);
  });
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

describe("html", () => {
  it("escapes every string, in content and in attributes", () => {
    const text = `<b title="a" & 'b'>`;
    expect(written(html`<p title="${text}">${text}${1}</p>`)).toBe(
      `<p title="&lt;b title=&quot;a&quot; &amp; 'b'&gt;">&lt;b title=&quot;a&quot; &amp; 'b'&gt;1</p>`,
    );
  });

  it("inserts its own templates and raw markup as they are", () => {
    const items = ["<a>", "b"].map((item) => html`<li>${item}</li>`);
    expect(written(html`<ul>${join(items, " ")}${raw("<hr>")}</ul>`)).toBe(
      "<ul><li>&lt;a&gt;</li> <li>b</li><hr></ul>",
    );
  });
});

describe("CommonMark", () => {
  const text = (source: string, level: number) => ({ source, level, ids: headingIds(source, "x-") });

  it("moves headings to their place and gives them anchors, the same word twice too", () => {
    const html = written(commonMarkToHtml(text("# One\n\n## Two `code`\n\n# One", 4), same));
    expect(html).toContain('<h4 id="x-one"><a href="#x-one">One</a></h4>');
    expect(html).toContain('<h5 id="x-two-code"><a href="#x-two-code">Two <code>code</code></a></h5>');
    expect(html).toContain('<h4 id="x-one-2">');
  });

  it("has no heading below the sixth level", () => {
    expect(written(commonMarkToHtml(text("# One\n\n### Three", 6), same))).toContain('<h6 id="x-three">');
  });

  it("keeps a line of code that looks like a heading", () => {
    const markdown = commonMarkToMarkdown(
      text("## One\n\n```sh\n## no <heading>\n```\n\n`<code>` and <text>", 3),
      same,
    );
    expect(markdown).toBe("### One\n\n```sh\n## no <heading>\n```\n\n`<code>` and \\<text>");
  });
});

describe("highlight", () => {
  it.each([
    ["json", '{ "a<b": [-4611875134427365377, "\\"x\\"", true] }'],
    ["ts", 'const a = 1n; // "no" <end>\nconst b = `$a & "b"`;'],
    ["sh", "curl -H \"$key\" 'a&b' # <c>\nx=$y"],
    ["http", "PUT /x?a=%5B1%5D HTTP/1.1\nHost: a.example"],
    ["text", "<plain> & simple"],
  ] as const)("keeps every character of %s", (language, source) => {
    expect(written(highlight(language, source)).replace(/<[^>]*>/g, "")).toBe(
      source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
    );
  });
});
