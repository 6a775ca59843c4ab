import Agent from "undici/lib/dispatcher/agent.js";
import { describe, expect, it } from "vitest";
import { makeCertificates } from "../support/certificates.js";
import { type Job, work } from "./faults/caller.js";
import { type Caller, runCases, THIRD } from "./faults/cases.js";
import { sendOnce } from "./faults/send-once.js";

/** A client in this process. */
function callerHere(trusting?: Agent): Caller {
  const controllers = new Map<number, AbortController>();
  return {
    call(job: Job) {
      const controller = new AbortController();
      controllers.set(job.id, controller);
      return work(job, controller, job.baseUrl.startsWith("https") ? { dispatcher: trusting } : {});
    },
    abort: (id) => controllers.get(id)?.abort(),
  };
}

const WITHOUT_LIMITS = { allowH2: false, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 };

describe("whatever a server does", () => {
  it("the client claims what the server holds", async () => {
    const certificates = makeCertificates();
    const trusting = new Agent({ ...WITHOUT_LIMITS, connect: { ca: certificates.authority } });
    // `npm run test:matrix` runs all of them, on every runtime.
    const { wrong } = await runCases(THIRD, callerHere(trusting), certificates, makeCertificates());
    await trusting.destroy();
    expect(wrong).toEqual([]);
  });

  it("no request is sent twice", async () => {
    const { wrong } = await sendOnce(200, callerHere());
    expect(wrong).toEqual([]);
  });
});
