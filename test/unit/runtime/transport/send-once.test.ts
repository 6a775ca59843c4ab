import { once } from "node:events";
import { createServer } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { Attempt } from "../../../../src/runtime/attempt.js";
import { closable } from "../../../../src/runtime/transport/closable.js";
import { headerText } from "../../../../src/runtime/transport/headers.js";
import { openTransport as openHttp } from "../../../../src/runtime/transport/http.js";
import { MAX_BODY_BYTES, type OutgoingRequest, type Transport } from "../../../../src/runtime/transport/transport.js";
import { openTransport as openUndici } from "../../../../src/runtime/transport/undici.js";
import { startDeafServer } from "../../../endurance/faults/deaf-server.js";
import { listenLocally } from "../../../support/local-server.js";
import { closedPort, response, serveRaw } from "./servers.js";

const request: OutgoingRequest = {
  origin: "",
  target: "/eapi/v1/batchOrders?symbol=A&signature=b",
  method: "DELETE",
  headers: { accept: "application/json", "X-MBX-APIKEY": "key" },
  body: undefined,
};

/** An attempt whose time is over at the end of the test, if not before. */
function newAttempt(timeout = 60_000): Attempt {
  const attempt = new Attempt(timeout, undefined);
  onTestFinished(() => attempt.end(new Error("the test is over")));
  return attempt;
}

/** How a request failed, and whether it was written. */
async function failure(transport: Transport, given: Partial<OutgoingRequest>, attempt = newAttempt()) {
  const error: unknown = await transport.send({ ...request, ...given }, attempt).then(
    (value) => new Error("it did not fail", { cause: value }),
    (reason: unknown) => reason,
  );
  return { error, isWritten: attempt.isWritten };
}

