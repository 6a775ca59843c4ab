import { describe, expect, it } from "vitest";
import { inPage } from "./in-page.js";
import { openSite, withPage } from "./open-site.js";

const site = await openSite();

/** The printable width of an A4 sheet, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };

/** The profile of a reader who chose the dark theme. */
const DARK_CHOSEN = {
  cookies: [],
  origins: [{ origin: new URL(site.url).origin, localStorage: [{ name: "batch-orders.theme", value: "dark" }] }],
};

describe("On paper", () => {
  it.for(site.pathsIn("zh-CN"))("/%s has its text and links, and nothing to click", async (path) => {
    await withPage(site, { viewport: SHEET }, async (page) => {
      await page.goto(site.url + path);
      const text = await inPage(page, "mainText");
      await page.emulateMedia({ media: "print" });
      expect(await inPage(page, "mainText")).toBe(text);
      expect(await inPage(page, "hiddenInMain")).toEqual([]);
      expect(await inPage(page, "foldedInMain")).toEqual([]);
      expect(await inPage(page, "seen", "nav, button, input, .skip, output")).toEqual([]);
      expect(await inPage(page, "overflow")).toEqual([]);
      expect(await inPage(page, "cutOff")).toEqual([]);
      const printed = await inPage(page, "printedLinks");
      expect(printed.filter(({ href, after }) => !after.includes(href))).toEqual([]);
    });
  });

  it("the URLs of links are printed", async () => {
    await withPage(site, { viewport: SHEET }, async (page) => {
      await page.goto(site.url + (site.translated.find(({ name }) => name === "options/")?.path ?? ""));
      await page.emulateMedia({ media: "print" });
      expect(await inPage(page, "printedLinks")).not.toEqual([]);
    });
  });

  it.for(site.pathsIn("en"))("/%s is dark on white, whatever the theme", async (path) => {
    await withPage(site, { colorScheme: "dark", storageState: DARK_CHOSEN }, async (page) => {
      await page.goto(site.url + path);
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const colors = await inPage(page, "lightness", "main, main :is(h1, h2, h3, p, a, code, td, th, dt, .tag, span)");
      expect(colors).not.toEqual([]);
      // Browsers do not print backgrounds: light text would be invisible.
      const pale = colors.filter(({ text, background }) => text > 0.55 || background < 0.8);
      expect([...new Set(pale.map(({ name }) => name))].slice(0, 5)).toEqual([]);
    });
  });
});
