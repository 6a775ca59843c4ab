import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inPage } from "./in-page.js";
import { DESKTOP, MOBILE, openSite, POLL, withFreshPage, withPage } from "./open-site.js";

const site = await openSite();
const CANCEL = "en/options/cancelMultipleOptionOrders/";
const MODIFY = "zh-CN/coin-futures/modifyMultipleOrders/";
const SAMPLES = ".tabs[data-name=sample]";

const shownSample = (page: Page) => page.locator(`${SAMPLES} figure`).filter({ visible: true }).getAttribute("id");

describe("The page of an operation", () => {
  it.for([CANCEL, MODIFY])("/%s shows call, request and response on its first screen", async (path) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      for (const part of [".endpoint pre", `${SAMPLES} pre`, ".tabs[data-name=response] pre"]) {
        const box = await page.locator(`main ${part}`).filter({ visible: true }).first().boundingBox();
        expect(box?.y, part).toBeLessThan(DESKTOP.height - 100);
      }
      expect((await page.locator(".endpoint pre").boundingBox())?.y).toBeLessThan(250);
    });
  });

  it("keeps request and response next to the text while it is read", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + CANCEL);
      await page.evaluate("scrollTo(0, 2500)");
      for (const name of ["sample", "response"]) {
        const box = await page.locator(`.tabs[data-name=${name}]`).boundingBox();
        expect(box?.y).toBeGreaterThan(0);
        expect(box?.y).toBeLessThan(DESKTOP.height);
        expect(box?.x).toBeGreaterThan(DESKTOP.width / 2);
      }
    });
  });

  it("has them in its one column on a narrow screen", async () => {
    await withPage(site, { viewport: MOBILE }, async (page) => {
      await page.goto(site.url + MODIFY);
      const tops = await Promise.all(
        [".facts", SAMPLES, '[id$="-parameters"]', ".tabs[data-name=response]", ".cards"].map(
          async (part) => (await page.locator(`main ${part}`).boundingBox())?.y ?? 0,
        ),
      );
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    });
  });
});

describe("Tabs", () => {
  it("are chosen without JavaScript", async () => {
    await withPage(site, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url + CANCEL);
      expect(await shownSample(page)).toBe("examples/options/cancel.ts");
      await page.locator(`${SAMPLES} label`, { hasText: "Python" }).click();
      expect(await shownSample(page)).toBe("examples/options/cancel.py");
    });
  });

  it("are chosen with the keyboard, and remembered on all pages", async () => {
    await withFreshPage(site, {}, async (page) => {
      await page.goto(site.url + CANCEL);
      await page.locator(`${SAMPLES} :checked`).focus();
      await page.keyboard.press("ArrowRight");
      expect(await shownSample(page)).toBe("examples/options/cancel.py");
      await page.goto(site.url + MODIFY);
      expect(await shownSample(page)).toBe("examples/coin-futures/modify.py");
    });
  });

  it("all have a panel, whatever is chosen", async () => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + MODIFY);
      for (const tab of await page.locator(".bar input").all()) {
        await tab.click();
        const panels = tab.locator("xpath=ancestor::*[contains(@class, 'tabs')]/*[contains(@class, 'panel')]");
        expect(await panels.filter({ visible: true }).count()).toBe(1);
      }
    });
  });
});

describe("A link to what is folded shows it:", () => {
  it.for([
    ["a field of an element", "modifyMultipleOrders.batchOrders.quantity"],
    ["a field of the response", "CoinFuturesOrder.updateTime"],
    ["an example of an error", "modifyMultipleOrders.status-429-weightUsedUp"],
    ["a sample in another tab", "examples/coin-futures/modify.py"],
  ] as const)("%s", async ([, id]) => {
    for (const javaScriptEnabled of [true, false])
      await withPage(site, { javaScriptEnabled }, async (page) => {
        await page.goto(`${site.url}${MODIFY}#${id}`);
        await expect.poll(() => inPage(page, "isInView", id), { ...POLL, message: id }).toBe(true);
      });
  });
});

describe("No order ID is torn over two lines", () => {
  it.for([CANCEL, "zh-CN/", "en/signing/"])("on /%s, however narrow it is", async (path) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      for (const width of [320, MOBILE.width, 768, DESKTOP.width]) {
        await page.setViewportSize({ width, height: 800 });
        const { found, torn } = await inPage(page, "longNumbers");
        expect(found).toBeGreaterThan(0);
        expect(torn).toEqual([]);
      }
    });
  });
});
