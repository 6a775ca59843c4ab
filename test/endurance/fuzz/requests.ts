import { isDeepStrictEqual } from "node:util";
import {
  type ClientOptions,
  createCoinFuturesClient,
  createOptionsClient,
  InvalidRequestError,
} from "../../../src/entries/index.js";
import { readReference } from "../../unit/runtime/reference-json.js";
import type { Random } from "../random.js";
import { type Target, text } from "./target.js";

/** What is wrong with a value, said again and in another way than by the client. */
type Rule = (value: unknown) => string | undefined;
type Given = Readonly<Record<string, unknown>>;

const first = (...checks: readonly (readonly [rule: string, isBroken: boolean])[]): string | undefined =>
  checks.find(([, isBroken]) => isBroken)?.[0];

const aString: Rule = (value) =>
  typeof value !== "string" ? "type" : first(["minLength", value === ""], ["wellFormed", !isUnicode(value)]);

function isUnicode(given: string): boolean {
  try {
    return encodeURIComponent(given) !== "";
  } catch {
    return false;
  }
}

const anInt64: Rule = (value) =>
  typeof value !== "bigint" ? "type" : first(["format", value < -(2n ** 63n) || value > 2n ** 63n - 1n]);

const anOrderId: Rule = (value) => anInt64(value) ?? first(["minimum", Number(value) < 0]);

const anOrderIdOrDigits: Rule = (value) => {
  if (typeof value !== "string") return anOrderId(value);
  const isInteger = /^-?\d+$/.test(value) && String(BigInt(value)) === value;
  const isOrderId = isInteger ? anInt64(BigInt(value)) === undefined : false;
  return first(["format", !isOrderId], ["pattern", value.startsWith("-")]);
};

const aDecimal: Rule = (value) =>
  typeof value !== "string"
    ? "type"
    : first(["pattern", !/^[0-9.]+$/.test(value) || value.split(".").length > 2 || value.split(".").includes("")]);

const aWindow: Rule = (value) =>
  !Number.isSafeInteger(value) ? "type" : first(["minimum", Number(value) < 1], ["maximum", Number(value) > 60_000]);

const aSide: Rule = (value) => first(["enum", value !== "BUY" && value !== "SELL"]);

const aList =
  (longest: number): Rule =>
  (value) =>
    !Array.isArray(value) ? "type" : first(["minItems", value.length === 0], ["maxItems", value.length > longest]);

const anyLength = aList(Number.POSITIVE_INFINITY);

/** The problems of an object, as `path: rule`. */
function problemsOf(given: unknown, path: string, rules: Readonly<Record<string, Rule>>, required: readonly string[]) {
  if (!isObject(given)) return [`${path || "request"}: type`];
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const there = Object.entries(given).filter(([, value]) => value !== undefined);
  const broken = there.flatMap(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name]?.(value) : "additionalProperties";
    return rule === undefined ? [] : `${at(name)}: ${rule}`;
  });
  const missing = required.filter((name) => !there.some(([present]) => present === name));
  return [...broken, ...missing.map((name) => `${at(name)}: required`)];
}

const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The problems of a list whose items must be different. */
const itemProblems = (items: readonly unknown[], path: string, rule: Rule): string[] =>
  items.flatMap((item, index) => {
    const broken = rule(item) ?? (items.indexOf(item) < index ? "unique" : undefined);
    return broken === undefined ? [] : `${path}[${index}]: ${broken}`;
  });

const OPTIONS = { symbol: aString, orderIds: anyLength, clientOrderIds: anyLength };

function cancellationProblems(given: unknown): string[] {
  const problems = problemsOf(given, "", OPTIONS, ["symbol"]);
  if (!isObject(given)) return problems;
  const { orderIds, clientOrderIds } = given;
  const lists = [orderIds, clientOrderIds].filter((list) => list !== undefined);
  if (lists.length !== 1) problems.push("orderIds, clientOrderIds: exactlyOneOf");
  if (Array.isArray(orderIds)) problems.push(...itemProblems(orderIds, "orderIds", anOrderId));
  if (Array.isArray(clientOrderIds)) problems.push(...itemProblems(clientOrderIds, "clientOrderIds", aString));
  return problems;
}

