import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chosen } from "../support/extent.js";
import { inPage } from "./in-page.js";
import { openSite, POLL, TOUCH, withFreshPage, withPage } from "./open-site.js";

const site = await openSite();
const CANCEL = "en/options/cancelMultipleOptionOrders/";

async function find(page: Page, text: string): Promise<string[]> {
  await page.keyboard.press("/");
  const dialog = page.locator("dialog.search");
  await dialog.locator("input").fill(text);
  await dialog.locator("li").first().waitFor();
  return dialog.locator("li b").allTextContents();
}

describe("The search", () => {
  it.for([
    ["-2013", "en/options/errors/", "error-2013"],
    ["2013", "en/options/errors/", "error-2013"],
    ["recvWindow", CANCEL, "cancelMultipleOptionOrders.recvWindow"],
    ["429", CANCEL, "cancelMultipleOptionOrders.status-429"],
    ["OptionOrder", CANCEL, "OptionOrder"],
    ["TOO_MANY_ORDERS", "en/options/errors/", "error-1015"],
  ] as const)("of %s leads to its place", async ([text, path, id]) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url);
      await find(page, text);
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site.url}${path}index.html#${id}`);
      await expect.poll(() => inPage(page, "isInView", id), { ...POLL, message: id }).toBe(true);
    });
  });

  it("finds what pages say, in the language of the page", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(`${site.url}zh-CN/signing/`);
      const found = await find(page, "时间窗口");
      expect(found.length).toBeGreaterThan(1);
      await page.locator("dialog.search input").fill("xylophone");
      await expect.poll(() => page.locator("dialog.search li").count(), POLL).toBe(0);
      expect(await page.locator("dialog.search output").textContent()).toMatch(/\p{L}/u);
    });
  });

  it("opens by slash, Ctrl+K and button, and closes by Escape", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + CANCEL);
      const dialog = page.locator("dialog.search");
      for (const open of [
        () => page.keyboard.press("/"),
        () => page.keyboard.press("Control+k"),
        () => page.locator(".find").click(),
      ]) {
        await open();
        expect(await dialog.isVisible()).toBe(true);
        await page.keyboard.press("Escape");
        expect(await dialog.isVisible()).toBe(false);
      }
    });
  });

  it("leaves a slash to those who write one", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(`${site.url}en/errors/`);
      await page.locator(".filter [type=search]").press("/");
      expect(await page.locator("dialog.search").isVisible()).toBe(false);
    });
  });

  it("walks through what was found with the arrows", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url);
      const [, second] = await find(page, "order");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate("document.activeElement.querySelector('b').textContent")).toBe(second);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate("document.activeElement.localName")).toBe("input");
    });
  });

  it("loads its index only when it is opened", async () => {
    await withFreshPage(site, {}, async (page) => {
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      await page.goto(site.url, { waitUntil: "networkidle" });
      expect(loaded.filter((url) => url.includes("search"))).toEqual([]);
      await find(page, "order");
      expect(loaded.filter((url) => url.includes("search"))).toEqual([`${site.url}search-en.js`]);
    });
  });
});

describe("The side column", () => {
  it("marks where the reader is, and shows it", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + CANCEL);
      const marked = () => page.locator('.side [aria-current="location"]').getAttribute("href");
      for (const id of ["cancelMultipleOptionOrders-responses", "cancelMultipleOptionOrders-retries"]) {
        await inPage(page, "scrollTo", id);
        await expect.poll(marked, POLL).toBe(`#${id}`);
        expect(await page.locator('.side [aria-current="location"]').isVisible()).toBe(true);
      }
    });
  });
});

describe("Breadcrumbs and neighbors", () => {
  it("lead to the pages above, before and after", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + CANCEL);
      const hrefs = (selector: string) =>
        page.evaluate<string[]>(`[...document.querySelectorAll("${selector}")].map(({ href }) => href)`);
      expect(await hrefs(".crumbs a")).toEqual([`${site.url}en/index.html`, `${site.url}en/options/index.html`]);
      expect(await hrefs(".neighbors a")).toEqual([
        `${site.url}en/options/index.html`,
        expect.stringMatching(/\/en\/options\/\w+\/index\.html$/),
      ]);
    });
  });
});

describe("Nothing moves while a page loads:", () => {
  const pages = chosen(site.paths, ["en/options/errors/", CANCEL, "zh-CN/"]);

  it.for(pages)("/%s", async (path) => {
    await withFreshPage(site, TOUCH, async (page) => {
      await page.addInitScript(`globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });`);
      await page.goto(site.url + path, { waitUntil: "networkidle" });
      expect(await page.evaluate("shift")).toBeLessThan(0.05);
    });
  });
});

describe("In forced colors", () => {
  it("the current page and language are marked by more than their background", async () => {
    await withPage(site, { forcedColors: "active" }, async (page) => {
      await page.goto(site.url + CANCEL);
      for (const selector of ['.side a[aria-current="page"]', ".languages a[aria-current]", "main .tag"])
        expect(await page.evaluate(`getComputedStyle(document.querySelector('${selector}')).outlineStyle`)).toBe(
          "solid",
        );
    });
  });
});
