import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { isObject } from "../../../scripts/openapi/json.js";
import { membersOf } from "../../../scripts/openapi/json-access.js";
import { operationsOf } from "../../../scripts/openapi/model.js";
import { dereference } from "../../../scripts/openapi/pointer.js";
import { shapeOf } from "../../../scripts/openapi/shape.js";
import { pageTexts, realSite, seenText } from "../../support/site.js";

const { sources, files } = await realSite();
const operations = sources.apis.flatMap(({ api, documents }) =>
  operationsOf(documents.en).map((operation) => ({ api, operation, id: operation.id, document: documents.en })),
);

/** The index of each part of a page, which fails if one is missing. */
const placesOf = (html: string, parts: readonly string[]): number[] =>
  parts.map((part) => {
    const place = html.indexOf(part);
    expect(place, part).toBeGreaterThan(-1);
    return place;
  });

it("there are programs in each programming language", () => {
  const kinds = operations.map(({ api, id }) =>
    (api.examples.get(id) ?? []).map((file) => file.split(".").at(-1)).join(),
  );
  expect(kinds).toContain("ts,py,sh");
});

describe.each(operations)("the page of $id", ({ api, operation, id, document }) => {
  const pages = pageTexts(files, `${api.name}/${id}`);

  it.each(pages)("begins with the call, its facts and its parameters, in $language", ({ html }) => {
    const main = html.slice(html.indexOf("<main"));
    const places = placesOf(main, [
      "<h1>",
      `<span class="method ${operation.method.toLowerCase()}">${operation.method}</span>`,
      '<dl class="facts"',
      ...(operation.parameters.length === 0 ? [] : [`id="${id}-parameters"`]),
      `id="${id}.status-200"`,
      `id="${id}-responses"`,
      ...(/\n\s*\n/.test(operation.description.trim()) ? [`id="${id}-notes"`] : []),
    ]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it.each(pages)("lists signature and key among the parameters, unless neither is needed, in $language", ({ html }) => {
    for (const name of ["signature", "X-MBX-APIKEY"])
      expect(html.includes(`<div id="${id}.${name}"><dt>`)).toBe(operation.security === "signed");
  });

  it.each(pages)(
    "has a sample for each program that calls it, and the request as it is sent, in $language",
    ({ html }) => {
      const [, tabs = ""] = /<aside class="request"[^>]*>([\s\S]*?)<\/aside>/.exec(html) ?? [];
      const programs = (api.examples.get(id) ?? []).map((file) => file.split(".").at(-1));
      const shown = [...tabs.matchAll(/value="(\w+)"/g)].map(([, value]) => value);
      expect(shown).toEqual([...programs, "http"]);
    },
  );

  it.each(pages)("has a tab for each status, and a row for each error, in $language", ({ html }) => {
    const statuses = membersOf(operation.node.responses);
    const [, tabs = ""] = /<aside class="response"[^>]*>([\s\S]*?)<\/aside>/.exec(html) ?? [];
    expect([...tabs.matchAll(/value="(\w+)"/g)].map(([, value]) => value)).toEqual(statuses.map(([status]) => status));
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row = ""]) => seenText(row));
    for (const [status, reference] of statuses.filter(([status]) => !status.startsWith("2"))) {
      const examples = membersOf(dereference(document, reference).content).flatMap(([, media]) =>
        membersOf(media.examples),
      );
      for (const [, example] of examples) {
        const { value } = dereference(document, example);
        if (!isObject(value)) throw new Error("not an error");
        expect(rows.filter((row) => row.startsWith(`${status} ${value.code}`)).length, status).toBeGreaterThan(0);
      }
    }
  });
});

it("The fields of the elements are below the parameter that has them, those of which one is required in a group", () => {
  for (const { html } of pageTexts(files, "coin-futures/modifyMultipleOrders")) {
    const field = "modifyMultipleOrders.batchOrders";
    const [group = 0, orderId = 0, clientId = 0, symbol = 0, window = 0] = placesOf(html, [
      '<div class="group">',
      `id="${field}.orderId"`,
      `id="${field}.origClientOrderId"`,
      `id="${field}.symbol"`,
      'id="modifyMultipleOrders.recvWindow"',
    ]);
    expect(
      [group, orderId, clientId, symbol, window].map((place, index, all) => place > (all[index - 1] ?? 0)),
    ).toEqual(Array.from({ length: 5 }, () => true));
  }
});

it("The line of a group says once what it demands", () => {
  const [english, chinese] = pageTexts(files, "coin-futures/modifyMultipleOrders").map(({ markdown }) => markdown);
  expect(english).toMatch(/^ *At least one of `orderId` and `origClientOrderId`$/m);
  expect(chinese).toMatch(/^ *至少选一 `orderId` 和 `origClientOrderId`$/m);
  const [ids] = pageTexts(files, "options/cancelMultipleOptionOrders").map(({ markdown }) => markdown);
  expect(ids).toMatch(/^Exactly one of `orderIds` and `clientOrderIds`$/m);
});

it("The items of the mixed response have the color of order or error", () => {
  for (const { html } of pageTexts(files, "options/cancelMultipleOptionOrders")) {
    const items = [...html.matchAll(/<span class="item (\w+)">([\s\S]*?)\}<\/span>/g)];
    expect(items.map(([, tone, text = ""]) => [tone, seenText(text).includes('"orderId"')])).toEqual([
      ["good", true],
      ["refused", false],
    ]);
  }
});

it("The facts are there in both languages, with the digits of the description", () => {
  const [english, chinese] = LANGUAGES.map(
    (_, index) => pageTexts(files, "coin-futures/modifyMultipleOrders")[index]?.markdown ?? "",
  );
  const weight = operations.find(({ id }) => id === "modifyMultipleOrders")?.operation.weight;
  for (const fact of [
    "**Order limit per request**: 1 to 5.",
    `**Request weight**: \`${weight}\` of `,
    "at most 60000 ms",
  ])
    expect(english).toContain(fact);
  for (const fact of ["**单次请求的订单数上限**：1 至 5", "最大 60000 毫秒"])
    expect(chinese).toContain(fact.replace("：", ": "));
});

describe("shapeOf", () => {
  const object = (required: string[], ...names: string[]) => ({
    type: "object",
    required,
    properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
  });
  const summary = (schema: Parameters<typeof shapeOf>[1]) => {
    const shape = shapeOf({}, schema);
    return shape && { ...shape, fields: shape.fields.map(({ name, isRequired }) => `${name}${isRequired ? "!" : ""}`) };
  };

  it("joins what an object consists of", () => {
    expect(summary({ allOf: [object(["a"], "a", "b"), object(["b"], "b", "c")] })).toEqual({
      fields: ["a!", "b!", "c"],
      atLeastOneOf: [],
    });
  });

  it("finds the fields of which at least one is required", () => {
    expect(summary({ anyOf: [object(["a", "c"], "a", "b", "c"), object(["b", "c"], "a", "b", "c")] })).toEqual({
      fields: ["a", "b", "c!"],
      atLeastOneOf: ["a", "b"],
    });
  });

  it.each([
    ["a string", { type: "string" }],
    ["different objects", { oneOf: [object([], "a"), object([], "b")] }],
    ["an object or a string", { anyOf: [object([], "a"), { type: "string" }] }],
  ])("has none for %s", (_, schema) => expect(summary(schema)).toBeUndefined());
});
