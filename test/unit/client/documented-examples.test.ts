import { describe, expect, it } from "vitest";
import { writeJson } from "../../../scripts/openapi/json.js";
import { ExchangeError, inBatches } from "../../../src/entries/index.js";
import { calls, change, clientsOf, failureOf, start } from "../../support/clients.js";
import { OPTION } from "../../support/orders.js";
import { at, isMapping, list, type Mapping, mapping, readDescription, type Value } from "../spec/read-description.js";

const [cancel, modify] = calls;
const apis = [
  { name: "options", method: "delete", path: "/eapi/v1/batchOrders", call: cancel },
  { name: "coin-futures", method: "put", path: "/dapi/v1/batchOrders", call: modify },
].map((api) => {
  const description = readDescription(new URL(`../../../generated/${api.name}/openapi.json`, import.meta.url));
  return { ...api, description, responses: mapping(at(description, "paths", api.path, api.method, "responses")) };
});
type Api = (typeof apis)[number];

interface Example {
  readonly api: Api;
  readonly status: string;
  readonly name: string;
  readonly description: string;
  readonly value: Value;
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

const examples: Example[] = apis.flatMap((api) =>
  Object.entries(api.responses).flatMap(([status, response]) =>
    Object.entries(mapping(mapping(at(response, "content", "application/json")).examples ?? {})).map(
      ([name, example]) => ({
        api,
        status,
        name,
        description: text(mapping(example).description),
        value: at(example, "value"),
      }),
    ),
  ),
);
const good = examples.filter(({ status }) => status === "200");
const bad = examples.filter(({ status }) => status !== "200");

/** Lets the exchange respond with `body`, and calls. */
async function callWithResponse({ call }: Api, body: string, status = 200, headers = {}) {
  const exchange = await start();
  exchange.inject({ kind: "response", status, body, headers });
  return call.send(clientsOf(exchange));
}

/** Makes the call that this response of status 200 belongs to: one with the IDs of its items. */
async function callForResponse({ name }: Api, items: readonly Value[]) {
  const exchange = await start();
  exchange.inject({ kind: "response", status: 200, body: writeJson([...items]) });
  const { options, coinFutures } = clientsOf(exchange);
  const orderIds = items.map((item, index) => {
    const { orderId = BigInt(index + 1) } = isMapping(item) ? item : {};
    if (typeof orderId !== "bigint") throw new Error("the example has an ID that is not an integer");
    return orderId;
  });
  return name === "options"
    ? options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds })
    : coinFutures.modifyMultipleOrders({ batchOrders: orderIds.map(change) });
}

/** The fields that the description declares as int64 without marking them as safe, or bounding them. */
function bigintFields({ description }: Api): string[] {
  const schemas = Object.values(mapping(at(description, "components", "schemas"))).map(mapping);
  const names = schemas.flatMap(propertiesOf).flatMap(([name, property]) => {
    const { type, format, maximum, "x-safe-integer": isSafe } = mapping(property);
    return type === "integer" && format === "int64" && maximum === undefined && isSafe !== true ? [name] : [];
  });
  return [...new Set(names)].sort();
}

/** An example whose integers are all bigint, with numbers where the types have them. */
function asTyped(value: Value, bigints: readonly string[], key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => asTyped(item, bigints, key));
  if (isMapping(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asTyped(item, bigints, name)]));
  return typeof value === "bigint" && !bigints.includes(key) ? Number(value) : value;
}

describe("examples of status 200", () => {
  it("exist, with bigint fields", () => {
    for (const api of apis) expect(good.filter((example) => example.api === api).length).toBeGreaterThan(1);
    expect(apis.map(bigintFields)).toEqual([
      expect.arrayContaining(["orderId"]),
      expect.arrayContaining(["modifyId", "orderId"]),
    ]);
  });

  it.each(good)("$api.name $name comes back unchanged", async ({ api, value }) => {
    const { data, response } = await callForResponse(api, list(value));
    expect(data).toStrictEqual(asTyped(value, bigintFields(api)));
    expect(await response.text()).toBe(writeJson(value));
  });
});

