import { expect, onTestFinished } from "vitest";
import {
  type Emulator,
  type EmulatorOptions,
  type RecordedRequest,
  startEmulator,
} from "../../../src/entries/emulator.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../../support/orders.js";
import { type Ended, KEY, SECRET } from "./samples.js";

/** The orders that the samples name. */
export const book = {
  options: [
    { orderId: FIRST, symbol: OPTION },
    { orderId: SECOND, symbol: OPTION },
  ],
  coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL, price: "30000" }],
} as const;

/** An emulator with the account of the samples. It is closed at the end of the test. */
export async function start(options: Omit<EmulatorOptions, "accounts"> = book): Promise<Emulator> {
  const exchange = await startEmulator({ accounts: [{ apiKey: KEY, secret: SECRET }], ...options });
  onTestFinished(() => exchange.close());
  return exchange;
}

/** The parameters as sent, without what differs in each run: no signature, and `T` for the time. */
export const parametersOf = ({ query }: RecordedRequest): string =>
  query.replace(/(?<=timestamp(=|%22%3A))\d{13}/g, "T").replace(/&signature=[0-9a-f]{64}$/, "");

/** All timestamps in a request, which the exchange rejects if they are off by more than 5 seconds. */
export const timesOf = ({ query }: RecordedRequest): string[] =>
  [...query.matchAll(/timestamp(?:=|%22%3A)(\d+)/g)].map(([, time = ""]) => time);

export function expectNoSecret({ stdout, stderr }: Ended, requests: readonly RecordedRequest[]): void {
  const signatures = requests.flatMap(({ query }) => /signature=(.+)$/.exec(query)?.[1] ?? []);
  for (const secret of [SECRET, KEY, ...signatures]) expect(stdout + stderr).not.toContain(secret);
}
