import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { expect, it, onTestFinished } from "vitest";
import { makeCertificates } from "../../support/certificates.js";
import { listenLocally } from "../../support/local-server.js";
import { FIRST, SECOND } from "../../support/orders.js";
import { expectNoSecret, start } from "./exchange.js";
import { folderWith, login, preload, run } from "./samples.js";

const SAMPLE = "proxy.ts";
const certificates = makeCertificates();

/** Sockets that a server no longer closes by itself. */
function holdSockets(): (socket: Socket) => Socket {
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return (socket) => {
    sockets.push(socket);
    return socket.on("error", () => {});
  };
}

/** Speaks TLS in front of the emulator. Counts its connections. */
async function startTls(exchangeUrl: string) {
  const hold = holdSockets();
  const seen = { connections: 0 };
  const server = createTlsServer(certificates.forThisMachine, (client) => {
    seen.connections++;
    const exchange = hold(connect(Number(new URL(exchangeUrl).port), "127.0.0.1"));
    hold(client).pipe(exchange).pipe(client);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `https://127.0.0.1:${address.port}`, seen };
}

/**
 * A proxy for tunnels, and everything that it could read.
 * @param refusal - the status line for those that it does not open
 */
async function startProxy(refusal?: string) {
  const hold = holdSockets();
  const seen = { requests: [] as string[], bytes: "" };
  const proxy = createServer((request, response) => {
    seen.requests.push(`${request.method} ${request.url}`);
    response.writeHead(400).end();
  });
  proxy.on("connect", (request, client: Socket) => {
    seen.requests.push(`${request.method} ${request.url}`);
    seen.bytes += request.rawHeaders.join("\n");
    hold(client).on("data", (bytes) => {
      seen.bytes += bytes.toString("latin1");
    });
    if (refusal !== undefined) return void client.end(`HTTP/1.1 ${refusal}\r\nContent-Length: 0\r\n\r\n`);
    const [host, port] = (request.url ?? "").split(":");
    const target = hold(connect(Number(port), host));
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    client.pipe(target).pipe(client);
  });
  const server = await listenLocally(proxy);
  onTestFinished(server.close);
  return { url: server.url, seen };
}

async function runThrough(proxyUrl: string, origin: string) {
  const folder = await folderWith({ "authority.pem": certificates.authority });
  const trust = { NODE_EXTRA_CA_CERTS: join(folder, "authority.pem") };
  return run(SAMPLE, { ...login(origin), ...trust, HTTPS_PROXY: proxyUrl });
}

it("sends through a tunnel, in which the proxy can read nothing", async () => {
  const exchange = await start();
  const { origin } = await startTls(exchange.url);
  const proxy = await startProxy();
  const ended = await runThrough(proxy.url, origin);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  for (const orderId of [FIRST, SECOND]) {
    expect(ended.stdout).toContain(`orderId: ${orderId}n,`);
    expect(exchange.orders.options.get(orderId)?.status).toBe("CANCELED");
  }
  expect(exchange.requests).toHaveLength(1);
  expect(proxy.seen.requests).toEqual([`CONNECT ${new URL(origin).host}`]);
  // It has carried the request, but encrypted.
  expect(proxy.seen.bytes.length).toBeGreaterThan(500);
  for (const readable of ["batchOrders", "signature", "X-MBX-APIKEY", login("").BINANCE_API_KEY])
    expect(proxy.seen.bytes).not.toContain(readable);
});

it.each(["407 Proxy Authentication Required", "502 Bad Gateway"])(
  "has sent nothing if the proxy refuses the tunnel: %s",
  async (refusal) => {
    const exchange = await start();
    const { origin, seen } = await startTls(exchange.url);
    const proxy = await startProxy(refusal);
    const ended = await runThrough(proxy.url, origin);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toContain("outcome: 'not-sent'");
    expect(ended.stderr).toContain("code: 'ERR_CONNECTION'");
    expectNoSecret(ended, exchange.requests);
    // A refused tunnel is asked for once: the sample does not try again.
    expect(proxy.seen.requests).toEqual([`CONNECT ${new URL(origin).host}`]);
    expect(seen.connections).toBe(0);
    expect(exchange.requests).toEqual([]);
  },
);

it("uses neither a proxy of the environment nor a replaced fetch that nobody has handed over", async () => {
  const exchange = await start();
  const proxy = await startProxy();
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
  const ended = await run("options/cancel.ts", {
    ...login(exchange.url),
    ...Object.fromEntries(names.map((name) => [name, proxy.url])),
    NODE_USE_ENV_PROXY: "1",
    NODE_OPTIONS: preload('globalThis.fetch = () => { throw new Error("the replaced fetch was called") };'),
  });
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(proxy.seen.requests).toEqual([]);
  expect(exchange.requests).toHaveLength(1);
});
