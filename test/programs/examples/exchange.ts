import { createHmac } from "node:crypto";
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { expect, onTestFinished } from "vitest";
import {
  type Emulator,
  type EmulatorOptions,
  type RecordedRequest,
  startEmulator,
} from "../../../src/entries/emulator.js";
import { stringifyExact } from "../../../src/runtime/exact-json.js";
import { serveLocally } from "../../support/local-server.js";
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

/** The emulator with the two calls that look up an order, which it does not have itself. */
export interface ExchangeWithLookUps {
  readonly url: string;
  /** Path and query of each look-up. */
  readonly lookUps: readonly string[];
}

export async function addLookUps({ url, orders }: Emulator): Promise<ExchangeWithLookUps> {
  const lookUps: string[] = [];
  const books = { "/eapi/v1/order": orders.options, "/dapi/v1/order": orders.coinFutures } as const;

  function lookUp(incoming: IncomingMessage, response: ServerResponse): void {
    const { pathname, search, searchParams } = new URL(incoming.url ?? "", url);
    lookUps.push(pathname + search);
    const [payload = "", signature] = search.slice(1).split("&signature=");
    const isSigned = createHmac("sha256", SECRET).update(payload).digest("hex") === signature;
    if (!isSigned || incoming.headers["x-mbx-apikey"] !== KEY) {
      response.writeHead(400).end('{"code":-1022,"msg":"Signature for this request is not valid."}');
      return;
    }
    const orderId = BigInt(searchParams.get("orderId") ?? -1);
    const order = Object.entries(books)
      .find(([path]) => path === pathname)?.[1]
      .get(orderId);
    if (order === undefined || order.symbol !== searchParams.get("symbol"))
      response.writeHead(400).end('{"code":-2013,"msg":"Order does not exist."}');
    else response.writeHead(200).end(stringifyExact(order));
  }

  function passOn(incoming: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url: path } = incoming;
    const outgoing = request(url, { method, path, headers, agent: false }, (received) => {
      response.writeHead(received.statusCode ?? 0, received.headers);
      // Half a response stays half a response.
      pipeline(received, response, () => {});
    });
    outgoing.on("error", () => response.destroy());
    incoming.pipe(outgoing);
  }

  const server = await serveLocally((incoming, response) =>
    incoming.method === "GET" ? lookUp(incoming, response) : passOn(incoming, response),
  );
  onTestFinished(server.close);
  return { url: server.url, lookUps };
}
