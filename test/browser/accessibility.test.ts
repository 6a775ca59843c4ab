import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { openSite, TOUCH, withPage } from "./open-site.js";

const site = await openSite();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All rules except the experimental ones, and one that axe disables by default. */
const ALL: RunOptions = { rules: { "target-size": { enabled: true } } };
/** The rules that depend on the theme. The elements are the same in both. */
const COLORS: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/** What axe finds, and what it cannot decide. */
async function findings(page: Page, options: RunOptions, part = "html"): Promise<string[]> {
  const run = `axe.run(${JSON.stringify(part)}, ${JSON.stringify({ ...options, resultTypes: ["violations", "incomplete"] })})`;
  const { violations, incomplete, passes } = await page.evaluate<AxeResults>(run);
  expect(passes.map(({ id }) => id)).toContain("color-contrast");
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

/** Pages whose layout on a narrow screen is another one. */
const narrow = [
  ...site.framesIn("zh-CN"),
  ...site.translatedIn("zh-CN").filter(({ kind }) => /<operation>/.test(kind)),
];

describe.each([
  ["desktop", {}, site.pathsIn("en"), true],
  // Elements and colors are those of the wide screen.
  ["mobile", TOUCH, [...new Set(["", ...narrow.map(({ path }) => path)])], inject("extent") === "matrix"],
] as const)("axe finds nothing on %s:", (_name, options, paths, isDarkToo) => {
  it.each(paths)("/%s", async (path) => {
    await withPage(site, { ...options, colorScheme: "light" }, async (page) => {
      await page.goto(site.url + path);
      await page.evaluate("for (const details of document.querySelectorAll('main details')) details.open = true");
      await page.evaluate(AXE);
      expect(await findings(page, ALL)).toEqual([]);
      const menu = page.locator(".menu > summary");
      if (await menu.isVisible()) {
        await menu.click();
        expect(await findings(page, ALL, ".top")).toEqual([]);
        await menu.click();
      }
      if (!isDarkToo) return;
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findings(page, COLORS)).toEqual([]);
    });
  });
});
