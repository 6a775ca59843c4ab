import { type AddressInfo, createServer, type Server } from "node:net";
import { describe, expect, it } from "vitest";
import { ConnectionError, createOptionsClient, hmacSigner } from "../../../src/entries/index.js";

/** Runs a server on its own port for as long as `use` takes. */
async function withServer<T>(server: Server, use: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The error of a call to a server. */
async function cancelAt(baseUrl: string, fetch?: typeof globalThis.fetch): Promise<unknown> {
  const options = createOptionsClient({ apiKey: "key", signer: hmacSigner("secretKey"), baseUrl, fetch });
  return options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds: [1n] }).then(
    (value) => new Error(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

describe("a connection that fails", () => {
  const closedPort = () => withServer(createServer(), async (port) => port);

  it.each(["127.0.0.1", "localhost"])("refused by %s means not sent", async (host) => {
    const error = await cancelAt(`http://${host}:${await closedPort()}`);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "not-sent", message: expect.stringMatching(`^http://${host}:`) });
    expect(error).toMatchObject({ cause: expect.any(Error) });
  });

  it("for a host that does not exist means not sent", async () => {
    const error = await cancelAt("https://no-such-host.invalid");
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      outcome: "not-sent",
      message: expect.stringContaining("https://no-such-host.invalid"),
    });
  });

  it.each<[string, Server]>([
    [
      "by TLS to a server without it",
      createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n").resume()),
    ],
    ["by TLS to a server that hangs up", createServer((socket) => socket.destroy())],
    [
      "by TLS to a server that hangs up in the handshake",
      createServer((socket) => socket.once("data", () => socket.destroy())),
    ],
    [
      "by TLS to a server that refuses it",
      createServer((socket) =>
        socket
          .on("error", () => {})
          .resume()
          .end(Buffer.from("15030100020228", "hex")),
      ),
    ],
  ])("%s means not sent", async (_, server) => {
    const error = await withServer(server, (port) => cancelAt(`https://127.0.0.1:${port}`));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "not-sent" });
  });

  it.each<[string, string]>([
    ["before the response", ""],
    ["within the headers", "HTTP/1.1 200 OK\r\nContent-"],
    ["within the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"],
    ["by a response that is not HTTP", "hello\r\n\r\n"],
    [
      "by a redirect",
      "HTTP/1.1 307 Temporary Redirect\r\nLocation: https://other.invalid/\r\nContent-Length: 0\r\n\r\n",
    ],
  ])("broken %s has an unknown outcome", async (_, response) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(response));
    });
    const error = await withServer(server, (port) => cancelAt(`http://127.0.0.1:${port}`));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown" });
  });

  it("has an unknown outcome if its error causes itself", async () => {
    const error = new Error("round and round");
    error.cause = new Error("and back", { cause: error });
    expect(await cancelAt("https://exchange.invalid", () => Promise.reject(error))).toMatchObject({
      code: "ERR_CONNECTION",
      outcome: "unknown",
    });
  });
});
