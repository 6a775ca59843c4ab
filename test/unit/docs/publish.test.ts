import { describe, expect, it } from "vitest";
import { changeId, readChanges } from "../../../scripts/docs/changes.js";
import { siteProblems } from "../../../scripts/docs/checks.js";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { packageInfoOf } from "../../../scripts/docs/package-info.js";
import { siteFiles } from "../../../scripts/docs/pages.js";
import { realSite, textOfFile } from "../../support/site.js";

const { sources, files } = await realSite();
const BASE = "https://docs.example/batch/";
const published = siteFiles({ ...sources, base: BASE });

describe("a site with an address", () => {
  it("has every page in its sitemap, with the other language", () => {
    const sitemap = textOfFile(published, "sitemap.xml");
    const pages = published.filter(({ path }) => path.endsWith("/index.html"));
    for (const { path } of pages) {
      const address = BASE + path.slice(0, -"index.html".length);
      expect(sitemap).toContain(`<loc>${address}</loc>`);
      expect(sitemap).toContain(`href="${address}"/>`);
    }
    expect(sitemap.match(/<loc>/g)).toHaveLength(pages.length);
    expect(textOfFile(published, "robots.txt")).toContain(`Sitemap: ${BASE}sitemap.xml`);
  });

  it.each(LANGUAGES)("has a feed of the changes, the latest first, in %s", (language) => {
    const feed = textOfFile(published, `${language}/feed.xml`);
    const times = [...feed.matchAll(/<entry>.*?<updated>(.*?)<\/updated>/g)].map(([, time = ""]) => time);
    expect(times).toEqual(times.toSorted().reverse());
    expect(times).toHaveLength(sources.apis.flatMap(({ changes }) => changes).length);
    for (const { api, changes } of sources.apis)
      for (const change of changes) {
        const id = changeId(api.name, change);
        expect(feed).toContain(`<id>${BASE}${language}/changelog/#${id}</id>`);
        expect(textOfFile(published, `${language}/changelog/index.html`)).toContain(` id="${id}"`);
      }
  });

  it("says what it is where it is shared, and where it really is", () => {
    const page = textOfFile(published, "zh-CN/options/index.html");
    expect(page).toContain('<meta property="og:url" content="https://docs.example/batch/zh-CN/options/">');
    expect(page).toMatch(/<meta property="og:title" content="[^"]+">/);
    expect(page).toContain('<meta property="og:locale" content="zh_CN">');
  });

  it("has links that begin at the host, none of them broken, and a page for those that are", () => {
    expect(siteProblems(published, { ...sources, base: BASE })).toEqual([]);
    expect(textOfFile(published, "en/signing/index.html")).toContain('href="/batch/en/options/"');
    expect(textOfFile(published, "404.html")).toContain('<a href="/batch/zh-CN/" hreflang="zh-CN">');
  });

  it("and one without does not have what needs it", () => {
    const paths = files.map(({ path }) => path);
    for (const path of ["sitemap.xml", "robots.txt", "404.html", "en/feed.xml"]) expect(paths).not.toContain(path);
  });
});

describe("llms-full.txt", () => {
  it("has all English pages, and llms.txt names it and the documents", () => {
    const full = textOfFile(files, "llms-full.txt");
    for (const { path, text } of files.filter(({ path }) => /^en\/.*index\.md$/.test(path)))
      expect(full, path).toContain(text.split("\n", 1)[0]);
    for (const { api } of sources.apis)
      for (const language of LANGUAGES)
        expect(textOfFile(files, "llms.txt")).toContain(`](${language}/${api.name}/openapi.json)`);
    expect(textOfFile(files, "llms.txt")).toContain("](llms-full.txt)");
  });
});

describe("the foot of a page", () => {
  it("names version and address, for who has it on paper", () => {
    const text = textOfFile(published, "zh-CN/signing/index.html");
    expect(text).toContain(`binance-batch-orders ${sources.packageInfo.version} <span`);
    expect(text).toContain(`${BASE}zh-CN/signing/</span>`);
  });
});

describe("links to the repository", () => {
  const info = (repository: unknown) =>
    packageInfoOf({ name: "a", version: "1.0.0", engines: { node: ">=20" }, repository });

  it.each([
    [undefined, undefined],
    ["https://host.example/a/b", "https://host.example/a/b"],
    [{ type: "git", url: "git+https://host.example/a/b.git" }, "https://host.example/a/b"],
    ["javascript:alert(1)", undefined],
  ])("of %j lead to %s", (repository, expected) => expect(info(repository).repository).toBe(expected));

  it("are on every page as soon as it is known", () => {
    const packageInfo = { ...sources.packageInfo, repository: "https://host.example/a/b" };
    const page = textOfFile(siteFiles({ ...sources, packageInfo }), "en/changelog/index.html");
    expect(page).toContain('href="https://host.example/a/b/issues"');
    expect(page).toContain('href="https://host.example/a/b/blob/main/CHANGELOG.md"');
    expect(textOfFile(files, "en/changelog/index.html")).not.toContain("/issues");
  });
});

describe("changes", () => {
  it("are at the fields that they are about, with a link", () => {
    for (const language of LANGUAGES) {
      const page = textOfFile(files, `${language}/coin-futures/modifyMultipleOrders/index.html`);
      const start = page.indexOf('id="modifyMultipleOrders.batchOrders.price"');
      const field = page.slice(start, page.indexOf("</dd></div>", start));
      expect(field).toContain('changelog/index.html#coin-futures-2026-06-30"><time datetime="2026-06-30">');
    }
  });

  it.each([
    ["- { date: tomorrow, effect: added, at: [], en: a, zh-CN: b }", "date"],
    ["- { date: 2026-01-01, effect: nice, at: [], en: a, zh-CN: b }", "effect"],
    ["- { date: 2026-01-01, effect: added, at: [], en: a }", "zh-CN"],
  ])("%s is refused", (text, place) => expect(() => readChanges(text, "x.yaml")).toThrow(place));

  it("of a field that is on no page stop the build", () => {
    const [first, ...others] = sources.apis;
    if (first === undefined) throw new Error("no API");
    const [change, ...more] = first.changes;
    if (change === undefined) throw new Error("no change");
    const spoiled = { ...first, changes: [{ ...change, at: ["nowhere"] }, ...more] };
    expect(siteProblems(files, { ...sources, apis: [spoiled, ...others] })).toEqual([
      `spec/changes/${first.api.name}.yaml names nowhere, which is on no page`,
    ]);
  });
});
