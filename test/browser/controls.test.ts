import MarkdownIt from "markdown-it";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../scripts/docs/language.js";
import { chosen } from "../support/extent.js";
import { inPage } from "./in-page.js";
import { openSite, POLL, type TranslatedPage, withFreshPage, withPage } from "./open-site.js";

const site = await openSite();
const hasFilter = ({ path }: TranslatedPage) =>
  site.files.get(`${path}index.html`)?.includes('class="filter"') === true;

/** The code blocks of the page's Markdown version. */
function codeOfTwin(path: string): string[] {
  const tokens = new MarkdownIt().parse(site.files.get(`${path}index.md`) ?? "", {});
  return tokens.filter(({ type }) => type === "fence").map(({ content }) => content.replace(/\n$/, ""));
}

describe("Copy", () => {
  it.for(site.translatedIn("en"))("copies every block of /$path as it is in the Markdown version", async ({ path }) => {
    await withFreshPage(site, {}, async (page) => {
      await page.addInitScript(`globalThis.copied = [];
        navigator.clipboard.writeText = async (text) => { copied.push(text); };`);
      await page.goto(site.url + path);
      await inPage(page, "clickAll", ".copy");
      const copied = await page.evaluate<string[]>("copied");
      expect(copied).toEqual(codeOfTwin(path));
      expect(copied).toEqual(await page.locator("main pre:not(.tool pre)").allTextContents());
    });
  });

  it.for(chosen(site.translatedIn("zh-CN"), []))("copies the Markdown version of /$path", async ({ path, name }) => {
    await withFreshPage(site, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.goto(site.url + path);
      const button = page.locator(".copy-page");
      expect(await button.count()).toBe(name === "" ? 0 : 1);
      if (name === "") return;
      await button.click();
      const copied = () => page.evaluate("navigator.clipboard.readText()");
      await expect.poll(copied, POLL).toBe(site.files.get(`${path}index.md`));
    });
  });

  it("is on the pages, and copies IDs of 19 digits", async () => {
    const blocks = site.translatedIn("en").flatMap(({ path }) => codeOfTwin(path));
    for (const id of ["4611875134427365377", "4611875134427365378"])
      expect(blocks.filter((block) => block.includes(id)).length).toBeGreaterThan(1);
  });

  it.for(chosen(LANGUAGES, ["en"]))("reaches the clipboard, and confirms it: %s", async (language) => {
    await withFreshPage(site, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.clock.install();
      await page.goto(`${site.url}${language}/options/cancelMultipleOptionOrders/`);
      const block = page.locator(".code", { hasText: "4611875134427365377" }).first();
      const button = block.locator("button");
      const name = (await button.textContent()) ?? "";
      await button.click();
      await expect.poll(() => button.textContent(), POLL).not.toBe(name);
      expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await block.locator("code").textContent());
      await page.clock.runFor(60_000);
      expect(await button.textContent()).toBe(name);
    });
  });

  it.for(chosen(LANGUAGES, ["zh-CN"]))("selects the block if the clipboard is denied: %s", async (language) => {
    await withFreshPage(site, {}, async (page) => {
      await page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));");
      await page.goto(`${site.url}${language}/options/cancelMultipleOptionOrders/`);
      const block = page.locator(".code", { hasText: "4611875134427365377" }).first();
      await block.locator("button").click();
      await expect.poll(() => block.locator("button").textContent(), POLL).toContain("Ctrl+C");
      expect(await page.evaluate("getSelection().toString()")).toBe(await block.locator("code").textContent());
    });
  });
});

interface Row {
  readonly text: string;
  readonly code: string;
  readonly name: string;
}

