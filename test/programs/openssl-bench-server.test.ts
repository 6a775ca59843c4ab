import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeCertificate } from "../../bench/client/certificate.js";
import { responseBody } from "../../bench/client/operations.js";
import { serve } from "../../bench/client/server.js";

async function start() {
  const folder = mkdtempSync(join(tmpdir(), "bench-server-"));
  const certificate = makeCertificate(folder);
  const server = await serve({ orders: 2, ...certificate });
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  return { urls: server.urls, authority: readFileSync(certificate.authority) };
}

/** Sends these chunks over one connection, and returns what was received until so many bodies were. */
async function exchange(url: string, chunks: readonly string[], bodies: number): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  for (const chunk of chunks) {
    socket.write(chunk);
    // So that the server gets it alone.
    await new Promise((resolve) => setImmediate(resolve));
  }
  let received = "";
  while (received.split("HTTP/1.1 ").length <= bodies || !/[\]0]\s*$/.test(received)) {
    const [chunk] = await once(socket, "data");
    received += String(chunk);
  }
  return received;
}

describe("the server of the bench", () => {
  it("has a certificate of its own authority, and keeps the connection", async () => {
    const { urls, authority } = await start();
    const agent = new Agent({ ca: authority, keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const call = async (method: string) => {
      const sent = request(`${urls.https}/path?query`, { method, agent }).end();
      const [response] = await once(sent, "response");
      return { status: response.statusCode, body: await text(response), reused: sent.reusedSocket };
    };
    expect(await call("DELETE")).toEqual({ status: 200, body: responseBody("cancel", 2), reused: false });
    expect(await call("PUT")).toEqual({ status: 200, body: responseBody("modify", 2), reused: true });
    expect(await call("GET")).toEqual({ status: 405, body: "", reused: true });
  });

  it("waits for the whole request, however it is cut, and for its body", async () => {
    const { urls } = await start();
    const chunks = [
      "PU",
      "T / HTTP/1.1\r\nhost: a\r\nContent-Le",
      "ngth: 5\r\n\r",
      "\nab",
      "cdeDELETE / HTTP/1.1\r\n\r\n",
    ];
    const received = await exchange(urls.http, chunks, 2);
    expect(received).toContain(responseBody("modify", 2));
    // What is left of a body would be read as part of the next method.
    expect(received).toContain(responseBody("cancel", 2));
  });

  it("responds to each of several requests that arrive at once", async () => {
    const { urls } = await start();
    const head = "/ HTTP/1.1\r\nhost: a\r\n\r\n";
    const received = await exchange(urls.http, [`DELETE ${head}PUT ${head}`], 2);
    expect(received.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
    expect(received.indexOf(responseBody("cancel", 2))).toBeLessThan(received.indexOf(responseBody("modify", 2)));
    expect(received).toContain(responseBody("cancel", 2));
  });
});
