import { readFileSync } from "node:fs";
import { startEmulator } from "../../src/emulator/emulator.js";
import { type Fault, faults } from "../../src/emulator/faults.js";
import type { RecordedRequest } from "../../src/emulator/recorded-request.js";
import { EMULATOR_LOGIN } from "../program/emulator-login.js";
import { unreadable } from "../program/problem.js";
import { CannotStart, WrongUse } from "../program/program.js";
import { type GivenOrders, readOrders } from "./orders-file.js";

/** What a command line asks of the emulator. */
export interface EmulatorRequest {
  readonly port: number;
  /** The file with the orders of the books. */
  readonly orders: string | undefined;
  readonly faults: readonly Fault[];
}

/** The orders of the exchange's own pages. */
const SAMPLE: GivenOrders = {
  options: [
    { orderId: 4611875134427365377n, symbol: "BTC-200730-9000-C", clientOrderId: "my_id_1" },
    { orderId: 4611875134427365378n, symbol: "BTC-200730-9000-C", clientOrderId: "my_id_2" },
  ],
  coinFutures: [
    { orderId: 20072994037n, symbol: "BTCUSD_PERP", clientOrderId: "LJ9R4QZDihCaS8UAOOLpgW" },
    { orderId: 20072994038n, symbol: "BTCUSD_PERP", side: "SELL" },
  ],
};

/** @throws {WrongUse} if an option cannot be used */
export function emulatorRequest(given: {
  readonly port?: string | undefined;
  readonly orders?: string | undefined;
  readonly faults?: string | undefined;
}): EmulatorRequest {
  const port = Number(given.port ?? 0);
  if (!/^\d{1,5}$/.test(given.port ?? "0") || port > 65535)
    throw new WrongUse(`The port must be a number from 0 to 65535, not '${given.port}'`);
  const names = given.faults === undefined ? [] : given.faults.split(",");
  return { port, orders: given.orders, faults: names.flatMap(faultsOf) };
}

/** `reset*2` is the fault `reset`, twice. */
function faultsOf(text: string): Fault[] {
  const [, name = "", times = "1"] = /^(\w+)(?:\*(\d{1,4}))?$/.exec(text.trim()) ?? [];
  const fault = Object.entries(faults).find(([known]) => known === name)?.[1];
  if (fault === undefined)
    throw new WrongUse(
      `There is no fault '${text}'. Known are ${Object.keys(faults).join(", ")}; reset*2 is two of them`,
    );
  return Array.from({ length: Number(times) }, () => fault);
}

/**
 * Starts the emulator, prints how to reach it, and then every request. It runs until the process is ended.
 * @throws {CannotStart} if the port is taken, or the orders cannot be used
 */
export async function runEmulator({ port, orders, faults: injected }: EmulatorRequest): Promise<void> {
  const books = orders === undefined ? SAMPLE : await readOrders(readFile(orders), orders);
  const accounts = [EMULATOR_LOGIN];
  const exchange = await startEmulator({
    ...books,
    accounts,
    port,
    onRequest: (request) => console.log(lineOf(request)),
  }).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    if ("code" in error && error.code === "EADDRINUSE") throw new CannotStart(`The port ${port} is taken`);
    throw new CannotStart(`${orders}: ${error.message}`);
  });
  for (const fault of injected) exchange.inject(fault);
  const listed = [
    ...(books.options ?? []).map(({ orderId, symbol }) => `  options       ${orderId}  ${symbol}`),
    ...(books.coinFutures ?? []).map(({ orderId, symbol }) => `  coin-futures  ${orderId}  ${symbol}`),
  ];
  console.log(
    [
      `URL      ${exchange.url}`,
      `API key  ${EMULATOR_LOGIN.apiKey}`,
      `secret   ${EMULATOR_LOGIN.secret} (HMAC)`,
      `orders${listed.length === 0 ? "   none" : ""}`,
      ...listed,
      ...(injected.length > 0
        ? [`faults   for the first ${injected.length === 1 ? "request" : `${injected.length} requests`}`]
        : []),
      "Ctrl+C stops it. Requests:",
    ].join("\n"),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => exchange.close());
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CannotStart(`${file} ${unreadable(error)}`);
  }
}

/** Of a terminal. */
const WIDTH = 100;

/** Without the signature, which says nothing to a reader. */
function lineOf({ method, path, query, response }: RecordedRequest): string {
  const sent = decoded(query.replace(/&?signature=[^&]*/, ""));
  const answer = response === undefined ? "no response" : `${response.status} ${response.body}`;
  return [`${method} ${path}`, `  ${cut(sent)}`, `  -> ${cut(answer)}`].filter((line) => line.trim() !== "").join("\n");
}

/** As it was sent, where it is not text in UTF-8. */
function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}

function cut(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, " ");
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
