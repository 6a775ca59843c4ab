import { describe, expect, it } from "vitest";
import { commonMarkToHtml, commonMarkToMarkdown, headingIds } from "../../../scripts/docs/write/commonmark.js";
import { highlight } from "../../../scripts/docs/write/highlight.js";
import { html, join, raw, written } from "../../../scripts/docs/write/template.js";

const same = (href: string) => href;

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

  it("moves headings to their level and gives each one its own anchor", () => {
    const html = written(commonMarkToHtml(text("# One\n\n## Two `code`\n\n# One", 4), same));
    expect(html).toContain('<h4 id="x-one"><a href="#x-one">One</a></h4>');
    expect(html).toContain('<h5 id="x-two-code"><a href="#x-two-code">Two <code>code</code></a></h5>');
    expect(html).toContain('<h4 id="x-one-2">');
  });

  it("puts no heading below the sixth level", () => {
    expect(written(commonMarkToHtml(text("# One\n\n### Three", 6), same))).toContain('<h6 id="x-three">');
  });

  it("leaves a line of code that looks like a heading as it is", () => {
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
