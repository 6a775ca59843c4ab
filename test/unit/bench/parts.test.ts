import { describe, expect, it } from "vitest";
import type { CallsJob } from "../../../bench/client/jobs.js";
import { PARTS, QUICK } from "../../../bench/client/parts.js";
import { PEERS } from "../../../bench/client/peers.js";
import type { Processes } from "../../../bench/client/processes.js";

const FIGURES = { cpuSequential: 1, p50: 2, cpuConcurrent: 3, perSecond: 4, peakRss: 5 };

/** Processes that only note which calls they were asked for. */
function recording(): { readonly asked: CallsJob[]; readonly processes: Processes } {
  const asked: CallsJob[] = [];
  const processes: Processes = {
    serve: async () => ({ http: "http://there", https: "https://there" }),
    async calls(job) {
      asked.push(job);
      return FIGURES;
    },
    memory: async () => [],
    parse: async () => [],
    stop() {},
  };
  return { asked, processes };
}

describe("the calls", () => {
  const rounds = 3;

  async function measure() {
    const { asked, processes } = recording();
    const results = await PARTS.calls({ extent: { ...QUICK, rounds }, processes, report() {} });
    return { asked, results };
  }

  it("are measured for every client in every round", async () => {
    const { results } = await measure();
    for (const scheme of ["http", "https"] as const) {
      expect(Object.keys(results[scheme].modify).sort()).toEqual(PEERS.map(({ name }) => name).sort());
      for (const figures of Object.values(results[scheme].modify)) expect(figures).toEqual(Array(rounds).fill(FIGURES));
    }
  });

  it("leave out a client that has no method for them", async () => {
    const { results } = await measure();
    const unable = PEERS.filter(({ operations }) => !operations.includes("cancel")).map(({ name }) => name);
    expect(unable.length).toBeGreaterThan(0);
    for (const name of unable) expect(Object.keys(results.https.cancel)).not.toContain(name);
  });

  it("take turns, and another client begins each round", async () => {
    const { asked } = await measure();
    const modify = asked.filter(({ operation, baseUrl }) => operation === "modify" && baseUrl === "https://there");
    const inRounds = Array.from({ length: rounds }, (_, round) =>
      modify.slice(round * PEERS.length, (round + 1) * PEERS.length).map(({ peer }) => peer),
    );
    for (const peers of inRounds) expect(new Set(peers).size).toBe(PEERS.length);
    expect(inRounds.map(([first]) => first)).toEqual(PEERS.slice(0, rounds).map(({ name }) => name));
  });
});