/** The outcome that the description states for this response, unless that of the example states another. */
function statedOutcome(
  { api, status, description }: Pick<Example, "api" | "status" | "description">,
  sent: number,
): string {
  if (sent === 503 && /certain failure/i.test(description)) return "rejected";
  if (/^Outcome unknown\b/.test(description)) return "unknown";
  const [, stated] = /^Outcome: (rejected|unknown)\b/.exec(text(mapping(api.responses[status]).description)) ?? [];
  return stated ?? "nothing";
}

/** `4XX` means those without a response of their own, `5XX` every status from 500 on, unless the example names one. */
function statusesOf({ status, description }: Pick<Example, "status" | "description">): number[] {
  const [, named] = /\bStatus (5\d\d)\b/.exec(description) ?? [];
  if (status === "4XX") return [400, 404];
  if (status !== "5XX") return [Number(status)];
  return named === undefined ? [500, 502, 503, 504] : [Number(named)];
}

describe("examples of errors", () => {
  const rows = bad.flatMap((example) => statusesOf(example).map((sent) => ({ ...example, sent })));

  it.each(rows)("are errors with their documented outcome: $api.name $sent $name", async ({ sent, ...example }) => {
    const error = await failureOf(callWithResponse(example.api, writeJson(example.value), sent));
    const { code, msg } = mapping(example.value);
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({
      status: sent,
      apiCode: Number(code),
      apiMessage: msg,
      outcome: statedOutcome(example, sent),
    });
  });

  const statuses = apis.flatMap((api) =>
    Object.keys(api.responses)
      .filter((status) => status !== "200")
      .flatMap((status) => statusesOf({ status, description: "" }).map((sent) => ({ api, status, sent }))),
  );
  it.each(statuses)(
    "have the same outcome with HTML instead of JSON: $api.name $sent",
    async ({ api, status, sent }) => {
      const error = await failureOf(callWithResponse(api, "<html>\n  sorry", sent, { "Content-Type": "text/html" }));
      expect(error).toBeInstanceOf(ExchangeError);
      expect(error).toMatchObject({ status: sent, outcome: statedOutcome({ api, status, description: "" }, sent) });
      expect(error).toMatchObject({ apiMessage: "<html> sorry" });
      expect(error.apiCode).toBeUndefined();
    },
  );

  // "With any other code, listed or not, the outcome is unknown."
  const codes = apis.flatMap((api) => [-1000, -1001, -2013, -9999, 239_999].map((code) => ({ api, code })));
  it.each(codes)("have an unknown outcome: $api.name 400 with $code", async ({ api, code }) => {
    expect(text(at(api.responses, "4XX", "description"))).toMatch(/any other code,\s+listed or not,/);
    const error = await failureOf(callWithResponse(api, `{"code":${code},"msg":"A message."}`, 400));
    expect(error).toMatchObject({ apiCode: code, outcome: "unknown" });
  });

  it.each(bad.filter(({ description }) => /\bStatus 503\b/.test(description)))(
    "have an unknown outcome with any other status than 503: $api.name $name",
    async ({ api, value }) => {
      for (const status of [500, 502, 504])
        expect(await failureOf(callWithResponse(api, writeJson(value), status))).toMatchObject({ outcome: "unknown" });
    },
  );

  const messages = apis.flatMap((api) =>
    [...text(at(api.responses, "5XX", "description")).matchAll(/- "([^"]+)":\s(unknown|certain failure)/g)].map(
      ([, message = "", stated]) => ({ api, message, outcome: stated === "unknown" ? "unknown" : "rejected" }),
    ),
  );
  it.each(apis)("include messages of status 503: $name", (api) => {
    const form = 'the description of 5XX must list messages as `- "<message>": unknown` or `certain failure`';
    expect(messages.filter((message) => message.api === api).length, form).toBeGreaterThan(0);
  });
  it.each(messages)("have the outcome of their message: $api.name 503 $message", async ({ api, message, outcome }) => {
    const body = JSON.stringify({ code: -1, msg: message });
    expect(await failureOf(callWithResponse(api, body, 503))).toMatchObject({ apiMessage: message, outcome });
    expect(await failureOf(callWithResponse(api, message, 503))).toMatchObject({ apiMessage: message, outcome });
    expect(await failureOf(callWithResponse(api, body, 500))).toMatchObject({
      apiMessage: message,
      outcome: "unknown",
    });
  });
});

