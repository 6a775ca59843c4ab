import { describe, expect, it } from "vitest";
import { inPage } from "./in-page.js";
import { DESKTOP, MOBILE, openSite, POLL, withPage } from "./open-site.js";

const site = await openSite();
const FOCUSED = "document.activeElement";

describe.each([
  ["desktop", DESKTOP, "en"],
  ["mobile", MOBILE, "zh-CN"],
] as const)("With the keyboard alone, on %s,", (_name, viewport, language) => {
  it.for(site.pathsIn(language))("reaches everything on /%s in order, and shows the focus", async (path) => {
    await withPage(site, { viewport }, async (page) => {
      await page.goto(site.url + path);
      const targets = await inPage(page, "keyboardTargets");
      expect(targets).not.toEqual([]);
      expect(await inPage(page, "unreachableScrollers")).toEqual([]);
      await inPage(page, "recordTabs");
      // An element is recorded when it loses the focus. Waiting for each press would take 50 % longer.
      await Promise.all(Array.from({ length: targets.length + 1 }, () => page.keyboard.press("Tab")));
      const stops = await inPage(page, "recordedTabs");
      expect(stops.map(({ name }) => name)).toEqual(targets);
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      expect(stops.filter(({ isInView }) => !isInView)).toEqual([]);
    });
  });
});

describe("With the keyboard alone,", () => {
  it.for(site.framesIn("en"))("the first link of $path leads to its content", async ({ path }) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      for (const viewport of [DESKTOP, MOBILE]) {
        await page.setViewportSize(viewport);
        await page.goto(site.url + path);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/*#content");
        expect(await page.evaluate(`${FOCUSED}.localName`)).toBe("main");
        expect(await inPage(page, "isInView", "content")).toBe(true);
        await page.keyboard.press("Tab");
        expect(await page.evaluate(`${FOCUSED}.closest("main, footer") !== null`)).toBe(true);
      }
    });
  });

  it.for(site.framesIn("zh-CN"))(
    "the menu of $path opens on a narrow screen, leads on and closes",
    async ({ path }) => {
      await withPage(site, { viewport: MOBILE }, async (page) => {
        await page.goto(site.url + path);
        const menu = page.locator("details.menu");
        await menu.locator("summary").focus();
        await page.keyboard.press("Enter");
        const entries = menu.locator("a");
        await entries.first().waitFor({ state: "visible" });
        expect(await menu.locator('a[aria-current="page"]').count()).toBe(1);
        await page.keyboard.press("Tab");
        expect(await page.evaluate(`${FOCUSED} === document.querySelector("details.menu a")`)).toBe(true);
        const place = menu.locator('a[href^="#"]').last();
        if ((await place.count()) === 0) return;
        const id = decodeURIComponent((await place.getAttribute("href"))?.slice(1) ?? "");
        await place.focus();
        await page.keyboard.press("Enter");
        await entries.first().waitFor({ state: "hidden" });
        await expect.poll(() => inPage(page, "isInView", id), { ...POLL, message: id }).toBe(true);
      });
    },
  );
});
