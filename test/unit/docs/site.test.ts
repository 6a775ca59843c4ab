import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
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

  it("has the anchors that other sites may link to", () => {
    const options = idsOf(textOfFile(files, "zh-CN/options/index.html"));
    expect(options).toEqual(
      expect.arrayContaining(["cancelMultipleOptionOrders", "OptionOrder", "OptionOrder.orderId", "about-signing"]),
    );
    const cancel = idsOf(textOfFile(files, "zh-CN/options/cancelMultipleOptionOrders/index.html"));
    expect(cancel).toEqual(
      expect.arrayContaining([
        "cancelMultipleOptionOrders.orderIds",
        "cancelMultipleOptionOrders.signature",
        "OptionOrder",
        "OptionOrder.orderId",
        "cancelMultipleOptionOrders.status-429",
        "cancelMultipleOptionOrders.status-5XX",
      ]),
    );
    expect(idsOf(textOfFile(files, "en/coin-futures/errors/index.html"))).toContain("error-1021");
  });

  it("is the same, byte for byte, when it is built again", () => {
    expect(siteFiles(sources)).toEqual(files);
  });

  it("names neither the machine, nor a path of it, nor the day of the build", () => {
    for (const { path, text } of files) {
      expect(text, path).not.toContain(process.cwd());
      expect(text, path).not.toContain("127.0.0.1:");
      expect(text, path).not.toContain(new Date().toISOString().slice(0, 10));
    }
  });

  it.each(files.filter(({ path }) => path.endsWith(".html")).map(({ path, text }) => ({ path, text })))(
    "$path is small, loads nothing from another host and has no inline code",
    ({ text }) => {
      expect(gzipSync(text).length).toBeLessThan(35_000);
      for (const [, name, address] of text.matchAll(/<(script|link|img|iframe)[^>]* (?:src|href)="([^"]*)"/g))
        expect(`${name} ${address}`).not.toMatch(/ (?:https?:)?\/\//);
      expect(text).not.toMatch(/<style|<script>|<script [^>]*>[^<]| style=| on\w+=/);
      expect(text).toContain("default-src 'none'");
    },
  );

  it("has a script below 4 kB, compressed", () => {
    expect(gzipSync(textOfFile(files, "site.js")).length).toBeLessThan(4000);
  });

  it.each(english.map(({ path, text }) => ({ path, text })))("$path has one h1 and skips no level", ({ text }) => {
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe("the addresses of a page", () => {
  it("are relative without a base, and none is canonical", () => {
    const page = textOfFile(files, "en/options/errors/index.html");
    expect(page).toContain('<link rel="alternate" hreflang="zh-CN" href="../../../zh-CN/options/errors/index.html">');
    expect(page).not.toContain("canonical");
  });

  it("are absolute for the other languages and canonical with a base", () => {
    const page = textOfFile(siteFiles({ ...sources, base: "https://docs.example/batch/" }), "zh-CN/options/index.html");
    expect(page).toContain('hreflang="en" href="https://docs.example/batch/en/options/">');
    expect(page).toContain('hreflang="x-default" href="https://docs.example/batch/en/options/">');
    expect(page).toContain('<link rel="canonical" href="https://docs.example/batch/zh-CN/options/">');
  });

  it("lead to the same page in the other language", () => {
    expect(textOfFile(files, "zh-CN/options/errors/index.html")).toContain(
      '<a href="../../../en/options/errors/index.html" lang="en" hreflang="en">English</a>',
    );
  });
});
