import { describe, expect, it } from "vitest";
import { digitProblems, headingProblems, linkProblems } from "../../../scripts/docs/checks.js";
import { linkSourcesOf } from "../../../scripts/docs/link-sources.js";
import { ROOT } from "../../support/root.js";
import { realSite } from "../../support/site.js";

const { sources, files } = await realSite();

describe("linkProblems", () => {
  it("finds nothing in the site", () => {
    expect(linkProblems(files)).toEqual([]);
  });

  it("finds every broken or insecure link of HTML and Markdown, and duplicate anchors", () => {
    const html = `<p id="a"><a href="#b">x</a> <a href="../de/">x</a> <a href="https://x.example">x</a>
      <a href="http://x.example">x</a> <a href="JavaScript:x">`;
    const spoiled = [
      { path: "en/index.html", text: html },
      { path: "en/index.md", text: "[x](nowhere/index.md) `[x](y)`" },
      { path: "zh-CN/index.html", text: '<p id="a"><p id="a"><a href="../en/#a">x</a>' },
    ];
    expect(linkProblems(spoiled)).toEqual([
      "en/index.html links to http://x.example; only https: is allowed",
      "en/index.html links to JavaScript:x; only https: is allowed",
      "zh-CN/index.html has a duplicate anchor: a",
      "en/index.html links to #b, which does not exist",
      "en/index.html links to ../de/, which does not exist",
      "en/index.md links to nowhere/index.md, which does not exist",
    ]);
  });
});

describe("headingProblems", () => {
  it("finds nothing in the site", () => {
    expect(headingProblems(files)).toEqual([]);
  });

  it.each([
    ["<h2>A</h2>", "does not begin with its title"],
    ["<p>", "does not begin with its title"],
    ["<h1>A</h1><h1>B</h1>", 'has 2 titles: "A", "B"'],
    [
      '<h1>A</h1><h2 id="b"><a href="#b">B</a></h2><h4>C</h4>',
      'has "C" with "####" right after "##"; leave out no level',
    ],
    ["<h1>A</h1><h2> <code></code></h2>", "has an empty heading of level 2"],
  ])("finds what is wrong with %s", (text, problem) => {
    expect(headingProblems([{ path: "en/index.html", text }])).toEqual([`en/index.html ${problem}`]);
  });
});

it("linkProblems reports a place that many links miss once, with the line of the program that writes them", () => {
  const page = (language: string) => ({
    path: `${language}/a/index.html`,
    text: '<a href="../failures/index.html#look-up"><a href="../failures/index.html#look-up">',
  });
  const sourcesOf = linkSourcesOf(sources, ROOT);
  const [found, ...others] = linkProblems([page("en"), page("zh-CN")], undefined, sourcesOf);
  expect(others).toEqual([]);
  expect(found).toMatch(
    /^en\/a\/index\.html links to \S+#look-up, which does not exist, as 4 links do; the link is in scripts\/docs\/\S+\.ts:\d+/,
  );
});

describe("digitProblems", () => {
  const problemsAfter = (paths: readonly string[], from: string, to: string) => {
    const spoiled = files.map(({ path, text }) => ({
      path,
      text: paths.includes(path) ? text.replaceAll(from, to) : text,
    }));
    return digitProblems(spoiled, sources);
  };

  it("finds nothing in the site", () => {
    expect(digitProblems(files, sources)).toEqual([]);
  });

  it("finds the lost and the invented integer in the page of an API", () => {
    const all = files.map(({ path }) => path).filter((path) => /^zh-CN\/options\/.*html$/.test(path));
    expect(problemsAfter(all, "4611875134427365378", "4611875134427365000")).toEqual([
      "zh-CN/options/**/index.html lacks the integer 4611875134427365378 of the description",
      "zh-CN/options/index.html has the integer 4611875134427365000, which is in none of the sources",
      ...["cancelMultipleOptionOrders", "queryCurrentOpenOptionOrders", "queryOptionOrderHistory"].map(
        (id) => `zh-CN/options/${id}/index.html has the integer 4611875134427365000, which is in none of the sources`,
      ),
    ]);
  });

  it("finds both in a download of an API", () => {
    expect(problemsAfter(["en/options/openapi.json"], "4611875134427365377", "4611875134427365376")).toHaveLength(2);
  });

  it("finds the invented integer in a page that need not have all integers", () => {
    expect(problemsAfter(["en/signing/index.md"], "4611875134427365377", "4611875134427365376")).toHaveLength(1);
  });
});
