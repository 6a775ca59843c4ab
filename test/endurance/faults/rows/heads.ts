import { abort, close, drip, flood, GOOD, leave, reset, respond, send } from "../responses.js";
import { DECIDED, impatient, ok, REJECTED, type Row, raw, row, UNKNOWN, UNKNOWN_OR_DECIDED } from "./row.js";

const MIB = 1024 * 1024;
const OK = "HTTP/1.1 200 OK\r\n";
const LENGTH = `Content-Length: ${GOOD.length}`;
const HALF = send(`${OK}Content-`);

/** Status lines and headers. */
export const heads: readonly Row[] = [
  ...["HTTP/1.1 abc OK", "ICY 200 OK", "SSH-2.0-OpenSSH_9.6", "hello", "HTTP/1.1", "\0\0\0\0"].map((line) =>
    raw(`the status line ${JSON.stringify(line)}`, UNKNOWN, `${line}\r\n\r\n${GOOD}`),
  ),
  ...["HTTP/9.9 200 OK", "HTTP/1.1 200", "HTTP/1.0 200 OK"].map((line) =>
    raw(`the status line ${JSON.stringify(line)}`, UNKNOWN_OR_DECIDED, `${line}\r\n\r\n${GOOD}`),
  ),
  raw("nothing but a line break", UNKNOWN, "\r\n"),
  raw("half a status line", UNKNOWN, "HTTP/1.1 20"),
  raw("half of the headers", UNKNOWN, `${OK}Content-Length: 1`),
  row("half of the headers, then time over", UNKNOWN, [HALF], impatient),
  row("half of the headers, then aborted", UNKNOWN, [HALF, abort]),
  row("half of the headers, then reset", UNKNOWN, [HALF, reset]),
  row("headers byte by byte, for ever", UNKNOWN, [send(`${OK}X: `), drip("x")], impatient),
  row("a header of a megabyte", UNKNOWN, [send(`${OK}X: `), flood(Buffer.alloc(MIB, "x"), 1), close]),
  row("headers without end", UNKNOWN, [send(OK), flood(Buffer.from("X: y\r\n".repeat(10_000)), 1000), close], {
    maxSent: 20 * MIB,
  }),
  raw("a header without a colon", UNKNOWN_OR_DECIDED, `${OK}hello\r\n${LENGTH}\r\n\r\n${GOOD}`),
  raw("a NUL in a header", UNKNOWN_OR_DECIDED, `${OK}X: a\0b\r\n${LENGTH}\r\n\r\n${GOOD}`),
  raw("line breaks without CR", UNKNOWN_OR_DECIDED, `HTTP/1.1 200 OK\n${LENGTH}\n\n${GOOD}`),
  ok("headers that repeat", DECIDED, GOOD, { "Set-Cookie": "a=b\r\nSet-Cookie: c=d", "X-MBX-USED-WEIGHT-1M": "-1" }),
];

const informational = (status: number) => `HTTP/1.1 ${status} Status\r\nLink: <a>\r\n\r\n`;
const GOOD_RESPONSE = respond(200, GOOD);

export const statuses: readonly Row[] = [
  ...[100, 101, 102, 103].map((status) => raw(`status ${status} and nothing else`, UNKNOWN, informational(status))),
  ...[100, 101, 102].map((status) =>
    row(`status ${status}, then the response`, UNKNOWN_OR_DECIDED, [send(informational(status)), GOOD_RESPONSE]),
  ),
  row("status 103, then the response", DECIDED, [send(informational(103)), GOOD_RESPONSE]),
  row("status 103 ten times", UNKNOWN_OR_DECIDED, [send(informational(103).repeat(10)), GOOD_RESPONSE]),
  ...[201, 202, 203, 206, 226].map((status) => row(`status ${status}`, UNKNOWN, [respond(status, GOOD)])),
  ...[204, 205].map((status) => row(`status ${status}`, UNKNOWN, [respond(status, "")])),
  ...[300, 301, 302, 303, 304, 305, 307, 308, 399].flatMap((status) => [
    row(`status ${status} to the same server`, UNKNOWN, [respond(status, "", { Location: "/elsewhere" })]),
    row(`status ${status} to nowhere`, UNKNOWN, [respond(status, GOOD)]),
  ]),
  ...["000", "099", "600", "999", "1000"].map((status) =>
    raw(`status ${status}`, UNKNOWN, `HTTP/1.1 ${status} Status\r\n${LENGTH}\r\n\r\n${GOOD}`),
  ),
  row("status 421, and nobody listens any more", REJECTED, [leave, respond(421, "", { Connection: "close" }), close]),
  row("a Retry-After of 400 digits", REJECTED, [respond(429, "", { "Retry-After": "9".repeat(400) })]),
];