const CHANGE = {
  orderId: anOrderIdOrDigits,
  origClientOrderId: aString,
  symbol: aString,
  side: aSide,
  quantity: aDecimal,
  price: aDecimal,
  stopPrice: aDecimal,
  modifyId: anInt64,
  recvWindow: aWindow,
};

function modificationProblems(given: unknown): string[] {
  const problems = problemsOf(given, "", { batchOrders: aList(5) }, ["batchOrders"]);
  const elements = isObject(given) && Array.isArray(given.batchOrders) ? given.batchOrders : [];
  for (const [index, element] of elements.entries()) {
    const path = `batchOrders[${index}]`;
    problems.push(...problemsOf(element, path, CHANGE, ["symbol", "side", "quantity", "price"]));
    if (!isObject(element)) continue;
    if (element.orderId === undefined && element.origClientOrderId === undefined)
      problems.push(`${path}: atLeastOneOf`);
    for (const name of ["orderId", "origClientOrderId"] as const)
      if (elements.slice(0, index).some((earlier) => isSameOrder(earlier, element, name)))
        problems.push(`${path}.${name}: unique`);
  }
  return problems;
}

/** Also where the symbol is not a string: an ID and its digits are the same, and the rule does not tell IDs from others. */
const isSameOrder = (one: unknown, other: Given, name: string): boolean =>
  isObject(one) &&
  ["symbol", name].every(
    (field) =>
      [one, other].every((order) => ["bigint", "string"].includes(typeof order[field])) &&
      String(one[field]) === String(other[field]),
  );

/** Values that are good somewhere, and values that are good nowhere. */
const GOOD: Readonly<Record<string, (random: Random) => unknown>> = {
  symbol: (random) => random.pick(["BTC-200730-9000-C", "BTCUSD_PERP", "比特"]),
  orderId: (random) => random.pick([1n, 2n, 3n, 4611875134427365377n, 2n ** 63n - 1n, "5", "4611875134427365377"]),
  origClientOrderId: (random) => random.pick(["a", "b", "c d", "é&="]),
  side: (random) => random.pick(["BUY", "SELL"]),
  quantity: (random) => random.pick(["1", "0.5", "12345678901234567890.123"]),
  price: (random) => random.pick(["1", "30005.1", "007"]),
  stopPrice: () => "1.0",
  modifyId: (random) => random.pick([0n, -5n, -(2n ** 63n), 2n ** 63n - 1n]),
  recvWindow: (random) => random.pick([1, 5000, 60_000]),
};

const BAD = [
  ...[
    null,
    true,
    0,
    5,
    -1,
    1.5,
    2 ** 53,
    Number.NaN,
    60_001,
    -1n,
    2n ** 63n,
    -(2n ** 63n) - 1n,
    "",
    " 1",
    "0x1",
    "01",
    "-1",
  ],
  ...[
    "1.",
    ".5",
    "1e3",
    "1.2.3",
    "a\ud800",
    "\udc00",
    "buy",
    "9223372036854775808",
    [],
    {},
    [1n],
    { orderId: 1n },
    new Date(0),
  ],
  ...[Symbol.iterator, () => 1, new Set([1n])],
];

/** Mostly what belongs there. */
const value = (name: string, random: Random): unknown =>
  random.happens(0.04) ? random.pick([...BAD, undefined, text(random, 5)]) : GOOD[name]?.(random);

const anElement = (random: Random): unknown => {
  if (random.happens(0.02)) return random.pick(BAD);
  const names = Object.keys(GOOD).filter((name) => random.happens(OPTIONAL.includes(name) ? 0.4 : 0.98));
  const entries = names.map((name) => [name, value(name, random)]);
  return Object.fromEntries(random.happens(0.03) ? [...entries, ["timestamp", 1]] : entries);
};
const OPTIONAL = ["orderId", "origClientOrderId", "stopPrice", "modifyId", "recvWindow"];

const many = (random: Random, longest: number, item: () => unknown): unknown =>
  random.happens(0.03) ? random.pick(BAD) : Array.from({ length: random.integer(longest + 1) }, item);

