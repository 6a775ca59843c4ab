import { describe, expect, it } from "vitest";
import { makeCertificates } from "../support/certificates.js";
import { loadUndici } from "../support/undici.js";
import { type Job, work } from "./faults/caller.js";
import { type Caller, runCases, THIRD } from "./faults/cases.js";
import { sendOnce } from "./faults/send-once.js";

const { Agent, ProxyAgent } = loadUndici("undici");

/**
 * A client in this process.
 * @param authority - whose certificates it trusts
 */
function callerHere(authority?: string): Caller {
  const controllers = new Map<number, AbortController>();
  const trust = authority === undefined ? {} : { ca: authority };
  return {
    async call(job: Job) {
      const controller = new AbortController();
      controllers.set(job.id, controller);
      const { proxy: uri } = job;
      const dispatcher =
        uri === undefined
          ? new Agent({ ...WITHOUT_LIMITS, connect: trust })
          : new ProxyAgent({ ...WITHOUT_LIMITS, uri, proxyTunnel: true, requestTls: trust });
      // Without TLS the client's own transport trusts as much.
      const isOwn = uri === undefined && job.baseUrl.startsWith("http:");
      const claims = await work(job, controller, isOwn ? {} : { dispatcher });
      await dispatcher.destroy();
      return claims;
    },
    abort: (id) => controllers.get(id)?.abort(),
  };
}

const WITHOUT_LIMITS = { allowH2: false, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 };

describe("whatever a server does", () => {
  it("the client claims what the server holds", async () => {
    const certificates = makeCertificates();
    // `npm run test:matrix` runs all of them, on every runtime.
    const { wrong } = await runCases(THIRD, callerHere(certificates.authority), certificates, makeCertificates());
    expect(wrong).toEqual([]);
  });

  it("no request is sent twice", async () => {
    const { wrong } = await sendOnce(200, callerHere());
    expect(wrong).toEqual([]);
  });
});