const UNKNOWN = "SOMETHING_NEW";

/** All values of an enum, of an open one also a value that is unknown, and the examples of any other field. */
function variantsOf(schema: Mapping): readonly Value[] {
  const known = [schema, ...alternativesOf(schema)].flatMap((part) => list(part.enum ?? []));
  if (known.length === 0) return list(schema.examples ?? []);
  return schema.enum === undefined ? [...known, UNKNOWN] : known;
}

/** The fields of an order with values to try. */
const variantsIn = (order: Mapping): (readonly [string, readonly Value[]])[] =>
  propertiesOf(order).map(([name, field]) => [name, variantsOf(mapping(field))]);

const alternativesOf = (schema: Mapping): Mapping[] => list(schema.oneOf ?? schema.anyOf ?? []).map(mapping);
const propertiesOf = (schema: Mapping) => Object.entries(mapping(schema.properties ?? {}));
const itemsOf = (schema: Mapping): Mapping[] => (schema.items === undefined ? [] : [mapping(schema.items)]);

/** Every property, every branch of a union and every value of an enum. */
function allOf(schema: Mapping, place: string): string[] {
  return [
    ...list(schema.enum ?? []).map((value) => `${place} = ${value}`),
    ...alternativesOf(schema).flatMap((branch, index) => [
      `${place} | ${index}`,
      ...allOf(branch, `${place} | ${index}`),
    ]),
    ...propertiesOf(schema).flatMap(([name, child]) => [
      `${place}.${name}`,
      ...allOf(mapping(child), `${place}.${name}`),
    ]),
    ...itemsOf(schema).flatMap((items) => allOf(items, `${place}[]`)),
  ];
}

/** Those of them that occur in a value. */
function seenIn(value: unknown, schema: Mapping, place: string): string[] {
  const branches = alternativesOf(schema);
  const index = branches.findIndex((branch) => fits(value, branch));
  const branch = branches[index];
  return [
    ...(schema.enum === undefined ? [] : [`${place} = ${value}`]),
    ...(branch === undefined ? [] : [`${place} | ${index}`, ...seenIn(value, branch, `${place} | ${index}`)]),
    ...propertiesOf(schema).flatMap(([name, child]) => {
      const field = fieldOf(value, name);
      return field === undefined ? [] : [`${place}.${name}`, ...seenIn(field, mapping(child), `${place}.${name}`)];
    }),
    ...itemsOf(schema).flatMap((items) =>
      Array.isArray(value) ? value.flatMap((item) => seenIn(item, items, `${place}[]`)) : [],
    ),
  ];
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

function fits(value: unknown, { type, enum: known, required }: Mapping): boolean {
  if (known !== undefined) return list(known).some((item) => item === value);
  return typeof value === type && list(required ?? []).every((name) => fieldOf(value, String(name)) !== undefined);
}

describe("responses", () => {
  it.each(apis)("of $name are tried with every field, union branch and enum value", async (api) => {
    const schema = mapping(at(api.responses, "200", "content", "application/json", "schema"));
    const bodies = good.filter((example) => example.api === api).map(({ value }) => value);
    const base = bodies.flatMap(list).find((item) => isMapping(item) && "selfTradePreventionMode" in item);
    const [order = {}] = itemsOf(schema).flatMap(alternativesOf);
    const varied = variantsIn(order).flatMap(([field, values]) =>
      values.map((value) => ({ ...mapping(base), [field]: value })),
    );
    const batches = inBatches(varied, 5).map((items) =>
      items.map((item, index) => ({ ...item, orderId: BigInt(index + 1) })),
    );
    const seen: string[] = [];
    for (const body of [...bodies.map(list), ...batches]) {
      const { data } = await callForResponse(api, body);
      expect(data).toStrictEqual(asTyped(body, bigintFields(api)));
      seen.push(...seenIn(data, schema, "response"));
    }
    expect([...new Set(seen)].sort()).toEqual(allOf(schema, "response").sort());
  });
});