describe.each([
  ["undici", openUndici],
  ["node:http", openHttp],
])("over %s", (_, openTransport) => {
  function open(): Transport {
    const transport = openTransport();
    onTestFinished(() => transport.close());
    return transport;
  }
  const send = (given: Partial<OutgoingRequest>, attempt = newAttempt()) =>
    open().send({ ...request, ...given }, attempt);

  describe("is not written", () => {
    it("a request to a port that nobody listens on", async () => {
      const { error, isWritten } = await failure(open(), { origin: `http://127.0.0.1:${await closedPort()}` });
      expect({ error, isWritten }).toMatchObject({ error: { code: "ECONNREFUSED" }, isWritten: false });
    });

    it("a request to a port that fetch refuses", async () => {
      // There are ports that browsers do not connect to; nothing listens on this one.
      const { error, isWritten } = await failure(open(), { origin: "http://127.0.0.1:1" });
      expect({ error, isWritten }).toMatchObject({ error: { code: "ECONNREFUSED" }, isWritten: false });
    });

    it("a request to a host that does not exist", async () => {
      const { error, isWritten } = await failure(open(), { origin: "http://no-such-host.invalid" });
      expect({ error, isWritten }).toMatchObject({ error: { syscall: "getaddrinfo" }, isWritten: false });
    });

    it("a request to a port that drops connections", async () => {
      const deaf = await startDeafServer();
      onTestFinished(deaf.close);
      const origin = `http://127.0.0.1:${deaf.port}`;
      const { error, isWritten } = await failure(open(), { origin }, newAttempt(100));
      expect({ error, isWritten }).toMatchObject({ error: { name: "TimeoutError" }, isWritten: false });
    });

    it.each([
      ["closes at once", ""],
      ["responds without TLS", "HTTP/1.1 400 Bad Request\r\n\r\n"],
      ["refuses the handshake", "\x15\x03\x01\x00\x02\x02\x28"],
    ])("a request by TLS to a server that %s", async (_case, answer) => {
      const server = createServer((socket) => {
        socket.on("error", () => {}).resume();
        socket.end(answer, "latin1");
      });
      await once(server.listen(0, "127.0.0.1"), "listening");
      onTestFinished(() => void server.close());
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      const { error, isWritten } = await failure(open(), { origin: `https://127.0.0.1:${port}` });
      expect({ error, isWritten }).toMatchObject({ error: expect.any(Error), isWritten: false });
    });

    it("a request that is given up before there is a connection", async () => {
      const { origin, requests } = await serveRaw((socket) => socket.end(response("[]")));
      const [transport, attempt] = [open(), newAttempt()];
      const failed = failure(transport, { origin }, attempt);
      attempt.end("enough");
      expect(await failed).toEqual({ error: "enough", isWritten: false });
      // The next request is the first that arrives.
      await transport.send({ ...request, origin }, newAttempt());
      expect(requests).toHaveLength(1);
    });
  });

  describe("is written once", () => {
    it.each([
      ["before the response", ""],
      ["within the headers", "HTTP/1.1 200 OK\r\nContent-"],
      ["within the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"],
      ["within a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[{"],
      ["after what is not HTTP", "hello\r\n\r\n"],
      ["after a 100 that nobody asked for", "HTTP/1.1 100 Continue\r\n\r\n"],
    ])("a request whose connection is closed %s", async (_case, answer) => {
      const { origin, requests } = await serveRaw((socket) => socket.end(answer));
      const { error, isWritten } = await failure(open(), { origin });
      expect({ error, isWritten }).toMatchObject({ error: expect.any(Error), isWritten: true });
      expect(requests).toHaveLength(1);
    });

    it.each(["end", "resetAndDestroy"] as const)(
      "each of many requests of which every second is read and not responded to: %s",
      async (close) => {
        const { origin, requests } = await serveRaw((socket, number) => {
          if (number % 2 === 0) socket[close]();
          else socket.write(response("[]"));
        });
        const transport = open();
        const written: boolean[] = [];
        for (let call = 1; call <= 60; call++) {
          const attempt = newAttempt();
          const result = transport.send({ ...request, origin, target: `/?call=${call}` }, attempt);
          const isGood = await result.then(
            () => true,
            () => false,
          );
          if (!isGood) written.push(attempt.isWritten);
        }
        const calls = requests.map((text) => /call=(\d+)/.exec(text)?.[1]);
        expect(calls).toEqual(Array.from({ length: 60 }, (_each, index) => `${index + 1}`));
        expect(written).toEqual(Array.from({ length: 30 }, () => true));
      },
    );

    it.each([
      ["421 Misdirected Request", 421],
      ["408 Request Timeout", 408],
      ["425 Too Early", 425],
      ["401 Unauthorized\r\nWWW-Authenticate: Basic", 401],
      ["307 Temporary Redirect\r\nLocation: /other", 307],
      ["503 Service Unavailable\r\nRetry-After: 0", 503],
    ])("a request that gets %s", async (line, status) => {
      const { origin, requests } = await serveRaw((socket) => socket.end(response("{}", [], line)));
      expect(await send({ origin })).toMatchObject({ status, text: "{}", isComplete: true });
      expect(requests).toHaveLength(1);
    });

    it("a request that is given up after it was written, and its connection is closed", async () => {
      const attempt = newAttempt();
      const { origin, requests, connections } = await serveRaw(() => attempt.end("enough"));
      expect(await failure(open(), { origin }, attempt)).toEqual({ error: "enough", isWritten: true });
      if (connections[0]?.destroyed === false) await once(connections[0], "close");
      expect(requests).toHaveLength(1);
    });
  });

  it("sends method, target, headers and body byte for byte", async () => {
    const { origin, requests } = await serveRaw((socket) => socket.write(response("[]")));
    await send({ origin, target: "/a?b=%27c'd%zz&signature=%2B", headers: { "X-Own": "1 2" } });
    await send({ origin, method: "PUT", body: "batchOrders=%5B%5D币" });
    const [first = "", second = ""] = requests;
    expect(first.split("\r\n")[0]).toBe("DELETE /a?b=%27c'd%zz&signature=%2B HTTP/1.1");
    expect(first).toMatch(/^x-own: 1 2\r$/im);
    expect(first).toMatch(new RegExp(`^host: ${new URL(origin).host}\\r$`, "im"));
    expect(first).not.toMatch(/^(transfer-encoding|accept-encoding|cookie|referer):/im);
    expect(second).toMatch(/^content-length: 21\r$/im);
    expect(Buffer.from(second, "latin1").toString()).toMatch(/\r\n\r\nbatchOrders=%5B%5D币$/);
  });

  it("reads status, headers and body as they were sent, after hints", async () => {
    const hint = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    const good = response("\ufeff[币]", ["X-Text: caf\xe9", "x-text: b"], "200 All good");
    const { origin } = await serveRaw((socket) => {
      socket.write(hint);
      // In two parts, with the cut within a character.
      socket.write(good.subarray(0, good.length - 2), () => socket.write(good.subarray(good.length - 2)));
    });
    const { rawHeaders, ...rest } = await send({ origin });
    expect(rest).toEqual({ status: 200, statusText: "All good", text: "[币]", isComplete: true });
    expect(rawHeaders.slice(2).map(headerText)).toEqual(["X-Text", "caf\xe9", "x-text", "b"]);
  });

  it.each([
    ["gzip", gzipSync("[币]")],
    ["GZIP", gzipSync("[币]")],
    ["x-gzip", gzipSync("[币]")],
    ["deflate", deflateSync("[币]")],
    ["br", brotliCompressSync("[币]")],
    ["identity", Buffer.from("[币]")],
  ])("decodes a body in %s, which nobody asked for", async (encoding, body) => {
    const { origin } = await serveRaw((socket) => socket.write(response(body, [`Content-Encoding: ${encoding}`])));
    expect(await send({ origin })).toMatchObject({ text: "[币]", isComplete: true });
  });

  it.each([
    ["an unknown encoding", "zstd", Buffer.from("[]")],
    ["several encodings", "gzip, br", gzipSync("[]")],
    ["a damaged body", "gzip", gzipSync("[]").subarray(0, -9)],
    ["a body that becomes too long", "gzip", gzipSync(Buffer.alloc(MAX_BODY_BYTES + 1))],
  ])("fails for %s", async (_case, encoding, body) => {
    const { origin } = await serveRaw((socket) => socket.write(response(body, [`Content-Encoding: ${encoding}`])));
    expect(await failure(open(), { origin })).toMatchObject({ error: expect.any(Error), isWritten: true });
  });

  it("takes a body of 4 MiB, and of a longer one only the beginning, without waiting for its end", async () => {
    const { origin, connections } = await serveRaw((socket, number) => {
      if (number === 1) socket.write(response(Buffer.alloc(MAX_BODY_BYTES, "a")));
      else socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 90000000\r\n\r\n${"a".repeat(MAX_BODY_BYTES + 1)}`);
    });
    const whole = await send({ origin });
    expect([whole.isComplete, whole.text.length]).toEqual([true, MAX_BODY_BYTES]);
    const cut = await send({ origin });
    expect([cut.isComplete, cut.text.length]).toEqual([false, MAX_BODY_BYTES]);
    const last = connections.at(-1);
    if (last?.destroyed === false) await once(last, "close");
  });

  it("lets a request in flight end when it is closed, and needs no open connection to close", async () => {
    let answer = () => {};
    const { origin, requests } = await serveRaw((socket) => {
      answer = () => socket.write(response("[]"));
    });
    const transport = closable(openTransport());
    const sent = transport.send({ ...request, origin }, newAttempt());
    while (requests.length === 0) await new Promise((done) => setImmediate(done));
    const closed = transport.close();
    answer();
    expect(await sent).toMatchObject({ status: 200 });
    await closed;
    await closable(openTransport()).close();
  });
});

describe("the pool of undici", () => {
  it("keeps its connection between requests, and closes it when it is closed", async () => {
    const { origin, requests, connections } = await serveRaw((socket) => socket.write(response("[]")));
    const transport = openUndici();
    for (let call = 0; call < 5; call++) {
      await transport.send({ ...request, origin }, newAttempt());
      // Until the next turn of the event loop undici takes the connection for used.
      await new Promise((done) => setImmediate(done));
    }
    expect([requests.length, connections.length]).toEqual([5, 1]);
    const [connection] = connections;
    const ended = connection === undefined ? undefined : once(connection, "close");
    await transport.close();
    await ended;
  });

  it("opens a connection for each of the requests in flight, so that none waits for another", async () => {
    const { origin, requests, connections } = await serveRaw((_socket, number) => {
      if (number === 8) for (const socket of connections) socket.write(response("[]"));
    });
    const transport = openUndici();
    onTestFinished(() => transport.close());
    await Promise.all(Array.from({ length: 8 }, () => transport.send({ ...request, origin }, newAttempt())));
    expect([requests.length, connections.length]).toEqual([8, 8]);
  });
});

it("node:http has no dispatcher", () => {
  expect(() => openHttp({ dispatch: () => true })).toThrow("a dispatcher works on Node only");
});

it("node:http writes the port and the brackets of an address where they belong", async () => {
  const server = await listenLocally((await import("node:http")).createServer((_request, answer) => answer.end("[]")));
  onTestFinished(() => server.close());
  const transport = openHttp();
  expect(await transport.send({ ...request, origin: server.url }, newAttempt())).toMatchObject({ status: 200 });
  const { error } = await failure(transport, { origin: `http://[::1]:${await closedPort()}` });
  expect(error).toMatchObject({ address: "::1" });
});
