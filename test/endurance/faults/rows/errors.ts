import { type Body, GOOD, respond } from "../responses.js";
import { ok, REJECTED, type Row, row, UNKNOWN } from "./row.js";

export const PARAMETER =
  '{"code":-1102,"msg":"Mandatory parameter \'symbol\' was not sent, was empty/null, or malformed."}';
export const TIMED_OUT =
  '{"code":-1007,"msg":"Timeout waiting for response from backend server. Send status unknown; execution status unknown."}';
const quoted = (body: string) => body.replace(/-\d+/, '"$&"');

/** Bodies, and what they let a client claim if the status blames the client. */
const BODIES: readonly (readonly [name: string, claims: Row["claims"], body: Body])[] = [
  ["no body", REJECTED, ""],
  ["HTML", REJECTED, "<html>\r\n<head><title>Error</title></head>\r\n<body></body>\r\n</html>\r\n"],
  ["a rejection", REJECTED, PARAMETER],
  ["a rejection, its code in quotes", REJECTED, quoted(PARAMETER)],
  ["an unknown execution", UNKNOWN, TIMED_OUT],
  ["an unknown execution, its code in quotes", UNKNOWN, quoted(TIMED_OUT)],
  ["a list", UNKNOWN, GOOD],
  ["an empty list", UNKNOWN, "[]"],
  ["other JSON", UNKNOWN, '{"orderId":4611875134427365377,"reason":"x"}'],
  ["null", UNKNOWN, "null"],
  ["UTF-16", UNKNOWN, Buffer.from(TIMED_OUT, "utf16le")],
  ["a NUL at its end", UNKNOWN, `${TIMED_OUT}\0`],
];

/** The messages of 503 that are documented as sure failures. */
const SURE_FAILURES = [
  '{"code":-1016,"msg":"Service Unavailable."}',
  '{"code":-1001,"msg":"Internal error; unable to process your request. Please try again."}',
];
/** A sure failure on COIN-M. On Options the code has another meaning. */
const THROTTLED = '{"code":-1008,"msg":"Request throttled by system-level protection."}';
const UNKNOWN_ERROR = '{"code":-1000,"msg":"Unknown error, please check your request or try again later."}';

export const errors: readonly Row[] = [
  ...[400, 401, 403, 404, 405, 413, 418, 421, 429, 451].flatMap((status) =>
    BODIES.map(([name, claims, body]) => row(`status ${status}, ${name}`, claims, [respond(status, body)])),
  ),
  ...[408, 500, 501, 502, 503, 504, 520, 599].flatMap((status) =>
    BODIES.map(([name, , body]) => row(`status ${status}, ${name}`, UNKNOWN, [respond(status, body)])),
  ),
  ...SURE_FAILURES.map((body) => row(`status 503, ${body}`, REJECTED, [respond(503, body)])),
  row(`status 503, ${THROTTLED}`, { options: UNKNOWN, coinFutures: REJECTED }, [respond(503, THROTTLED)]),
  row(`status 503, ${UNKNOWN_ERROR}`, UNKNOWN, [respond(503, UNKNOWN_ERROR)]),
  ok("a rejection with status 200", REJECTED, PARAMETER),
  ok("a rejection with status 200, its code in quotes", REJECTED, quoted(PARAMETER)),
  ok("an unknown execution with status 200", UNKNOWN, TIMED_OUT),
  ok("an unknown execution with status 200, its code in quotes", UNKNOWN, quoted(TIMED_OUT)),
  ok("a success that is not a list", UNKNOWN, '{"code":200,"msg":"success"}'),
];
