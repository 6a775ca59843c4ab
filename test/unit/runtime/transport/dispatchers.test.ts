import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it, onTestFinished, vi } from "vitest";
import type { ClientOptions, Dispatcher } from "../../../../src/entries/index.js";
import { calls, clientsOf, failureOf, start } from "../../../support/clients.js";
import { listenLocally } from "../../../support/local-server.js";
import { run } from "../../../support/run.js";
import { type Closable, loadUndici } from "../../../support/undici.js";
import { response, serveRaw } from "./servers.js";

function closedAtEnd<Agent extends Closable>(agent: Agent): Agent {
  onTestFinished(() => agent.close());
  return agent;
}

const [{ send: cancel }, { send: modify }] = calls;

/** A proxy that opens tunnels and passes requests on, or refuses to. What it was asked. */
async function startProxy(isOpen: boolean) {
  const asked: string[] = [];
  const tunnels: Socket[] = [];
  const proxy: Server = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url?.split("?")[0]}`);
    answer.writeHead(403).end();
  });
  proxy.on("connect", (request, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    tunnels.push(socket.on("error", () => {}));
    if (!isOpen) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const [host, port] = (request.url ?? "").split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    tunnels.push(target.on("error", () => socket.destroy()));
    return undefined;
  });
  const server = await listenLocally(proxy);
  onTestFinished(async () => {
    for (const socket of tunnels) socket.destroy();
    await server.close();
  });
  return { url: server.url, asked };
}

/** undici 8 is not for Node 20, so it cannot be a dependency here: the matrix installs it. */
async function installUndici8(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "undici-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await run(
    "npm",
    ["install", "--prefix", folder, "--prefer-offline", "--no-audit", "--no-fund", "undici@8.12.4"],
    folder,
  );
  return join(folder, "node_modules/undici");
}

const versions = [
  ["undici 6", "undici-6"],
  ["undici 7", "undici"],
];
if (inject("extent") === "matrix") versions.push(["undici 8", await installUndici8()]);

describe.each(versions)("with %s", (_, path = "") => {
  const { Agent, RetryAgent, ProxyAgent, MockAgent, redirect, retry, setGlobalDispatcher } = loadUndici(path);

  it("an Agent of the caller's is used, and not closed", async () => {
    const exchange = await start();
    const dispatcher = closedAtEnd(new Agent());
    for (let round = 0; round < 2; round++) {
      const clients = clientsOf(exchange, { dispatcher });
      expect((await cancel(clients)).data).toHaveLength(2);
      expect((await modify(clients)).data).toHaveLength(2);
      await clients.options.close();
      expect(await failureOf(cancel(clients))).toMatchObject({ code: "ERR_CONFIGURATION", outcome: "not-sent" });
    }
    expect(exchange.requests).toHaveLength(4);
  });

  it("a ProxyAgent sends through the tunnel of its proxy", async () => {
    const exchange = await start();
    const proxy = await startProxy(true);
    const dispatcher = closedAtEnd(new ProxyAgent({ uri: proxy.url, proxyTunnel: true }));
    const clients = clientsOf(exchange, { dispatcher });
    expect((await cancel(clients)).data).toHaveLength(2);
    expect((await modify(clients)).data).toHaveLength(2);
    expect(exchange.requests).toHaveLength(2);
    expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${new URL(exchange.url).host}`]));
  });

  it("a proxy that refuses the tunnel means not sent", async () => {
    const exchange = await start();
    const proxy = await startProxy(false);
    const dispatcher = closedAtEnd(new ProxyAgent({ uri: proxy.url, proxyTunnel: true }));
    const error = await failureOf(cancel(clientsOf(exchange, { dispatcher })));
    expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
    expect(proxy.asked).not.toEqual([]);
    expect(exchange.requests).toEqual([]);
  });

  it("a RetryAgent that is global is neither used nor replaced", async () => {
    const server = await serveRaw((socket) => socket.resetAndDestroy());
    const global = closedAtEnd(new RetryAgent(new Agent(), { minTimeout: 1, maxTimeout: 1 }));
    const dispatch = vi.spyOn(global, "dispatch");
    // The dispatcher of Node, and that of undici since version 7.
    const places = [1, 2].map((version) => Symbol.for(`undici.globalDispatcher.${version}`));
    const before = places.map((place) => Reflect.get(globalThis, place));
    onTestFinished(() => void places.map((place, index) => Reflect.set(globalThis, place, before[index])));
    setGlobalDispatcher(global);
    const set = places.map((place) => Reflect.get(globalThis, place));
    const clients = clientsOf({ url: server.origin });
    for (const send of [cancel, modify])
      expect(await failureOf(send(clients))).toMatchObject({ code: "ERR_CONNECTION", outcome: "unknown" });
    expect(server.requests).toHaveLength(2);
    expect(dispatch).not.toHaveBeenCalled();
    expect(places.map((place) => Reflect.get(globalThis, place))).toEqual(set);
  });

  it("a MockAgent responds, to what it is told to look for", async () => {
    const origin = "https://eapi.binance.com";
    const agent = closedAtEnd(new MockAgent());
    agent.disableNetConnect();
    const mock = agent.get(origin);
    const path = (sent: string) =>
      sent.startsWith("/eapi/v1/batchOrders?") && sent.includes("symbol=BTC-200730-9000-C");
    mock
      .intercept({ path, method: "DELETE", headers: { "X-MBX-APIKEY": "hmacKeyOfTheTests" } })
      .reply(200, "[]", { headers: { "X-MBX-USED-WEIGHT-1M": "7" } });
    mock.intercept({ path, method: "DELETE" }).reply(400, '{"code":-1121,"msg":"Invalid symbol."}');
    mock.intercept({ path, method: "DELETE" }).replyWithError(new Error("it broke"));
    const clients = clientsOf({ url: origin }, { dispatcher: agent });
    expect(await cancel(clients)).toMatchObject({ data: [], rateLimits: { usedWeight: { "1M": 7 } } });
    expect(await failureOf(cancel(clients))).toMatchObject({ apiCode: -1121, outcome: "rejected" });
    expect(await failureOf(cancel(clients))).toMatchObject({ code: "ERR_CONNECTION", cause: { message: "it broke" } });
    // Nothing is intercepted any more, and nothing may be sent.
    expect(await failureOf(cancel(clients))).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
  });

  describe("writes one request for a call, whatever it is made to repeat:", () => {
    const eager = { minTimeout: 1, maxTimeout: 1, timeoutFactor: 1, maxRetries: 5 };
    const isRedirect = (answer: string) => /^30[37]$/.test(answer);
    const never = /\(a redirect \(HTTP 30[37]\), which is never followed\)/;
    const stopped = (answer: string) => (isRedirect(answer) ? never : /\(the dispatcher would have sent it again\)/);
    const passed = (answer: string) => (isRedirect(answer) ? never : /HTTP (429|503)|other side closed|ECONNRESET/);
    const redirecting = () => new Agent().compose(redirect({ maxRedirections: 5 }));
    const repeating: readonly (readonly [string, () => Closable, (answer: string) => RegExp])[] = [
      ["a RetryAgent", () => new RetryAgent(new Agent(), eager), stopped],
      [
        "a RetryAgent that throws nothing",
        () => new RetryAgent(new Agent(), { ...eager, throwOnError: false }),
        stopped,
      ],
      ["an Agent that retries", () => new Agent().compose(retry(eager)), stopped],
      ["an Agent that follows redirects", redirecting, passed],
      ["a RetryAgent that follows redirects", () => new RetryAgent(redirecting(), eager), stopped],
    ];
    const answers: readonly (readonly [string, (socket: Socket, origin: string) => void])[] = [
      ["nothing and a reset", (socket) => socket.resetAndDestroy()],
      ["nothing and an end", (socket) => socket.end()],
      ["503", (socket) => socket.write(response("{}", ["Retry-After: 0"], "503 Service Unavailable"))],
      ["429", (socket) => socket.write(response("{}", ["Retry-After: 0"], "429 Too Many Requests"))],
      ["307", (socket, origin) => socket.write(response("", [`Location: ${origin}/b`], "307 Temporary Redirect"))],
      ["303", (socket, origin) => socket.write(response("", [`Location: ${origin}/b`], "303 See Other"))],
      [
        "half a body",
        (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 90\r\nETag: "a"\r\n\r\n[{"orderId":1'),
      ],
      ["half the headers", (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-")],
    ];

    it.each(
      repeating.flatMap(([agent, make, reason]) =>
        answers.map(([answer, respond]) => ({ agent, make, answer, respond, reason })),
      ),
    )("$agent that gets $answer", async ({ make, answer, respond, reason }) => {
      const server = await serveRaw((socket) => respond(socket, server.origin));
      for (const send of [cancel, modify]) {
        const before = server.requests.length;
        const options: Partial<ClientOptions> = { dispatcher: closedAtEnd(make()), limits: false };
        const error = await failureOf(send(clientsOf({ url: server.origin }, options)));
        expect(error.outcome).toBe("unknown");
        expect(error.message).toMatch(reason(answer));
        // Longer than the agent waits before it tries again.
        await new Promise((done) => setTimeout(done, 15));
        expect(server.requests.slice(before).map((text) => text.split(" ")[0])).toHaveLength(1);
      }
    });

    it("an interceptor that sends everything twice", async () => {
      const server = await serveRaw((socket) => socket.write(response("[]")));
      const twice = (dispatch: Dispatcher["dispatch"]) => (options: object, handler: object) => {
        dispatch(options, handler);
        return dispatch(options, handler);
      };
      const dispatcher = closedAtEnd(new Agent().compose(twice));
      await cancel(clientsOf({ url: server.origin }, { dispatcher })).catch(() => {});
      await new Promise((done) => setTimeout(done, 15));
      expect(server.requests).toHaveLength(1);
    });
  });
});

describe("a dispatcher that is not one of undici", () => {
  const url = "https://exchange.invalid";

  it.each<[string, Dispatcher["dispatch"], string]>([
    [
      "throws",
      () => {
        throw Object.create(null);
      },
      "not-sent",
    ],
    ["does nothing", () => true, "not-sent"],
    [
      "responds without a connection, and fails",
      (_, handler) => {
        Reflect.get(handler, "onHeaders").call(handler, 200, [], () => {}, "OK");
        Reflect.get(handler, "onError").call(handler, new Error("it broke"));
        return true;
      },
      "unknown",
    ],
  ])("%s", async (_, dispatch, outcome) => {
    const clients = clientsOf({ url }, { dispatcher: { dispatch }, timeout: 20 });
    expect(await failureOf(cancel(clients))).toMatchObject({ outcome });
  });

  it.each([{}, null, 5, { dispatch: "x" }])("is refused: %j", (dispatcher) => {
    // @ts-expect-error what is not a dispatcher, as JavaScript allows
    expect(() => clientsOf({ url }, { dispatcher })).toThrow("dispatcher must be a dispatcher of undici");
  });

  it("is refused together with fetch", () => {
    expect(() => clientsOf({ url }, { dispatcher: { dispatch: () => true }, fetch })).toThrow(
      "dispatcher cannot be used together with fetch",
    );
  });
});
