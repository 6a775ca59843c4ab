import { once } from "node:events";
import { createServer as createPlainServer, type Server, type Socket } from "node:net";
import { createServer as createSecureServer } from "node:tls";
import { METHODS, OPERATIONS, type Operation, responseBody } from "./operations.js";

export interface ServerOptions {
  /** How many orders a response has. */
  readonly orders: number;
  /** Of the server, as PEM. */
  readonly certificate: string;
  readonly privateKey: string;
}

export const SCHEMES = ["http", "https"] as const;

export type Scheme = (typeof SCHEMES)[number];

export interface FastServer {
  readonly urls: Readonly<Record<Scheme, string>>;
  close(): void;
}

/**
 * Responds as the exchange does: keeps connections open, one fixed response per method. Written on sockets, because
 * Node's own server would be slower than the fastest clients.
 */
export async function serve({ orders, certificate, privateKey }: ServerOptions): Promise<FastServer> {
  const responses = new Map(OPERATIONS.map((operation) => [METHODS[operation], response(operation, orders)]));
  const sockets = new Set<Socket>();
  const listener = (socket: Socket) => {
    sockets.add(socket.once("close", () => sockets.delete(socket)));
    respond(socket, responses);
  };
  const plain = createPlainServer(listener);
  const secure = createSecureServer({ cert: certificate, key: privateKey }, listener);
  return {
    urls: { http: `http://127.0.0.1:${await listen(plain)}`, https: `https://127.0.0.1:${await listen(secure)}` },
    close() {
      for (const server of [plain, secure]) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function response(operation: Operation, orders: number): Buffer {
  const body = Buffer.from(responseBody(operation, orders));
  const headers = [
    "HTTP/1.1 200 OK",
    "Content-Type: application/json",
    `Content-Length: ${body.byteLength}`,
    "Connection: keep-alive",
    "Date: Fri, 20 Nov 2026 10:00:00 GMT",
    "x-mbx-used-weight-1m: 5",
    "x-mbx-order-count-1m: 2",
  ];
  return Buffer.concat([Buffer.from(`${headers.join("\r\n")}\r\n\r\n`), body]);
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

const HEAD_END = "\r\n\r\n";

function respond(socket: Socket, responses: ReadonlyMap<string, Buffer>): void {
  let received = "";
  socket.setNoDelay(true);
  // A client that was stopped resets its connections.
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    for (;;) {
      const headEnd = received.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const [, bodyLength = "0"] = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, headEnd)) ?? [];
      const end = headEnd + HEAD_END.length + Number(bodyLength);
      if (received.length < end) return;
      const method = received.slice(0, received.indexOf(" "));
      received = received.slice(end);
      socket.write(responses.get(method) ?? "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
    }
  });
}
