import { ORDERS } from "../caller.js";
import { abort, close, GOOD, http, item, leave, list, reset, send } from "../responses.js";
import type { Behaviour, Peer } from "../server.js";
import { impatient, NOT_SENT, type Row, row, UNKNOWN, UNKNOWN_OR_DECIDED } from "./row.js";

const FATAL_ALERT = Buffer.from([0x15, 3, 3, 0, 2, 2, 40]);
const PLAIN_ERROR = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/** With the first bytes of a TLS handshake. */
const inHandshake = (act: (peer: Peer) => unknown): Behaviour => ({
  accept: (peer) => void peer.socket.once("data", () => act(peer)),
});
const tls = { only: "https" } as const;

/** There is no connection. */
export const connecting: readonly Row[] = [
  row("nobody listens", NOT_SENT, "refuses"),
  row("the host has no address", NOT_SENT, "has no name", tls),
  row("no connection is accepted", NOT_SENT, "accepts nothing", impatient),
  row("no connection is accepted for 12 s", NOT_SENT, "accepts nothing", { job: { timeout: 12_000 }, isSlow: true }),
  row("no connection is accepted, then aborted", NOT_SENT, "accepts nothing", { job: { abortAfter: 200 } }),
  row("aborted before", NOT_SENT, [], { job: { abortAfter: 0 } }),
  row("aborted while signing", NOT_SENT, [], { job: { signer: "aborting" } }),
  row("time over while signing", NOT_SENT, [], { job: { signer: "stuck", timeout: 100 } }),
  row("a certificate of nobody", NOT_SENT, [], { ...tls, certificate: "of nobody" }),
  row("a certificate for another host", NOT_SENT, [], { ...tls, certificate: "forAnotherHost" }),
  row("a certificate that has expired", NOT_SENT, [], { ...tls, certificate: "expired" }),
  row("a certificate is demanded in the TLS handshake", NOT_SENT, { onlyCertified: "TLSv1.2" }, tls),
  row(
    "plain HTTP instead of TLS",
    NOT_SENT,
    inHandshake(({ send }) => send(PLAIN_ERROR)),
    tls,
  ),
  row(
    "a TLS alert",
    NOT_SENT,
    inHandshake(({ send }) => send(FATAL_ALERT)),
    tls,
  ),
  row(
    "closed in the TLS handshake",
    NOT_SENT,
    inHandshake(({ socket }) => socket.end()),
    tls,
  ),
  row(
    "reset in the TLS handshake",
    NOT_SENT,
    inHandshake(({ reset }) => reset()),
    tls,
  ),
  row(
    "time over in the TLS handshake",
    NOT_SENT,
    inHandshake(() => {}),
    { ...tls, ...impatient },
  ),
  row(
    "aborted in the TLS handshake",
    NOT_SENT,
    inHandshake(({ abort }) => abort()),
    tls,
  ),
  row("closed before the TLS handshake", NOT_SENT, { accept: ({ socket }) => socket.end() }, tls),
  row("reset before the TLS handshake", NOT_SENT, { accept: ({ reset }) => reset() }, tls),
];

/** Nobody can know whether the server reads. */
const unread = { mayNotArrive: true } as const;

/** There is a connection, and then no response that could be one. */
export const breaking: readonly Row[] = [
  row("closed, unread", ["not-sent", "unknown"], { open: ({ socket }) => socket.destroy() }, unread),
  row("reset, unread", ["not-sent", "unknown"], { open: ({ reset }) => reset() }, unread),
  row("TLS instead of plain HTTP", UNKNOWN, [send(FATAL_ALERT), close], { only: "http" }),
  // In TLS 1.3 the client has finished the handshake, and may have sent the request, when the server refuses it.
  row(
    "a certificate is demanded after the TLS handshake",
    UNKNOWN,
    { onlyCertified: "TLSv1.3" },
    { ...tls, ...unread },
  ),
  row("closed after reading", UNKNOWN, [close]),
  row("reset after reading", UNKNOWN, [reset]),
  row("closed after reading, on a kept connection", UNKNOWN, [close], { calls: 2 }),
  row("reset after reading, on a kept connection", UNKNOWN, [reset], { calls: 2 }),
  row("closed after reading, and nobody listens any more", UNKNOWN, [leave, close]),
  row("reset after reading, and nobody listens any more", UNKNOWN, [leave, reset], { calls: 2 }),
  row("no response", UNKNOWN, [], impatient),
  row("no response, on a kept connection", UNKNOWN, [], { calls: 2, ...impatient }),
  row("aborted after reading", UNKNOWN, [abort]),
  row(
    "a response before the request",
    UNKNOWN_OR_DECIDED,
    { open: ({ send }) => send(http(200, GOOD)) },
    {
      ...unread,
      ...impatient,
    },
  ),
  row(
    "a second response that nobody asked for",
    ["not-sent", "unknown", "decided"],
    [send(http(200, GOOD)), send(http(200, list(...ORDERS.map((orderId) => item(orderId, "STALE")))))],
    { calls: 2 },
  ),
];
