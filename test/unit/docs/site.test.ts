import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { digitProblems, linkProblems } from "../../../scripts/docs/checks.js";
import { siteFiles } from "../../../scripts/docs/pages.js";
import { idsOf, realSite, textOfFile } from "../../support/site.js";

const { sources, files } = await realSite();
const english = files.filter(({ path }) => path.startsWith("en/") && path.endsWith(".html"));

describe("the site", () => {
  it.each(english.map(({ path }) => ({ path })))("$path has the same anchors in both languages", ({ path }) => {
    const ids = idsOf(textOfFile(files, path));
    expect(ids.length).toBeGreaterThan(0);
    expect(idsOf(textOfFile(files, path.replace("en/", "zh-CN/")))).toEqual(ids);
  });

  it("has the anchors that others link to", () => {
    const options = idsOf(textOfFile(files, "zh-CN/options/index.html"));
    expect(options).toEqual(
      expect.arrayContaining([
        "cancelMultipleOptionOrders",
        "cancelMultipleOptionOrders.orderIds",
        "OptionOrder",
        "OptionOrder.orderId",
        "cancelMultipleOptionOrders.status-429",
        "cancelMultipleOptionOrders.status-5XX",
        "about-signing",
      ]),
    );
    expect(idsOf(textOfFile(files, "en/coin-futures/errors/index.html"))).toContain("error-1021");
  });

  it("has no broken link, and finds one", () => {
    expect(linkProblems(files)).toEqual([]);
    const spoiled = [
      {
        path: "en/index.html",
        text: '<p id="a"><a href="#b">x</a> <a href="../de/">x</a> <a href="https://x.example">',
      },
      { path: "en/index.md", text: "[x](nowhere/index.md) `[x](y)`" },
      { path: "zh-CN/index.html", text: '<p id="a"><p id="a"><a href="../en/#a">x</a>' },
    ];
    expect(linkProblems(spoiled)).toEqual([
      "en/index.html links to #b, which does not exist",
      "en/index.html links to ../de/, which does not exist",
      "en/index.md links to nowhere/index.md, which does not exist",
      "zh-CN/index.html has a duplicate anchor: a",
    ]);
  });

  it("has no digit too many or too few, and finds either", () => {
    expect(digitProblems(files, sources)).toEqual([]);
    const spoil = (path: string, from: string, to: string) =>
      files.map((file) => (file.path === path ? { path, text: file.text.replaceAll(from, to) } : file));
    expect(
      digitProblems(spoil("zh-CN/options/index.html", "4611875134427365378", "4611875134427365000"), sources),
    ).toEqual([
      "zh-CN/options/index.html lacks the integer 4611875134427365378 of the description",
      "zh-CN/options/index.html has the integer 4611875134427365000, which is in none of the sources",
    ]);
    expect(
      digitProblems(spoil("en/options/openapi.json", "4611875134427365377", "4611875134427365376"), sources),
    ).toHaveLength(2);
    expect(
      digitProblems(spoil("en/signing/index.md", "4611875134427365377", "4611875134427365376"), sources),
    ).toHaveLength(1);
  });

  it("is the same, byte for byte, when it is built again", () => {
    expect(siteFiles(sources)).toEqual(files);
  });

  it("names no machine, no path of it and no day of the build", () => {
    for (const { path, text } of files) {
      expect(text, path).not.toContain(process.cwd());
      expect(text, path).not.toContain("127.0.0.1:");
      expect(text, path).not.toContain(new Date().toISOString().slice(0, 10));
    }
  });

  it.each(files.filter(({ path }) => path.endsWith(".html")).map(({ path, text }) => ({ path, text })))(
    "$path is small, loads nothing from elsewhere and has no code in it",
    ({ text }) => {
      expect(gzipSync(text).length).toBeLessThan(60_000);
      for (const [, name, address] of text.matchAll(/<(script|link|img|iframe)[^>]* (?:src|href)="([^"]*)"/g))
        expect(`${name} ${address}`).not.toMatch(/ (?:https?:)?\/\//);
      expect(text).not.toMatch(/<style|<script>|<script [^>]*>[^<]| style=| on\w+=/);
      expect(text).toContain("default-src 'none'");
    },
  );

  it("has a script below 4 kB", () => {
    expect(textOfFile(files, "site.js").length).toBeLessThan(4000);
  });

  it.each(english.map(({ path, text }) => ({ path, text })))("$path has one h1 and skips no level", ({ text }) => {
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe("addresses", () => {
  it("are relative without a base, and there is no canonical one", () => {
    const page = textOfFile(files, "en/options/errors/index.html");
    expect(page).toContain('<link rel="alternate" hreflang="zh-CN" href="../../../zh-CN/options/errors/">');
    expect(page).not.toContain("canonical");
  });

  it("of alternates are absolute with a base", () => {
    const page = textOfFile(siteFiles({ ...sources, base: "https://docs.example/batch" }), "zh-CN/options/index.html");
    expect(page).toContain('hreflang="en" href="https://docs.example/batch/en/options/">');
    expect(page).toContain('hreflang="x-default" href="https://docs.example/batch/en/options/">');
    expect(page).toContain('<link rel="canonical" href="https://docs.example/batch/zh-CN/options/">');
  });

  it("of the other language keep the page", () => {
    expect(textOfFile(files, "zh-CN/options/errors/index.html")).toContain(
      '<a href="../../../en/options/errors/" lang="en" hreflang="en">English</a>',
    );
  });
});
