import { expect } from "vitest";
import { faults } from "../../../src/entries/emulator.js";
import { start } from "./exchange.js";
import { login, run } from "./samples.js";

/** Runs a sample against an exchange that cancels, breaks the connection, and then responds. */
export async function expectCancelledWithoutResponse(
  sample: string,
  printed: RegExp,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const exchange = await start();
  exchange.inject(faults.resetAfterEffect);
  const ended = await run(sample, { ...login(exchange.url), ...variables });
  expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(printed) });
  expect(exchange.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "DELETE /eapi/v1/batchOrders",
    "GET /eapi/v1/order",
  ]);
}
