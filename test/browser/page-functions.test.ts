import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "./chromium.js";
import { inPage } from "./in-page.js";

// All other tests of this folder believe these functions. Here each gets a page on which there is something to find.

const browser = await launchChromium();
afterAll(() => browser.close());

let page: Page;
beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 400, height: 300 } });
});

const show = (body: string, style = "") =>
  page.setContent(`<!doctype html><html lang="en"><style>${style}</style><body>${body}</body></html>`);

const HIDDEN = `
  <p id="shown">shown</p>
  <p id="none" hidden>not displayed</p>
  <p id="clear" style="opacity: 0">transparent</p>
  <p id="away" style="visibility: hidden">invisible</p>`;

describe("what is seen", () => {
  it("mainText leaves out what nobody sees, and controls", async () => {
    await show(`<p>around</p><main>${HIDDEN}<button>copy</button><p class="filter">filter</p></main>`);
    expect(await inPage(page, "mainText")).toBe("shown");
  });

  it("hiddenInMain finds text that is hidden in any way", async () => {
    await show(`<main>${HIDDEN}</main>`);
    expect(await inPage(page, "hiddenInMain")).toEqual([
      'p#none "not displayed"',
      'p#clear "transparent"',
      'p#away "invisible"',
    ]);
  });

  it("folded text counts as text, as long as it can be opened", async () => {
    await show("<main><details><summary>more</summary><p>folded</p></details><p hidden>hidden</p></main>");
    expect(await inPage(page, "mainText")).toBe("more folded");
    expect(await inPage(page, "foldedInMain")).toEqual(['p "folded"']);
    expect(await inPage(page, "hiddenInMain")).toEqual(['p "hidden"']);
  });

  it("seen finds only what is not hidden", async () => {
    await show(`<main>${HIDDEN}</main>`);
    expect(await inPage(page, "seen", "p")).toEqual(['p#shown "shown"']);
  });

  it("lightness sees color and what is behind it, from whichever element it comes", async () => {
    await show(
      `<main><p class="dark">dark</p><p class="pale"><b>pale</b></p></main>`,
      "main { background: #fff } .dark { color: #000 } .pale { color: #ccc; background: #eee }",
    );
    const [dark, pale] = await inPage(page, "lightness", ".dark, b");
    expect(dark).toEqual({ name: 'p.dark "dark"', text: 0, background: 1 });
    expect(pale?.text).toBeCloseTo(0.8);
    expect(pale?.background).toBeCloseTo(0.93);
  });
});

describe("what does not fit", () => {
  const WIDE = `<pre id="wide">${"x".repeat(200)}</pre>`;

  it("overflow finds what makes the page wider than the window", async () => {
    await show(`<main><div id="wide"></div></main>`, "body { margin: 0 } div { width: 450px; height: 1px }");
    expect(await inPage(page, "overflow")).toEqual(["450 > 400", 'div#wide ""']);
    await show(`<main>${WIDE}</main>`);
    expect(await inPage(page, "overflow")).not.toEqual([]);
  });

  it("longNumbers finds those that are on two lines", async () => {
    const id = "4611875134427365377";
    await show(`<main><p>${id}</p><p class="narrow">${id}</p></main>`, ".narrow { width: 5em; word-break: break-all }");
    expect(await inPage(page, "longNumbers")).toEqual({ found: 2, torn: [id] });
  });

  it("overflow finds nothing where the page does not scroll", async () => {
    await show(`<main>${WIDE}</main>`, "pre { overflow-x: auto }");
    expect(await inPage(page, "overflow")).toEqual([]);
  });

  it("unreachableScrollers finds what the keyboard cannot scroll", async () => {
    await show(
      `<main>${WIDE}<div tabindex="0">${WIDE.replace("wide", "inner")}</div></main>`,
      "pre { overflow-x: auto }",
    );
    const found = await inPage(page, "unreachableScrollers");
    expect(found.map((name) => name.split(" ", 1)[0])).toEqual(["pre#wide", "pre#inner"]);
    await show(`<main>${WIDE.replace("<pre", '<pre tabindex="0"')}</main>`, "pre { overflow-x: auto }");
    expect(await inPage(page, "unreachableScrollers")).toEqual([]);
  });

  it("cutOff finds what paper would lose, and not what wraps", async () => {
    await show(`<main>${WIDE}<p>${"short words ".repeat(50)}</p></main>`, "pre { overflow: hidden }");
    const found = await inPage(page, "cutOff");
    expect(found.map((name) => name.split(" ", 1)[0])).toEqual(["pre#wide"]);
  });

  it("printedLinks reads what follows a link to another site", async () => {
    await show(
      '<main><a href="https://one.example/">one</a><a href="/here">here</a></main>',
      'a::after { content: " (" attr(href) ")" }',
    );
    const [link, ...others] = await inPage(page, "printedLinks");
    expect(others).toEqual([]);
    expect(link?.href).toBe("https://one.example/");
    expect(link?.after).toContain("https://one.example/");
  });
});

