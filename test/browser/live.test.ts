import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { serve } from "../../scripts/docs/serve.js";
import { ROOT } from "../support/root.js";
import { realSite } from "../support/site.js";
import { openSite, POLL, withFreshPage } from "./open-site.js";

const site = await openSite();
const { files } = await realSite();
const LIVE = readFileSync(join(ROOT, "scripts/docs/assets/live.js"), "utf8");

it("The browser shows a new build where the reader was, and why there is none", async () => {
  let shown = files;
  const server = await serve(() => shown, 0, LIVE);
  const change = (text: string) =>
    files.map((file) => ({ ...file, text: file.text.replaceAll("Why digits matter", text) }));
  await withFreshPage(site, {}, async (page) => {
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    const asked = page.waitForRequest(/\.events$/);
    await page.goto(`${server.url}en/`);
    await asked;
    await page.evaluate("scrollTo(0, 600)");

    server.tell({ kind: "failed", reason: "spec/options.yaml:12:3 is wrong" });
    const box = page.locator("#build-failed");
    await expect.poll(() => box.textContent(), POLL).toBe("spec/options.yaml:12:3 is wrong");
    expect(await page.title()).toMatch(/^build failed/);
    await page.reload();
    await expect.poll(() => box.textContent(), POLL).toBe("spec/options.yaml:12:3 is wrong");

    shown = change("Another heading");
    server.tell({ kind: "built" });
    await page.getByRole("heading", { name: "Another heading" }).waitFor();
    expect(await box.count()).toBe(0);
    await expect.poll(() => page.evaluate("scrollY"), POLL).toBe(600);
    expect(noise).toEqual([]);
  });
  await server.close();
});

it("What is published has nothing of it", () => {
  expect(files.filter(({ text }) => text.includes(".live.js"))).toEqual([]);
});
