import { ORDERS } from "../caller.js";
import { GOOD, GOOD_ITEMS, item, list } from "../responses.js";
import { PARAMETER } from "./errors.js";
import { DECIDED, ok, type Row, UNKNOWN, UNKNOWN_OR_DECIDED } from "./row.js";

const [FIRST, SECOND] = ORDERS;
const withIds = (...ids: readonly (bigint | string)[]) => list(...ids.map((orderId) => item(orderId)));

/** COIN-M sends as many items as elements, and in their order; Options promise neither. */
const unknownOnCoinFutures = { options: DECIDED, coinFutures: UNKNOWN } as const;

const OTHER_JSON = ["{}", "null", "true", "5", '"x"', "[1,2]", '["x"]', "[null]", "[[]]", "[{}]"];
const NO_JSON = ["", " ", "hello", "[", "NaN", "[{},]"];
const NO_IDS = ["null", '"abc"', `${FIRST}.5`, "-1", "1e3", "99999999999999999999999999", "{}", "[]", "true"];

/** Status 200 with a body that does not belong to the request. */
export const nonsense: readonly Row[] = [
  ...[...OTHER_JSON, ...NO_JSON].map((body) => ok(`the body ${JSON.stringify(body)}`, UNKNOWN, body)),
  ok("an item instead of the list", UNKNOWN, item(FIRST)),
  ok("a list in a list", UNKNOWN, list(GOOD)),
  ok("no item", unknownOnCoinFutures, "[]", {}, ""),
  ok("an item too few", unknownOnCoinFutures, withIds(FIRST), {}, `bigint ${FIRST} CANCELED`),
  ok("an order too many", UNKNOWN, withIds(FIRST, SECOND, SECOND + 1n)),
  ok(
    "an error too many",
    { options: UNKNOWN_OR_DECIDED, coinFutures: UNKNOWN },
    list(item(FIRST), item(SECOND), PARAMETER),
    {},
    `${GOOD_ITEMS}, error -1102`,
  ),
  ok("a foreign order", UNKNOWN, withIds(FIRST, SECOND + 1n)),
  ok("the same order twice", UNKNOWN, withIds(FIRST, FIRST)),
  ok(
    "the orders in another order",
    unknownOnCoinFutures,
    withIds(SECOND, FIRST),
    {},
    `bigint ${SECOND} CANCELED, bigint ${FIRST} CANCELED`,
  ),
  ...NO_IDS.map((orderId) => ok(`an order with the ID ${orderId}`, UNKNOWN, withIds(orderId, SECOND))),
  ok("an ID in quotes", UNKNOWN_OR_DECIDED, withIds(`"${FIRST}"`, SECOND)),
  ok("an ID with a point", UNKNOWN, withIds(`${FIRST}.0`, SECOND)),
  ok("an ID that was rounded", UNKNOWN, withIds(4611875134427365000n, SECOND)),
  ok("an ID of a million digits", UNKNOWN, withIds("4".repeat(1_000_000), SECOND)),
  ok("an order under __proto__", UNKNOWN, `[{"__proto__":${item(FIRST)}},${item(SECOND)}]`),
  ok("a million lists in each other", UNKNOWN, "[".repeat(1_000_000)),
  ok("errors for both", DECIDED, list(PARAMETER, PARAMETER), {}, "error -1102, error -1102"),
];