describe("what the keyboard reaches", () => {
  const CONTROLS = `<main>
    <a id="a" href="#x">link</a> <button id="b">same</button> <button id="c">same</button>
    <button disabled>disabled</button> <button hidden>hidden</button> <span tabindex="-1">skipped</span>
    <input id="d"></main>`;
  const tab = async (times: number) => {
    for (let pressed = 0; pressed < times; pressed++) await page.keyboard.press("Tab");
  };

  it("keyboardTargets are all that Tab has to reach, none twice", async () => {
    await show(CONTROLS);
    const targets = await inPage(page, "keyboardTargets");
    expect(targets.map((name) => name.split(" ", 1)[0])).toEqual(["a#a", "button#b", "button#c", "input#d"]);
    expect(new Set(targets).size).toBe(4);
  });

  it("recordedTabs are the same where all are reached", async () => {
    await show(CONTROLS);
    const targets = await inPage(page, "keyboardTargets");
    await inPage(page, "recordTabs");
    await tab(targets.length + 1);
    const stops = await inPage(page, "recordedTabs");
    expect(stops.map(({ name }) => name)).toEqual(targets);
    expect(stops.every(({ isMarked, isInView }) => isMarked && isInView)).toBe(true);
  });

  it("recordedTabs show another order, a focus without a mark and one that is covered", async () => {
    await show(
      `<main><a id="a" href="#x">one</a> <a id="b" href="#x">two</a> <button id="c" tabindex="1">first</button></main>
       <div class="cover"></div>`,
      "#a:focus { outline: none } .cover { position: fixed; inset: 0 } #c { position: relative; z-index: 1 }",
    );
    const targets = await inPage(page, "keyboardTargets");
    await inPage(page, "recordTabs");
    await tab(targets.length + 1);
    const stops = await inPage(page, "recordedTabs");
    expect(stops.map(({ name }) => name)).not.toEqual(targets);
    expect(stops.map(({ name, isMarked, isInView }) => [name.split(" ", 1)[0], isMarked, isInView])).toEqual([
      ["button#c", true, true],
      ["a#a", false, false],
      ["a#b", true, false],
    ]);
  });
});

describe("where the reader is", () => {
  const LONG = `<main><h2 id="first">first</h2><div style="height: 2000px"></div><h2 id="last">last</h2>
    <div style="height: 2000px"></div></main><header></header>`;

  it("isInView and anchorsInView know what is outside of the window", async () => {
    await show(LONG);
    expect(await inPage(page, "anchors")).toEqual(["first", "last"]);
    expect(await inPage(page, "anchorsInView")).toEqual(["first"]);
    expect(await inPage(page, "isInView", "last")).toBe(false);
    await inPage(page, "scrollTo", "last");
    expect(await inPage(page, "anchorsInView")).toEqual(["last"]);
    expect(await inPage(page, "isInView", "last")).toBe(true);
  });

  it("isInView knows what is under something else", async () => {
    await show(LONG, "header { position: fixed; top: 0; left: 0; right: 0; height: 100px }");
    await inPage(page, "scrollTo", "last");
    expect(await inPage(page, "isInView", "last")).toBe(false);
  });
});

it("structure reads the page as it is, faults included", async () => {
  await page.setContent(`<!doctype html><html lang="de"><head><title>Title</title>
    <meta name="description" content="Description"><link rel="alternate" hreflang="en" href="https://e.example/en/">
    <link rel="stylesheet" href="https://e.example/style.css"></head>
    <body><h2 id="x">two</h2><h4 id="x"></h4><a href="https://e.example/zh/" lang="zh-CN" hreflang="zh-CN">中文</a>
    <a href="https://e.example/en/" hreflang="en" aria-current="true">English</a><img src="https://e.example/a.png">
    </body></html>`);
  expect(await inPage(page, "structure")).toEqual({
    lang: "de",
    title: "Title",
    description: "Description",
    headings: [
      { level: 2, text: "two" },
      { level: 4, text: "" },
    ],
    ids: ["x", "x"],
    alternates: { en: "https://e.example/en/" },
    languageLinks: [
      { lang: "zh-CN", hreflang: "zh-CN", href: "https://e.example/zh/", isCurrent: false },
      { lang: "de", hreflang: "en", href: "https://e.example/en/", isCurrent: true },
    ],
    links: [
      "https://e.example/en/",
      "https://e.example/style.css",
      "https://e.example/zh/",
      "https://e.example/en/",
      "https://e.example/a.png",
    ],
  });
});

it("clickAll clicks all", async () => {
  await show('<button onclick="this.remove()">1</button><button onclick="this.remove()">2</button><button>3</button>');
  await inPage(page, "clickAll", "button");
  expect(await page.locator("button").allTextContents()).toEqual(["3"]);
});
