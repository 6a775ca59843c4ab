/** What a server does when it has read a request: the steps of which the rows consist. */
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { ORDERS } from "./caller.js";
import type { Peer, Request } from "./server.js";

export type Step = (peer: Peer, request: Request) => unknown;

/** An item about an order. @param orderId - as JSON */
export const item = (orderId: bigint | string, status = "CANCELED"): string =>
  `{"orderId":${orderId},"clientOrderId":"a","status":"${status}"}`;

export const list = (...items: readonly string[]): string => `[${items.join()}]`;

/** The response that belongs to the request of a call. */
export const GOOD = list(...ORDERS.map((orderId) => item(orderId)));

/** What the client then says. */
export const GOOD_ITEMS = ORDERS.map((orderId) => `bigint ${orderId} CANCELED`).join(", ");

export type Body = string | Uint8Array;
export type Headers = Readonly<Record<string, string>>;

/** A response with a body of the announced length. */
export function http(status: number, body: Body, headers: Headers = {}): Buffer {
  const bytes = Buffer.from(body);
  const all = { "Content-Type": "application/json", "Content-Length": String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`), bytes]);
}

/** Sends a response. */
export const respond = (status: number, body: Body, headers?: Headers): Step => send(http(status, body, headers));

/** Sends exactly these bytes. */
export const send =
  (bytes: Body): Step =>
  (peer) =>
    peer.send(bytes);

/** Opens a tunnel, if this is asked for. */
export const tunnel: Step = ({ socket }, { tunnelTo }) => {
  if (tunnelTo === undefined) return;
  const target = connect(tunnelTo, "127.0.0.1");
  target.on("error", () => socket.destroy()).on("close", () => socket.destroy());
  socket.on("close", () => target.destroy());
  socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
  socket.pipe(target).pipe(socket);
};

export const close: Step = ({ socket }) => socket.end();
export const reset: Step = (peer) => peer.reset();
export const leave: Step = (peer) => peer.leave();
export const abort: Step = (peer) => peer.abort();

/** Sends the same bytes so many times, as fast as the client takes them. */
export const flood =
  (bytes: Uint8Array, count: number): Step =>
  async (peer) => {
    for (let at = 0; at < count; at++) await peer.send(bytes);
  };

/** Sends the same bytes every few milliseconds, for ever. */
export const drip =
  (bytes: string): Step =>
  async ({ send, socket }) => {
    while (!socket.destroyed) {
      await send(bytes);
      await setTimeout(DRIP);
    }
  };

const DRIP = 20;
