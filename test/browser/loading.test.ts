import { posix } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../scripts/docs/language.js";
import { chosen } from "../support/extent.js";
import { inPage } from "./in-page.js";
import { DESKTOP, MOBILE, openSite, POLL, withFreshPage, withPage } from "./open-site.js";

const site = await openSite();

interface Watch {
  /** Everything that a reader's browser would log, or request from elsewhere. */
  readonly noise: readonly string[];
  /** Waits until nothing is requested any more. Faster than `networkidle`, which waits for half a second of silence. */
  quiet(page: Page): Promise<void>;
}

async function watch(context: BrowserContext): Promise<Watch> {
  const noise: string[] = [];
  let pending = 0;
  context.on("request", () => pending++);
  context.on("requestfinished", () => pending--);
  context.on("requestfailed", () => pending--);
  context.on("console", (message) => noise.push(`console: ${message.text()}`));
  context.on("weberror", (error) => noise.push(`error: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A browser aborts pending requests, such as for the icon, when it navigates away.
    if (reason !== "net::ERR_ABORTED") noise.push(`failed: ${request.url()}: ${reason}`);
  });
  context.on("request", (request) => {
    if (new URL(request.url()).host !== new URL(site.url).host) noise.push(`external: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() !== 200) noise.push(`${response.status()}: ${response.url()}`);
  });
  await context.exposeFunction("reportViolation", (violation: string) => noise.push(`policy: ${violation}`));
  await context.addInitScript(`addEventListener("securitypolicyviolation", (event) => {
    reportViolation([event.effectiveDirective, event.blockedURI, event.sample].join(" "));
  })`);
  const idle = "new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve)))";
  return {
    noise,
    async quiet(page) {
      do await page.evaluate(idle);
      while (pending > 0);
    },
  };
}

describe("A page loads and works without errors or external requests, below a folder as at the root:", () => {
  it.for(site.pathsIn("en"))("/%s", async (path) => {
    await withFreshPage(site, {}, async (page, context) => {
      const { noise, quiet } = await watch(context);
      for (const base of chosen([site.url, site.urlBelow], [site.urlBelow])) {
        await page.goto(base + path);
        expect(await page.evaluate("document.styleSheets.length")).toBe(1);
        await inPage(page, "clickAll", "button, summary");
        await quiet(page);
      }
      expect(noise).toEqual([]);
    });
  });

  it("and the check would notice them", async () => {
    await withFreshPage(site, {}, async (page, context) => {
      const { noise } = await watch(context);
      await page.goto(site.url);
      await page.evaluate(`for (const src of ["https://example.com/a.png", "/nothing.png"]) new Image().src = src;
        setTimeout(() => { throw new Error("thrown"); });`);
      const kinds = () => [...new Set(noise.map((line) => line.split(":")[0]))].sort();
      await expect.poll(kinds, POLL).toEqual(["404", "console", "error", "external", "failed", "policy"]);
    });
  });
});

/** What an author writes is checked on every page when the docs are built. */
const pages = chosen(site.paths, [...new Set(LANGUAGES.flatMap((language) => site.pathsIn(language)))]);

describe("No page is wider than its window:", () => {
  it.for(pages)("/%s at 1280, 390 and 320", async (path) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      for (const viewport of [DESKTOP, MOBILE, { width: 320, height: 640 }]) {
        await page.setViewportSize(viewport);
        expect(await inPage(page, "overflow")).toEqual([]);
      }
    });
  });
});

describe("A page is well-formed, and its links lead somewhere:", () => {
  it.for(pages)("/%s", async (path) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.urlBelow + path);
      const { lang, title, description, headings, ids, links } = await inPage(page, "structure");
      expect(lang).toBe(path.split("/")[0] || "en");
      expect(title).not.toBe("");
      expect(description).not.toBe("");

      expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
      expect(headings[0]?.level).toBe(1);
      const skipping = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
      expect(skipping).toEqual([]);
      expect(headings.filter(({ text }) => text === "")).toEqual([]);

      expect(ids).toEqual([...new Set(ids)]);
      const own = links.filter((link) => link.startsWith(site.url));
      expect(own.filter((link) => !link.startsWith(site.urlBelow))).toEqual([]);
      expect(own.filter((link) => !leadsSomewhere(link.slice(site.urlBelow.length)))).toEqual([]);
      expect(links.filter((link) => !own.includes(link) && !link.startsWith("https://"))).toEqual([]);
    });
  });

  function leadsSomewhere(address: string): boolean {
    const [path = "", id] = address.split("#");
    const text = site.files.get(path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path);
    return text !== undefined && (id === undefined || text.includes(` id="${decodeURIComponent(id)}"`));
  }
});
