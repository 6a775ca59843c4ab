import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { faults } from "../../../src/entries/emulator.js";
import { ConfigurationError } from "../../../src/entries/index.js";
import { calls, clientsOf, failureOf, serve, start } from "../../support/clients.js";
import { response, serveRaw } from "../runtime/transport/servers.js";

/** A server that says what time it is, and that no order was touched. */
const serveTime = () =>
  serveRaw((socket, number) => socket.write(response(number === 1 ? '{"serverTime":1736393892000}' : "[]")));

describe.each(calls)("a client for $name", ({ send, product }) => {
  it("opens the connection that its first call takes", async () => {
    const server = await serveTime();
    const client = clientsOf({ url: server.origin })[product];
    await client.connect();
    expect(server.requests[0]).toMatch(/^GET \/[ed]api\/v1\/time HTTP\/1\.1\r\n/);
    expect(server.requests[0]).not.toMatch(/signature|apikey/i);
    await send({ ...clientsOf({ url: server.origin }), [product]: client }).catch(() => {});
    expect([server.requests.length, server.connections.length]).toEqual([2, 1]);
    await client.close();
  });

  it("reports that it cannot connect, as not sent", async () => {
    const exchange = await start();
    const clients = clientsOf(exchange);
    exchange.inject(faults.serverError);
    expect(await failureOf(clients[product].connect())).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
    await exchange.close();
    expect(await failureOf(clients[product].connect())).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
  });

  it("lets a call in flight end when it is closed, and sends nothing any more", async () => {
    let answer = () => {};
    let requests = 0;
    const server = await serve((_, to) => {
      requests++;
      answer = () => to.setHeader("Content-Type", "application/json").end('{"code":-1121,"msg":"Invalid symbol."}');
    });
    const clients = clientsOf(server);
    const sent = failureOf(send(clients));
    while (requests === 0) await setImmediate();
    const closed = Promise.all([clients[product].close(), clients[product].close()]);
    for (const late of [send(clients), clients[product].connect()])
      expect(await failureOf(late)).toMatchObject({ code: "ERR_CONFIGURATION", outcome: "not-sent" });
    answer();
    expect(await sent).toMatchObject({ apiCode: -1121 });
    await closed;
    expect(requests).toBe(1);
  });

  it("waits for no question for the time when it is closed", { timeout: 30_000 }, async () => {
    const exchange = await start();
    const clients = clientsOf(exchange, { now: undefined, clock: "server", timeout: 3_600_000 });
    exchange.inject(faults.noResponse);
    expect(await failureOf(send(clients, { timeout: 50 }))).toMatchObject({ code: "ERR_TIMEOUT", outcome: "not-sent" });
    // The question is still open, and this call waits for it.
    const waiting = failureOf(send(clients));
    await clients[product].close();
    expect(await waiting).toMatchObject({ code: "ERR_CONFIGURATION", outcome: "not-sent" });
    expect(exchange.requests).toMatchObject([{ method: "GET" }]);
  });

  it("is closed at the end of a block", async () => {
    const exchange = await start();
    const clients = clientsOf(exchange);
    {
      await using client = clients[product];
      await client.connect();
    }
    expect(await failureOf(send(clients))).toBeInstanceOf(ConfigurationError);
    expect(exchange.requests).toHaveLength(1);
  });
});
