import { createHmac } from "node:crypto";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/entries/emulator.js";
import { OPTION, PERPETUAL } from "./orders.js";

export const NOW = 1736393892000;
export const KEY = "test-key";
export const SECRET = "test-secret";

export const OPTIONS_CALL = { method: "DELETE", path: "/eapi/v1/batchOrders" };
export const COIN_FUTURES_CALL = { method: "PUT", path: "/dapi/v1/batchOrders" };

/** An emulator with one HMAC account and a stopped clock. It is closed at the end of the test. */
export async function start(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const accounts = [{ apiKey: KEY, secret: SECRET }];
  const exchange = await startEmulator({ accounts, now: () => NOW, ...options });
  onTestFinished(() => exchange.close());
  return exchange;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

/** Sends exactly these bytes with plain `node:http`, on its own connection. */
export function send({ url }: Emulator, { method, path, query, body, headers }: Sent): Promise<Received> {
  const { hostname, port } = new URL(url);
  const target = query === undefined ? path : `${path}?${query}`;
  const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  return new Promise((done, fail) => {
    const outgoing = request(
      { hostname, port, method, path: target, agent: false, headers: { "X-MBX-APIKEY": KEY, ...length, ...headers } },
      (response) => {
        const { statusCode: status = 0 } = response;
        text(response).then((read) => done({ status, headers: response.headers, body: read }), fail);
      },
    );
    outgoing.on("error", fail).end(body);
  });
}

export const hmac = (payload: string | Buffer, secret = SECRET): string =>
  createHmac("sha256", secret).update(payload).digest("hex");

/** The parameters as a percent-encoded string, in their order. */
export const encode = (parameters: Readonly<Record<string, string | number>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");

type Values = Readonly<Record<string, string | number>>;

/** Sends all parameters in the query, with the time of the stopped clock, signed by HMAC. */
export function sendSigned(exchange: Emulator, call: typeof OPTIONS_CALL, parameters: Values): Promise<Received> {
  const query = encode({ ...parameters, ...("timestamp" in parameters ? {} : { timestamp: NOW }) });
  return send(exchange, { ...call, query: `${query}&signature=${hmac(query)}` });
}

export const cancel = (exchange: Emulator, orderIds: string, more: Values = {}): Promise<Received> =>
  sendSigned(exchange, OPTIONS_CALL, { symbol: OPTION, orderIds, ...more });

export const modify = (exchange: Emulator, elements: readonly unknown[], more: Values = {}): Promise<Received> =>
  sendSigned(exchange, COIN_FUTURES_CALL, { batchOrders: JSON.stringify(elements), ...more });

/** An element that changes the price of order `orderId`. */
export const element = (orderId: string | number, more: Readonly<Record<string, unknown>> = {}) => ({
  orderId,
  symbol: PERPETUAL,
  side: "BUY",
  quantity: "1",
  price: "30005",
  ...more,
});

/** The items of a response without long integers. */
export function items({ body }: Received): Record<string, unknown>[] {
  const read: Record<string, unknown>[] = JSON.parse(body);
  return read;
}
