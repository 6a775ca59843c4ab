import type { GivenCoinFuturesOrder } from "../../src/emulator/coin-futures-orders.js";
import type { GivenOptionOrder } from "../../src/emulator/option-orders.js";
import { parseExact } from "../../src/runtime/exact-json.js";
import { isObject, writeJson } from "../openapi/json.js";
import { InvalidInput } from "../program/problem.js";
import { CannotStart } from "../program/program.js";
import { readPlainYaml } from "../spec/plain-yaml.js";

/** The orders of both books. */
export interface GivenOrders {
  readonly options?: readonly GivenOptionOrder[];
  readonly coinFutures?: readonly GivenCoinFuturesOrder[];
}

/** Fields of orders that are `bigint`. */
const IDS = ["orderId", "modifyId"];

/**
 * Reads `{ options: [...], coinFutures: [...] }` from JSON or YAML, every digit of the IDs kept.
 * @throws {CannotStart} if it is neither, or not of this form
 */
export async function readOrders(text: string, file: string): Promise<GivenOrders> {
  const fail = (message: string): never => {
    throw new CannotStart(`${file} ${message}`);
  };
  const value: unknown = /\.ya?ml$/i.test(file) ? await readAsJson(text, file, fail) : readJson(text, fail);
  if (!isObject(value)) return fail("must be an object with the lists options and coinFutures");
  const unknown = Object.keys(value).filter((key) => key !== "options" && key !== "coinFutures");
  if (unknown.length > 0) return fail(`has ${unknown.join(", ")}; expected options and coinFutures`);
  for (const [name, list] of Object.entries(value))
    if (!Array.isArray(list) || !list.every(isOrder))
      return fail(`${name} must be a list of orders, each with an orderId of digits and a symbol`);
  // The emulator checks the other fields, and says which one is wrong.
  return value as GivenOrders;
}

const isOrder = (order: unknown): boolean =>
  isObject(order) && typeof order.orderId === "bigint" && typeof order.symbol === "string";

function readJson(text: string, fail: (message: string) => never): unknown {
  try {
    return parseExact(text, IDS);
  } catch (error) {
    return fail(`is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

async function readAsJson(text: string, file: string, fail: (message: string) => never): Promise<unknown> {
  try {
    const { value } = readPlainYaml(text, () => {}) ?? (await readWithPackage(text, file, fail));
    return parseExact(writeJson(value), IDS);
  } catch (error) {
    if (error instanceof InvalidInput) throw new CannotStart(error.message);
    // An ID that is not an integer.
    if (error instanceof SyntaxError) return fail(`is wrong: ${error.message}`);
    throw error;
  }
}

/** The package is an optional peer. */
async function readWithPackage(text: string, file: string, fail: (message: string) => never) {
  const { readYaml } = await import("../spec/yaml.js").catch(() =>
    fail("is YAML that needs the package yaml: install it (npm install yaml), or use JSON"),
  );
  return readYaml(text, file, new WeakMap());
}