describe("The filter of the error codes", () => {
  const ROWS = "main tbody tr";
  const SHOWN_MARKS = `[...document.querySelectorAll("${ROWS}:not([hidden])")].map(({ dataset }) => dataset.marks)`;

  async function rowsOf(page: Page): Promise<Row[]> {
    const texts = await page.locator(ROWS).allTextContents();
    const codes = await page.locator(`${ROWS} th code:first-child`).allTextContents();
    return texts.map((text, index) => ({
      text,
      code: codes[2 * index] ?? "",
      name: codes[2 * index + 1] ?? "",
    }));
  }

  it("is on a page of each API and on that of all, in each language", () => {
    expect(site.translated.filter(hasFilter)).toHaveLength(3 * LANGUAGES.length);
  });

  // In the gate, of one API in each language.
  const pages = new Set(
    LANGUAGES.flatMap((language) => site.translatedIn(language)).filter(({ kind }) => kind === "<api>/errors/"),
  );

  it.for([...pages])("finds by code, name and message, and shows how many: /$path", async ({ path }) => {
    await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      const rows = await rowsOf(page);
      const filter = page.locator(".filter [type=search]");
      const onlyHere = page.locator(".filter [type=checkbox]");
      expect(await page.locator(ROWS).filter({ visible: true }).count()).toBeLessThan(rows.length);
      await onlyHere.uncheck();
      const shown = () => page.locator(ROWS).filter({ visible: true }).allTextContents();
      const said = () => page.locator(".filter output").textContent();
      expect(await shown()).toHaveLength(rows.length);
      expect(await filter.getAttribute("type")).toBe("search");

      const row = rows[Math.floor(rows.length / 2)];
      if (row === undefined) throw new Error("no row");
      expect(row.code).toMatch(/^-\d+$/);
      expect(row.name).toMatch(/^[A-Z][A-Z_\d]+$/);
      const text = (await page.locator(ROWS).nth(rows.indexOf(row)).locator("td").nth(1).textContent()) ?? "";
      for (const wanted of [row.code, row.name, row.name.toLowerCase(), text]) {
        await filter.fill(wanted);
        const found = await shown();
        expect(found).toContain(row.text);
        expect(found.length).toBeLessThan(rows.length / 4);
        expect(await said()).toMatch(new RegExp(`^\\D*${found.length}\\D+${rows.length}\\D*$`));
      }
      for (const { code } of rows.filter((_, index) => index % 20 === 0)) {
        await filter.fill(code);
        expect((await shown()).filter((text) => !text.includes(code))).toEqual([]);
      }

      await filter.fill("nothing is called so");
      expect(await shown()).toEqual([]);
      expect(await said()).toMatch(/\p{L}/u);

      await filter.fill("");
      expect(await shown()).toHaveLength(rows.length);
      expect(await said()).not.toMatch(/\p{L}/u);

      for (const mark of ["rejected", "unknown"]) {
        await page.locator(`.filter [value=${mark}]`).check();
        const marks = await page.evaluate<string[]>(SHOWN_MARKS);
        expect(marks.length).toBeGreaterThan(0);
        expect(marks.filter((own) => !own.split(" ").includes(mark))).toEqual([]);
      }
    });
  });
});

describe("A look-up in the address", () => {
  it.for([
    ["en/errors/", "-2013", "error-2013"],
    ["zh-CN/options/errors/", "1008", "error-1008"],
    // It cannot occur here, but who asks for it gets it.
    ["en/options/errors/", "-1111", "error-1111"],
  ] as const)("/%s?q=%s shows its row", async ([path, query, id]) => {
    await withPage(site, {}, async (page) => {
      await page.goto(`${site.url}${path}?q=${query}`);
      expect(await page.locator(".filter [type=search]").inputValue()).toBe(query);
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
      await page.locator(".filter [type=search]").fill("balance");
      await expect.poll(() => new URL(page.url()).search, POLL).toBe("?q=balance");
    });
  });
});

describe("The theme", () => {
  const isDark = async (page: Page) => {
    const [body] = await inPage(page, "lightness", "body");
    return body !== undefined && body.background < 0.3 && body.text > 0.7;
  };
  const isLight = async (page: Page) => {
    const [body] = await inPage(page, "lightness", "body");
    return body !== undefined && body.background > 0.7 && body.text < 0.3;
  };

  it.for(["", ...site.framesIn("zh-CN").map(({ path }) => path)])(
    "follows the system until one is chosen: /%s",
    async (path) => {
      await withPage(site, { colorScheme: "dark" }, async (page) => {
        await page.goto(site.url + path);
        expect(await isDark(page)).toBe(true);
        await page.emulateMedia({ colorScheme: "light" });
        expect(await isLight(page)).toBe(true);
      });
    },
  );

  it.for([
    ["light", isDark],
    ["dark", isLight],
  ] as const)("that is chosen stays, in spite of a %s system", async ([colorScheme, isChosen]) => {
    await withFreshPage(site, { colorScheme }, async (page) => {
      const [first = "", ...others] = site.framesIn("en").map(({ path }) => path);
      await page.goto(site.url + first);
      expect(await isChosen(page)).toBe(false);
      const choice = page.locator(".top > .theme select");
      const chosen = isChosen === isDark ? "dark" : "light";
      expect(await choice.inputValue()).toBe("");
      await choice.selectOption(chosen);
      expect(await isChosen(page)).toBe(true);
      await page.reload();
      expect(await choice.inputValue()).toBe(chosen);
      expect(await isChosen(page)).toBe(true);
      for (const path of ["", ...others]) {
        await page.goto(site.url + path);
        expect(await isChosen(page)).toBe(true);
      }
      // And back to the system's.
      await choice.selectOption("");
      await page.reload();
      expect(await isChosen(page)).toBe(false);
    });
  });

  it("is set before anything is painted", async () => {
    await withFreshPage(site, { colorScheme: "light" }, async (page) => {
      await page.addInitScript(`localStorage.setItem("batch-orders.theme", "dark");
        new MutationObserver((_, observer) => {
          if (document.body === null) return;
          globalThis.themeBeforeBody = document.documentElement.dataset.theme;
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });`);
      await page.goto(`${site.url}${site.paths.at(-1)}`);
      expect(await page.evaluate("themeBeforeBody")).toBe("dark");
    });
  });
});
