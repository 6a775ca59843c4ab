/** A process of its own: does the one job that the bench sends, and ends. The server stays until the bench ends. */
import type { Jobs } from "./jobs.js";

type Work = { readonly [Kind in keyof Jobs]: (asked: Jobs[Kind]["asked"]) => Promise<Jobs[Kind]["made"]> };

/** Loaded when they are asked for, so that a measured process has little else in it. */
const WORK: Work = {
  serve: async (asked) => (await (await import("./server.js")).serve(asked)).urls,
  calls: async (asked) => (await import("./measured-calls.js")).measureCalls(asked),
  memory: async (asked) => (await import("./measured-calls.js")).measureMemory(asked),
  parse: async (asked) => (await import("./measured-parsing.js")).measureParsing(asked),
};

async function work<Kind extends keyof Jobs>({ kind, asked }: { kind: Kind; asked: Jobs[Kind]["asked"] }) {
  const made = await WORK[kind](asked);
  process.send?.(made, () => {
    // Clients keep their connections open, and would keep this process alive.
    if (kind !== "serve") process.exit();
  });
}

process.once("message", work);
process.once("disconnect", () => process.exit());
