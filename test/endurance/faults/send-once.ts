import { PRODUCTS } from "./caller.js";
import { type Caller, untrueClaims } from "./cases.js";
import { close, GOOD, reset, respond, type Step } from "./responses.js";
import { startServer } from "./server.js";

const good = respond(200, GOOD);

/** Responds to every other call. */
const everyOther =
  (otherwise: Step): Step =>
  (peer, request) =>
    (request.recvWindow % 2 === 1 ? good : otherwise)(peer, request);

/** What tempts a transport to send again: the end of a connection that was kept, or could have been. */
const TEMPTATIONS: Readonly<Record<string, Step>> = {
  "closed after reading every other request": everyOther(close),
  "reset after reading every other request": everyOther(reset),
  async "closed after each response"(peer, request) {
    await good(peer, request);
    await close(peer, request);
  },
};

/** How many calls are in flight at once. */
const AT_ONCE = [1, 16];

const OUTCOMES = ["decided", "unknown", "not-sent"];

/** @returns one line for each test: what was claimed, what arrived, and what of that is not true */
export async function sendOnce(calls: number, caller: Caller): Promise<{ lines: string[]; wrong: string[] }> {
  const lines: string[] = [];
  const wrong: string[] = [];
  let id = 0;
  for (const [name, request] of Object.entries(TEMPTATIONS)) {
    for (const product of PRODUCTS) {
      for (const atOnce of AT_ONCE) {
        const server = await startServer({ request }, undefined, () => {});
        const baseUrl = `http://127.0.0.1:${server.port}`;
        const claims = await caller.call({ id: id++, product, baseUrl, calls, atOnce });
        server.close();
        const count = (outcome: string) => claims.filter((claim) => claim.outcome === outcome).length;
        const counts = OUTCOMES.map((outcome) => `${count(outcome)} ${outcome}`).join(", ");
        const test = `${name}, ${product}, ${atOnce} at once`;
        lines.push(`${test}: ${calls} calls, ${server.received.requests.length} requests (${counts})`);
        // A connection may break before the server reads.
        wrong.push(...untrueClaims(claims, server.received, true).map((what) => `${test}: ${what}`));
      }
    }
  }
  return { lines, wrong };
}
