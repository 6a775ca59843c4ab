import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import {
  createExchange,
  type EmulatorOptions,
  type ExchangeOrders,
  type ExchangeResponse,
  productOf,
  tooLarge,
} from "./exchange.js";
import type { Fault, ResponseFault } from "./faults.js";
import { readBody } from "./received-body.js";
import type { ReceivedRequest } from "./received-request.js";
import type { RecordedRequest } from "./recorded-request.js";

/** A small exchange on 127.0.0.1. */
export interface Emulator extends AsyncDisposable {
  /** Such as `http://127.0.0.1:41234`: the base URL of both APIs. */
  readonly url: string;
  /** The latest requests, up to `maxRequests`, in the order in which they were received completely. */
  readonly requests: readonly RecordedRequest[];
  /** Forgets the requests that were recorded so far. */
  clearRequests(): void;
  readonly orders: ExchangeOrders;
  /**
   * Lets the next `queries` look-ups show the books as they are now, whatever changes in the meantime: the exchange's reads
   * may lag behind its writes. `Infinity` until it is called again; 0 ends it.
   *
   * @throws {Error} if `queries` is not a whole number from 0, or `Infinity`
   */
  lagReads(queries: number): void;
  /** Applies the fault to the next `times` requests (default 1), after all faults that were injected earlier. */
  inject(fault: Fault, times?: number): void;
  /** Stops the server and closes open connections. May be called again. */
  close(): Promise<void>;
}

/**
 * Starts an exchange for tests on a free port of 127.0.0.1, with the batch endpoints of Options and COIN-M futures, the
 * look-ups of orders, and the endpoints for the server time.
 * It checks API key, signature, timestamp and parameters, applies the documented rules to the orders that it was given,
 * and responds in the exchange's format. No request leaves the machine.
 *
 * @throws {Error} if accounts or orders are invalid, for example two with the same ID or an account without a key; or if
 *   the port is taken
 * @example
 * ```ts
 * import { startEmulator } from "binance-batch-orders/emulator";
 *
 * const exchange = await startEmulator({
 *   accounts: [{ apiKey: "my-key", secret: "my-secret" }],
 *   options: [{ orderId: 4611875134427365377n, symbol: "BTC-200730-9000-C" }],
 * });
 * console.log(exchange.url, exchange.orders.options.get(4611875134427365377n)?.status);
 * await exchange.close();
 * ```
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { maxRequests = 1000, maxBodyBytes = 1024 * 1024, port = 0, onRequest } = options;
  for (const [name, value] of Object.entries({ maxRequests, maxBodyBytes }))
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} must be an integer from 0, not ${value}`);
  const exchange = createExchange(options);
  const requests: Recording[] = [];
  const faults: Fault[] = [];
  const server = createServer((incoming, response) => {
    // HTTP request targets are visible ASCII; newer Node versions reject others themselves.
    if (/[^\x21-\x7e]/.test(incoming.url ?? "")) {
      response.writeHead(400, { connection: "close" }).end();
      return;
    }
    serve(incoming, response).catch((error: unknown) => fail(response, error));
  });

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    // A client that disconnects while sending has sent no request.
    const body = await readBody(incoming, maxBodyBytes).catch(() => undefined);
    if (body === undefined) return;
    if (body === "too long") return refuseRest(incoming.socket, tooLarge);
    const request = receivedRequest(incoming, body);
    const recording: Recording = recordOf(incoming, request, body);
    requests.push(recording);
    if (requests.length > maxRequests) requests.shift();
    response.once("close", () => onRequest?.(recording));

    const own = (): ExchangeResponse => {
      const { headers, ...rest } = exchange.respond(request);
      return { ...rest, headers: { ...headers, ...exchange.commonHeaders(request.path) } };
    };
    const record = (status: number, text: string): void => {
      recording.response = { status, body: text };
    };
    const send = ({ status, headers, body: text }: ExchangeResponse): void => {
      record(status, text);
      writeHead(response, status, headers, text).end(text);
    };

    const fault = faults.shift();
    switch (fault?.kind) {
      case undefined:
        return send(own());
      case "response": {
        if (fault.applied) own();
        return send(faultyResponse(fault, request.path, exchange.commonHeaders(request.path)));
      }
      case "lateResponse": {
        const early = (fault.applied ?? true) ? own() : undefined;
        if (await passes(fault.ms, response)) send(early ?? own());
        return;
      }
      case "lateBody": {
        const { status, headers, body: text } = own();
        writeHead(response, status, headers, text).flushHeaders();
        record(status, "");
        if (!(await passes(fault.ms, response))) return;
        record(status, text);
        response.end(text);
        return;
      }
      case "truncated": {
        const { status, headers, body: text } = own();
        const bytes = Buffer.from(text);
        const half = bytes.subarray(0, Math.floor(bytes.length / 2));
        record(status, half.toString());
        writeHead(response, status, headers, text).write(half, () => response.destroy());
        return;
      }
      case "reset": {
        if (fault.applied) own();
        incoming.socket.resetAndDestroy();
        return;
      }
    }
  }

  server.listen(port, "127.0.0.1");
  await once(server, "listening");

  let closed: Promise<void> | undefined;
  function close(): Promise<void> {
    closed ??= new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
    return closed;
  }

  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    clearRequests: () => void requests.splice(0),
    orders: exchange.orders,
    lagReads(queries) {
      if (!(queries >= 0 && (Number.isSafeInteger(queries) || queries === Number.POSITIVE_INFINITY)))
        throw new Error(`queries must be a whole number from 0, or Infinity, not ${queries}`);
      exchange.lagReads(queries);
    },
    inject(fault, times = 1) {
      if (!Number.isSafeInteger(times) || times < 1)
        throw new Error(`times must be a whole number from 1, not ${times}`);
      for (let count = 0; count < times; count++) faults.push(fault);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A record whose response may still be to come. */
