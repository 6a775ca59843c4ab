import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { objectOf } from "../../../scripts/openapi/json-access.js";
import { operationsOf } from "../../../scripts/openapi/model.js";
import { idsOf, realSite, textOfFile } from "../../support/site.js";

interface Result {
  readonly href: string;
  readonly title: string;
}

interface Searching {
  readonly search: (text: string) => Result[];
  readonly searchIndex: { readonly pages: readonly (readonly [path: string, label: string, ...places: string[]])[] };
}

const { sources, files } = await realSite();

const pages = new Map(
  files.filter(({ path }) => path.endsWith(".html")).map(({ path, text }) => [path, new Set(idsOf(text))]),
);

/** What the page's script makes of an index. */
function load(script: string): Searching {
  const root = { document: { documentElement: { dataset: { root: "" } } } };
  runInNewContext(`globalThis.globalThis = globalThis;\n${script}`, root);
  return root as object as Searching;
}

describe.each(LANGUAGES)("The search in %s", (language) => {
  const script = textOfFile(files, `search-${language}.js`);
  const { search, searchIndex } = load(script);
  const titles = searchIndex.pages.flatMap(([, , ...places]) => places.filter((_, index) => index % 3 === 1));
  const addressesOf = (text: string) => search(text).map(({ href }) => href);

  it("is loaded quickly when it is opened", () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(23_500);
  });

  it("leads to places that exist", () => {
    const found = new Set(titles.flatMap(addressesOf));
    expect(found.size).toBeGreaterThan(500);
    const missing = [...found].filter((href) => {
      const [path = "", id] = href.split("#");
      return !pages.has(path) || (id !== undefined && pages.get(path)?.has(decodeURI(id)) !== true);
    });
    expect(missing).toEqual([]);
  });

  it.each(sources.apis)("finds what has the very name first: $api.name", ({ api, documents, errors }) => {
    const document = documents[language];
    for (const { code } of errors) {
      const place = `${language}/${api.name}/errors/index.html#error-${Math.abs(code)}`;
      for (const text of [String(code), String(-code)]) expect(addressesOf(text).slice(0, 2)).toContain(place);
    }
    for (const { parameters } of operationsOf(document))
      for (const { name } of parameters) expect(search(name)[0]?.title).toBe(name);
    for (const name of Object.keys(objectOf(objectOf(document.components).schemas)))
      expect(search(name)[0]?.title.split(" ")).toContain(name);
  });

  it("finds a status by its class, too", () => {
    expect(search("503")[0]?.title).toContain("5XX");
    expect(search("429")[0]?.title).toContain("429");
    expect(search("42")[0]?.title).toContain("42");
  });

  it("finds what has the rarest words, if nothing has all, and else nothing", () => {
    expect(search("-2013 xylophone")[0]?.href).toContain("#error-2013");
    expect(search("xylophone")).toEqual([]);
  });
});

describe("A question", () => {
  const { search } = load(textOfFile(files, "search-en.js"));

  it.each([
    ["what does -2013 mean here?", "options/errors/index.html#error-2013"],
    ["what is the limit of orders?", "cancelMultipleOptionOrders-facts"],
    ["was my order cancelled after a 503?", "cancelMultipleOptionOrders.status-5XX"],
    ["is it safe to repeat it?", "cancelMultipleOptionOrders-facts"],
  ])("is answered by its telling words: %s", (question, place) => {
    expect(search(question)[0]?.href).toMatch(new RegExp(`${place}$`));
  });
});
