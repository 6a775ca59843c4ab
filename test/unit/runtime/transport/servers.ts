import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A server that speaks bytes. What it received, and how many connections it has had. */
export interface RawServer {
  readonly origin: string;
  readonly port: number;
  /** The requests whose headers arrived, whole. */
  readonly requests: readonly string[];
  readonly connections: readonly Socket[];
}

/** @param respond - what to do with a request, given its number from 1 */
export async function serveRaw(respond: (socket: Socket, number: number) => void): Promise<RawServer> {
  const requests: string[] = [];
  const connections: Socket[] = [];
  const server = createServer((socket) => {
    connections.push(socket);
    let received = "";
    socket.on("error", () => {});
    socket.setEncoding("latin1").on("data", (text) => {
      received += text;
      for (let end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
        const bytes = Number(/^content-length: (\d+)/im.exec(received.slice(0, end))?.[1] ?? 0);
        if (received.length < end + 4 + bytes) return;
        requests.push(received.slice(0, end + 4 + bytes));
        received = received.slice(end + 4 + bytes);
        respond(socket, requests.length);
      }
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(async () => {
    for (const socket of connections) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, requests, connections };
}

/** The bytes of a response. */
export function response(body: string | Buffer, headers: readonly string[] = [], status = "200 OK"): Buffer {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const head = [`HTTP/1.1 ${status}`, length, ...headers, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body)]);
}

/** A port that nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