type Recording = Omit<RecordedRequest, "response"> & { response?: NonNullable<RecordedRequest["response"]> };

/** Header names are case-insensitive; the last one wins. */
function writeHead(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): ServerResponse {
  response.setHeader("Content-Length", Buffer.byteLength(body));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response.writeHead(status);
}

/** How long the client of an unread request may take to read the response, in ms. */
const LINGER = 1000;

/** Responds to a request whose body stays unread. Closing at once would reset the connection, and lose the response. */
function refuseRest(socket: Socket, { status, headers, body }: ExchangeResponse): void {
  const lines = Object.entries({ ...headers, "Content-Length": body.length, Connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER).unref();
}

/** A bug of the emulator, or in the caller's `now`, must not look like a response of the exchange. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "Content-Type": "text/plain" }).end(`the emulator failed: ${error}`);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

function receivedRequest(incoming: IncomingMessage, body: Buffer): ReceivedRequest {
  const { method = "", url = "" } = incoming;
  const [path = "", ...query] = url.split("?");
  return {
    method,
    path,
    query: query.join("?"),
    bodyBytes: body.toString("latin1"),
    apiKey: incoming.headersDistinct["x-mbx-apikey"]?.join(" "),
    contentType: incoming.headers["content-type"],
  };
}

function recordOf({ rawHeaders }: IncomingMessage, request: ReceivedRequest, body: Buffer): RecordedRequest {
  const { method, path, query } = request;
  const headers = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ""] as const] : []));
  return { method, path, query, headers, body: body.toString() };
}

function faultyResponse(fault: ResponseFault, path: string, common: ExchangeResponse["headers"]): ExchangeResponse {
  const { status, body, headers } = fault;
  const text = typeof body === "string" ? body : body[productOf(path) ?? "options"];
  return { status, headers: { "Content-Type": "application/json", ...common, ...headers }, body: text };
}

/** The longest delay `setTimeout` supports. */
const MAX_DELAY = 2 ** 31 - 1;

/** Resolves to `true` after `ms`, and to `false` if the connection is closed before. */
function passes(ms: number, response: ServerResponse): Promise<boolean> {
  return new Promise((done) => {
    if (response.closed) return done(false);
    const timer = ms > MAX_DELAY ? undefined : setTimeout(() => done(true), ms);
    response.once("close", () => {
      clearTimeout(timer);
      done(false);
    });
  });
}
