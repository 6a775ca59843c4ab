import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { abort, close, drip, flood, GOOD, http, reset, respond, send } from "../responses.js";
import { PARAMETER, TIMED_OUT } from "./errors.js";
import { DECIDED, impatient, ok, type Row, raw, row, UNKNOWN, UNKNOWN_OR_DECIDED, UNKNOWN_OR_REJECTED } from "./row.js";

const MIB = 1024 * 1024;
const ofLength = (length: number | string) => ({ "Content-Length": String(length) });
const CUT = respond(200, GOOD, ofLength(GOOD.length + 10));
const NONE = respond(200, "", ofLength(9999));

/** How long a body is. */
export const lengths: readonly Row[] = [
  row("a body that is cut off", UNKNOWN, [CUT, close]),
  row("a body that is reset", UNKNOWN, [CUT, reset]),
  row("half a body, then time over", UNKNOWN, [CUT], impatient),
  row("half a body, then aborted", UNKNOWN, [CUT, abort]),
  row("headers, then time over", UNKNOWN, [NONE], impatient),
  row("headers, then aborted", UNKNOWN, [NONE, abort]),
  row("a body byte by byte, for ever", UNKNOWN, [NONE, drip(" ")], impatient),
  ok("a body longer than announced", UNKNOWN, GOOD, ofLength(GOOD.length - 1)),
  raw("bytes after the body", UNKNOWN_OR_DECIDED, Buffer.concat([http(200, GOOD), Buffer.from("hello")])),
  ...["-1", "abc", "1e3", "0x10", "99999999999999999999", "12, 13", ""].map((length) =>
    row(`a Content-Length of ${JSON.stringify(length)}`, UNKNOWN, [respond(200, GOOD, ofLength(length)), close]),
  ),
  raw("two lengths", UNKNOWN, `HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD}`),
  raw("a body to the end of the connection", DECIDED, `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${GOOD}`),
  raw("half a body to the end", UNKNOWN, `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${GOOD.slice(0, -20)}`),
];

const CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const SIZE = GOOD.length.toString(16);
const LAST = "0\r\n\r\n";
const chunk = (text: string, size = text.length.toString(16)) => `${size}\r\n${text}\r\n`;

export const chunks: readonly Row[] = [
  raw("chunks", DECIDED, CHUNKED + chunk(GOOD.slice(0, 9)) + chunk(GOOD.slice(9)) + LAST),
  raw("chunks with an extension and a trailer", DECIDED, `${CHUNKED}${chunk(GOOD, `${SIZE};a=b`)}0\r\nX: y\r\n\r\n`),
  raw("no last chunk", UNKNOWN, CHUNKED + chunk(GOOD)),
  raw("a chunk that is cut off", UNKNOWN, `${CHUNKED}${SIZE}\r\n${GOOD.slice(0, -9)}`),
  ...["zz", "-1", "", "fffffffffffffffff", "1 0"].map((size) =>
    raw(`a chunk of size ${JSON.stringify(size)}`, UNKNOWN, CHUNKED + chunk(GOOD, size) + LAST),
  ),
  raw("a chunk longer than its size", UNKNOWN, CHUNKED + chunk(GOOD, "5") + LAST),
  raw(
    "a length and chunks",
    UNKNOWN_OR_DECIDED,
    CHUNKED.replace(/\r\n$/, "Content-Length: 5\r\n\r\n") + chunk(GOOD) + LAST,
  ),
];

const BLANKS = Buffer.alloc(MIB, " ");
const MIB_CHUNK = Buffer.concat([Buffer.from(`${MIB.toString(16)}\r\n`), BLANKS, Buffer.from("\r\n")]);
/** The limit of the client, and what is on the way. */
const limited = { maxSent: 20 * MIB } as const;
const beginning = (status: number, body: string) => respond(status, body, ofLength(64 * MIB));

export const longBodies: readonly Row[] = [
  row("64 MiB", UNKNOWN, [beginning(200, GOOD), flood(BLANKS, 64)], limited),
  row("64 MiB in chunks", UNKNOWN, [send(CHUNKED), flood(MIB_CHUNK, 64), close], limited),
  row("64 MiB to the end", UNKNOWN, [send(`HTTP/1.1 200 OK\r\n\r\n${GOOD}`), flood(BLANKS, 64), close], limited),
  row("64 MiB with status 400", UNKNOWN_OR_REJECTED, [beginning(400, PARAMETER), flood(BLANKS, 64)], limited),
  row("64 MiB with status 500", UNKNOWN, [beginning(500, PARAMETER), flood(BLANKS, 64)], limited),
  ok("64 MiB in 64 kB of gzip", UNKNOWN, gzipSync(Buffer.alloc(64 * MIB, " ")), { "Content-Encoding": "gzip" }),
];

const encoding = (name: string) => ({ "Content-Encoding": name });
const ZIPPED = gzipSync(GOOD);

/** Nobody has asked for any of them. */
export const encodings: readonly Row[] = [
  ok("gzip", DECIDED, ZIPPED, encoding("gzip")),
  ok("deflate", DECIDED, deflateSync(GOOD), encoding("deflate")),
  ok("br", DECIDED, brotliCompressSync(GOOD), encoding("br")),
  ok("identity", DECIDED, GOOD, encoding("identity")),
  ok("gzip that is not", UNKNOWN, GOOD, encoding("gzip")),
  ok("gzip that is cut off", UNKNOWN, ZIPPED.subarray(0, -9), encoding("gzip")),
  ok("gzip without its name", UNKNOWN, ZIPPED),
  ok("an unknown encoding", UNKNOWN, GOOD, encoding("rot13")),
  row("status 400 in gzip", UNKNOWN_OR_REJECTED, [respond(400, gzipSync(PARAMETER), encoding("gzip"))]),
  row("an unknown execution in gzip", UNKNOWN, [respond(400, gzipSync(TIMED_OUT), encoding("gzip"))]),
  ok("a byte order mark", DECIDED, `\ufeff${GOOD}`),
  ok("UTF-16", UNKNOWN, Buffer.from(GOOD, "utf16le")),
  ok("bytes that are not UTF-8", UNKNOWN, Buffer.from([0x5b, 0xff, 0x5d])),
];
