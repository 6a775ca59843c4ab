import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite, POLL, withPage } from "./open-site.js";

const site = await openSite();

const tool = (page: Page, name: string) => page.locator(`[data-tool=${name}]`);
const said = (page: Page, name: string) => tool(page, name).locator("output").textContent();

async function onTools(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  await withPage(site, {}, async (page) => {
    await page.goto(site.url + path);
    await use(page);
  });
}

describe("The tools", () => {
  it("say what happened to the orders, and where to look", () =>
    onTools("en/tools/", async (page) => {
      const outcome = tool(page, "outcome");
      await expect.poll(() => said(page, "outcome"), POLL).toContain("unknown");
      expect(await outcome.locator("a").isVisible()).toBe(true);
      await outcome.locator("[name=status]").fill("400");
      await outcome.locator("[name=body]").fill("-1021");
      await expect.poll(() => said(page, "outcome"), POLL).toContain("rejected");
      expect(await outcome.locator("a").isVisible()).toBe(false);
    }));

  it("read a pasted response, and warn about an ID that was rounded", () =>
    onTools("zh-CN/tools/", async (page) => {
      await expect.poll(() => said(page, "reader"), POLL).toContain("4611875134427365378");
      expect(await said(page, "reader")).toContain("NO_SUCH_ORDER");
      await tool(page, "reader").locator("[name=body]").fill('[{"orderId":4611875134427365000}]');
      await expect.poll(() => said(page, "reader"), POLL).toContain("已被舍入");
      await tool(page, "reader").locator("[name=body]").fill("<b>no</b>");
      await expect.poll(() => said(page, "reader"), POLL).toContain("JSON");
      expect(await tool(page, "reader").locator("output b").count()).toBe(0);
    }));

  it("build a request, and show what the client would refuse", () =>
    onTools("en/tools/", async (page) => {
      const builder = tool(page, "builder");
      await expect
        .poll(() => said(page, "builder"), POLL)
        .toMatch(/orderIds=%5B4611875134427365377%2C.*[0-9a-f]{64}.*curl/s);
      await builder.locator('[data-call="options/cancelMultipleOptionOrders"] [name="clientOrderIds"]').fill('["a"]');
      await expect.poll(() => said(page, "builder"), POLL).toContain("exactly one of");
      await builder.locator("[name=call]").selectOption("coin-futures/modifyMultipleOrders");
      await expect
        .poll(() => said(page, "builder"), POLL)
        .toContain("/dapi/v1/batchOrders?batchOrders=%5B%7B%22orderId");
      expect(
        await builder.locator('[data-call^="options"][data-call$="OptionOrders"] [name=symbol]').first().isVisible(),
      ).toBe(false);
    }));

  it("send nothing", () =>
    onTools("en/tools/", async (page) => {
      const sent: string[] = [];
      page.on("request", (request) => sent.push(request.url()));
      for (const name of ["outcome", "reader"]) await tool(page, name).locator("[name=body]").fill("secret");
      await tool(page, "builder").locator("[name=symbol]").first().fill("secret");
      await expect.poll(() => said(page, "builder"), POLL).toContain("symbol=secret");
      expect(sent).toEqual([]);
      expect(page.url()).not.toContain("secret");
    }));

  it("are not there without a script", async () => {
    await withPage(site, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}en/tools/`);
      expect(await tool(page, "outcome").isVisible()).toBe(false);
    });
  });
});
