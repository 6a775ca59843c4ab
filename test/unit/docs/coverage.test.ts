import { describe, expect, it } from "vitest";
import { labelsOf } from "../../../scripts/docs/labels.js";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { isObject, type Json, type JsonObject, shownJson } from "../../../scripts/openapi/json.js";
import { dereference } from "../../../scripts/openapi/pointer.js";
import { walk } from "../../../scripts/openapi/structure.js";
import { humanTexts } from "../../../scripts/spec/translation.js";
import { apiTexts, idsOf, oneLine, pageTexts, realSite, seenText } from "../../support/site.js";

const { sources, files } = await realSite();
const members = (value: Json | undefined): [string, Json][] => Object.entries(isObject(value) ? value : {});

/** Everything that a description contains, by kind, however deep. */
function collect(document: JsonObject) {
  const found: Record<"operations" | "parameters" | "statuses" | "properties" | "headers", string[]> = {
    operations: [],
    parameters: [],
    statuses: [],
    properties: [],
    headers: [],
  };
  const examples: JsonObject[] = [];
  walk(document, (kind, node, pointer) => {
    if (kind === "Operation") {
      const id = String(node.operationId);
      found.operations.push(id);
      found.statuses.push(...members(node.responses).map(([status]) => `${id}.status-${status}`));
      for (const parameter of Array.isArray(node.parameters) ? node.parameters.filter(isObject) : [])
        found.parameters.push(`${id}.${dereference(document, parameter).name}`);
    }
    if (kind === "MediaType")
      for (const [, example] of members(node.examples))
        if (isObject(example)) examples.push(dereference(document, example));
    const schema = /^#\/components\/schemas\/(\w+)$/.exec(pointer)?.[1];
    if (schema !== undefined)
      found.properties.push(schema, ...members(node.properties).map(([name]) => `${schema}.${name}`));
    if (/^#\/components\/headers\/\w+$/.test(pointer)) found.headers.push(pointer.replace(/.*\//, "header-"));
  });
  return { ...found, examples };
}

describe.each(sources.apis.map((source) => ({ name: source.api.name, source })))(
  "the pages of $name",
  ({ name, source }) => {
    const expected = collect(source.documents.en);
    const pages = apiTexts(files, name);

    it("describes something of every kind", () => {
      const counts = Object.values(expected).map((list) => list.length);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    });

    it.each(pages)(
      "has an anchor for every operation, parameter, response, schema, property and header, in $language",
      ({ html }) => {
        const { examples: _, ...kinds } = expected;
        expect(idsOf(html)).toEqual(expect.arrayContaining(Object.values(kinds).flat()));
      },
    );

    it.each(pages)(
      "shows every example with all its digits, as HTML and as Markdown, in $language",
      ({ html, markdown }) => {
        const seen = seenText(html);
        for (const { value = null } of expected.examples) {
          expect(seen).toContain(oneLine(shownJson(value)));
          expect(oneLine(markdown)).toContain(oneLine(shownJson(value)));
        }
      },
    );

    it.each(pages)(
      "shows every text of the description, as HTML and as Markdown, in $language",
      ({ language, html, markdown }) => {
        const [seen, written] = [seenText(html), oneLine(markdown.replace(/\\(?=[<\]])/g, ""))];
        for (const { pointer, text } of humanTexts(source.documents[language])) {
          for (const part of piecesOf(text)) {
            expect(seen, pointer).toContain(plain(part));
            if (!/[*_|\\]/.test(part)) expect(written, pointer).toContain(oneLine(part));
          }
        }
      },
    );

    it.each(pages)("shows every constraint and every value of an enum, in $language", ({ language, html }) => {
      const seen = seenText(html);
      walk(source.documents[language], (kind, node) => {
        if (kind !== "Schema") return;
        // Bounds of the integers that a double holds only say that they are numbers.
        const isOfDouble = Number(node.maximum) === Number.MAX_SAFE_INTEGER;
        const bounds = isOfDouble ? [] : [node.minimum, node.maximum];
        for (const value of [node.enum, bounds, node.default, node.pattern, node.maxItems].flat())
          if (value !== undefined) expect(seen).toContain(String(value));
      });
    });

    it("shows every error code with its messages, meaning and outcome, in both languages", () => {
      for (const { language, html, markdown } of pageTexts(files, `${name}/errors`)) {
        const t = labelsOf(language);
        expect(html.match(/<tr id="error-\d+" /g)).toHaveLength(source.errors.length);
        expect(markdown.match(/^\| `-\d+`/gm)).toHaveLength(source.errors.length);
        for (const { code, name: errorName, messages, messagesZh, meaning, here, why, outcome } of source.errors) {
          const [, row = ""] = new RegExp(`<tr id="error-${-code}" [^>]*>(.*)</tr>`).exec(html) ?? [];
          const published = language === "en" ? messages : [...messagesZh, ...messages];
          const rating = here === "no" ? [] : [t(outcome)];
          const reason = why === undefined ? [] : [plain(why[language])];
          const texts = [...published, plain(meaning[language]), ...rating, t(`here.${here}`), ...reason];
          for (const text of [String(code), errorName, ...texts]) expect(seenText(row)).toContain(oneLine(text));
        }
      }
    });
  },
);

it("Every page also exists as Markdown, and llms.txt names them all", () => {
  const pages = files.filter(({ path }) => path.endsWith("/index.html")).map(({ path }) => path);
  const markdown = pages.map((path) => path.replace(/html$/, "md"));
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(markdown));
  const llms = files.find(({ path }) => path === "llms.txt")?.text ?? "";
  const named = [...llms.matchAll(/\]\(([^)]*index\.md)\)/g)].map(([, path]) => path);
  expect(named.toSorted()).toEqual(markdown.toSorted());
});

it("The quick start shows an order and an error in one response", () => {
  for (const language of LANGUAGES) {
    const start = files.find(({ path }) => path === `${language}/index.md`)?.text ?? "";
    expect(start).toMatch(/"orderId": 4611875134427365378,[^\]]*"code": -2013,/);
  }
});

it("The description of each API is published in each language", () => {
  for (const language of LANGUAGES)
    for (const { api, documents } of sources.apis) {
      const json = files.find(({ path }) => path === `${language}/${api.name}/openapi.json`)?.text ?? "";
      expect(json).toContain(JSON.stringify(isObject(documents[language].info) ? documents[language].info.title : ""));
    }
});

/** The paragraphs and items of a CommonMark text; of a value and its meaning, each. */
const piecesOf = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n(?=- |#)/)
    .map((part) => part.replace(/^(?:- |#+ )/, ""))
    .flatMap((part) => part.split(/(?<=^`[A-Z][A-Z\d_]*`)[:：]/))
    .filter((part) => part.trim() !== "");

const plain = (markdown: string): string =>
  oneLine(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", ""));
