import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../scripts/docs/language.js";
import { inPage } from "./in-page.js";
import { DESKTOP, MOBILE, openSite, POLL, type TranslatedPage, withPage } from "./open-site.js";

const site = await openSite();

/** The pages, each with every other language that it links to. */
const waysFrom = (pages: readonly TranslatedPage[]) =>
  pages.flatMap(({ path, name, language }) =>
    LANGUAGES.filter((other) => other !== language).map((other) => [path, other, name] as const),
  );
const waysFromEnglish = waysFrom(site.translatedIn("en"));
const waysFromChinese = waysFrom(site.framesIn("zh-CN"));

describe("The languages", () => {
  it("have the same pages", () => {
    const names = LANGUAGES.map((language) =>
      site.translated.filter((page) => page.language === language).map(({ name }) => name),
    );
    expect(names[0]?.length).toBeGreaterThan(0);
    for (const others of names) expect(others).toEqual(names[0]);
  });

  it.each(site.framesIn("zh-CN"))("are linked by name on $path", async ({ path, language, name }) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      const { languageLinks, alternates, lang } = await inPage(page, "structure");
      const address = (language: string) => `${site.url}${language}/${name}index.html`;
      expect(lang).toBe(language);
      expect(languageLinks).toEqual(
        LANGUAGES.map((other) => ({
          lang: other,
          hreflang: other,
          href: address(other),
          isCurrent: other === language,
        })),
      );
      expect(alternates).toEqual({
        ...Object.fromEntries(LANGUAGES.map((other) => [other, address(other)])),
        "x-default": name === "" ? `${site.url}index.html` : address(LANGUAGES[0]),
      });
    });
  });

  it("can be chosen at the root, which does not redirect", async () => {
    await withPage(site, { locale: "zh-CN" }, async (page) => {
      await page.goto(site.url, { waitUntil: "networkidle" });
      expect(page.url()).toBe(site.url);
      for (const language of LANGUAGES) {
        await page.goto(site.url);
        await page.locator(`.languages a[hreflang="${language}"]`).click();
        await page.waitForURL(`${site.url}${language}/index.html`);
        expect((await inPage(page, "structure")).lang).toBe(language);
      }
    });
  });
});

describe("The language link keeps the position:", () => {
  it.for(waysFromEnglish)("anchors of /%s, to %s", async ([path, other, name]) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      const anchors = await inPage(page, "anchors");
      expect(anchors).not.toEqual([]);
      for (const [viewport, place] of [
        [DESKTOP, 0.7],
        [MOBILE, 1],
      ] as const) {
        const id = anchors[Math.round(place * (anchors.length - 1))] ?? "";
        await page.setViewportSize(viewport);
        await page.goto(`${site.url}${path}#${id}`);
        await page.locator(`.languages a[hreflang="${other}"]`).click();
        await page.waitForURL((url) => url.pathname === `/${other}/${name}index.html`);
        expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
        await expect.poll(() => inPage(page, "isInView", id), { ...POLL, message: id }).toBe(true);
      }
    });
  });

  it.for(waysFromChinese)("of the reader on /%s, to %s", async ([path, other]) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      const anchors = await inPage(page, "anchors");
      await inPage(page, "scrollTo", anchors[Math.floor(0.6 * anchors.length)] ?? "");
      const seen = await inPage(page, "anchorsInView");
      expect(seen).not.toEqual([]);
      // With the keyboard: the focus must not move the page.
      await page.locator(`.languages a[hreflang="${other}"]`).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname.startsWith(`/${other}/`));
      const isKept = async () => (await inPage(page, "anchorsInView")).some((id) => seen.includes(id));
      await expect.poll(isKept, { ...POLL, message: seen.join() }).toBe(true);
    });
  });

  it.for(waysFrom(site.framesIn("en")))("after a link within /%s, to %s", async ([path, other, name]) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      await page.locator('main a[href^="#"]').filter({ visible: true }).last().click();
      const { hash } = new URL(page.url());
      expect(hash).not.toBe("");
      // To open in another tab, the link must have the anchor before it is clicked.
      const link = page.locator(`.languages a[hreflang="${other}"]`);
      const href = async () => new URL((await link.getAttribute("href")) ?? "", page.url()).href;
      await expect.poll(href, POLL).toBe(`${site.url}${other}/${name}index.html${hash}`);
    });
  });
});