function aCancellation(random: Random): unknown {
  if (random.happens(0.01)) return random.pick(BAD);
  const isByClientId = random.happens(0.5);
  const ids = () => many(random, 6, () => (random.happens(0.05) ? random.pick(BAD) : BigInt(random.integer(20))));
  const clientIds = () => many(random, 6, () => value("origClientOrderId", random));
  return {
    ...(random.happens(0.97) ? { symbol: value("symbol", random) } : {}),
    ...(isByClientId === random.happens(0.05) ? { orderIds: ids() } : {}),
    ...(isByClientId === random.happens(0.95) ? { clientOrderIds: clientIds() } : {}),
    ...(random.happens(0.03) ? { [random.pick(["orderid", "toString", "timestamp"])]: 1 } : {}),
  };
}

const aModification = (random: Random): unknown =>
  random.happens(0.01)
    ? random.pick(BAD)
    : {
        batchOrders: many(random, random.happens(0.95) ? 5 : 7, () => anElement(random)),
        ...(random.happens(0.03) ? { recvWindow: 5000 } : {}),
      };

const sent: string[] = [];
const options: ClientOptions = {
  apiKey: "key",
  signer: { algorithm: "none", sign: () => "signature" },
  async fetch(url) {
    sent.push(String(url));
    return new Response('{"code":-1102,"msg":"sent"}', { status: 400 });
  },
};
const { cancelMultipleOptionOrders } = createOptionsClient(options);
const { modifyMultipleOrders } = createCoinFuturesClient(options);

/** Any value, as callers without types pass it. */
type Send = (request: never) => Promise<unknown>;

/** Sends a request, which must arrive as it is, unless it has problems. */
async function compare(send: Send, request: unknown, must: readonly string[]): Promise<void> {
  sent.length = 0;
  const error: unknown = await send(request as never).catch((reason: unknown) => reason);
  const found = error instanceof InvalidRequestError ? error.problems.map(({ path, rule }) => `${path}: ${rule}`) : [];
  const isSame = found.toSorted().join("\n") === must.toSorted().join("\n");
  const arrived = sent.map(parametersOf);
  const isRight = must.length === 0 ? isDeepStrictEqual(arrived, [parametersOfRequest(request)]) : sent.length === 0;
  if (!isSame || !isRight)
    throw new Error(`a request with the problems ${must.join(", ") || "none"}`, {
      cause: { request, found, arrived, error },
    });
}

/** What arrives, without what the client adds. */
function parametersOf(url: string): unknown {
  const { timestamp, signature, ...parameters } = Object.fromEntries(new URL(url).searchParams);
  const { batchOrders } = parameters;
  if (batchOrders === undefined) return parameters;
  const elements = readReference(batchOrders);
  return Array.isArray(elements)
    ? elements.map((element) => ({ ...Object(element), timestamp: "the time" }))
    : elements;
}

/** The same, said of the request. */
function parametersOfRequest(request: unknown): unknown {
  const { symbol, orderIds, clientOrderIds, batchOrders }: Given = Object(request);
  if (Array.isArray(orderIds)) return { symbol, orderIds: `[${orderIds.join(",")}]` };
  if (Array.isArray(clientOrderIds)) return { symbol, clientOrderIds: JSON.stringify(clientOrderIds) };
  const elements: readonly Given[] = Array.isArray(batchOrders) ? batchOrders : [];
  return elements.map((element) => {
    const given = Object.entries(element).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given.map(([name, value]) => [name, asSent(name, value)])), timestamp: "the time" };
  });
}

/** An order ID as its digits, other integers as numbers. */
function asSent(name: string, value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return name === "orderId" ? String(value) : readReference(String(value));
}

export const requests: Target = {
  name: "request rules",
  async attempt(random) {
    const cancellation = aCancellation(random);
    await compare(cancelMultipleOptionOrders, cancellation, cancellationProblems(cancellation));
    const modification = aModification(random);
    await compare(modifyMultipleOrders, modification, modificationProblems(modification));
  },
};
