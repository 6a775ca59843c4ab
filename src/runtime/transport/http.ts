/**
 * The transport on Bun and Deno: a new connection for each request. Their `fetch` sends a request again when the server
 * closes a kept connection, and so does `node:http` of Deno.
 */
import { type IncomingMessage, request as startRequest } from "node:http";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";
import type { Attempt } from "../attempt.js";
import { ConfigurationError } from "../errors.js";
import { Body } from "./body.js";
import { headerOf } from "./headers.js";
import type { Dispatcher, IncomingResponse, OutgoingRequest, Transport } from "./transport.js";

/** @throws {ConfigurationError} if a dispatcher is given: only undici on Node takes one */
export function openTransport(given?: Dispatcher): Transport {
  if (given !== undefined) throw new ConfigurationError("a dispatcher works on Node only");
  return { send: exchange, async close() {} };
}

/** The request is handed over only once there is a connection, so that it is known whether it was written. */
async function exchange(request: OutgoingRequest, attempt: Attempt): Promise<IncomingResponse> {
  const { protocol, hostname, port } = new URL(request.origin);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const isSecure = protocol === "https:";
  const socket = isSecure
    ? connectSecurely({ host, port: Number(port || 443), ...(isIP(host) ? {} : { servername: host }) })
    : connectPlain({ host, port: Number(port || 80) });
  try {
    return await new Promise((resolve, reject) => {
      attempt.onOver(reject);
      socket.on("error", reject);
      socket.once(isSecure ? "secureConnect" : "connect", () => {
        if (attempt.isOver) return;
        attempt.isWritten = true;
        write(request, socket, reject).on("response", (message) => collect(message, resolve, reject));
      });
    });
  } finally {
    socket.destroy();
  }
}

type Reject = (error: unknown) => void;

function write({ origin, target, method, headers, body }: OutgoingRequest, socket: Socket, reject: Reject) {
  const allHeaders = { ...headers, host: new URL(origin).host, connection: "close" };
  const sent = startRequest({ method, path: target, headers: allHeaders, createConnection: () => socket });
  return sent.on("error", reject).end(body);
}

function collect(message: IncomingMessage, resolve: (response: IncomingResponse) => void, reject: Reject): void {
  const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = message;
  const body = new Body();
  const finish = () => {
    try {
      resolve({ status, statusText, rawHeaders, ...body.read(headerOf(rawHeaders, "content-encoding")) });
    } catch (error) {
      reject(error);
    }
  };
  message.on("data", (chunk: Buffer) => {
    if (!body.add(chunk)) finish();
  });
  message.on("end", finish);
  message.on("error", reject);
  message.on("close", () => reject(new Error("the connection was closed within the response")));
}
