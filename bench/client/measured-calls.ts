import { readFileSync } from "node:fs";
import { median } from "../figures.js";
import type { CallFigures, CallsJob, Jobs, MemoryFigures, MemoryJob } from "./jobs.js";
import { load } from "./load.js";
import { type Call, PEERS } from "./peers.js";

/** Enough for the compiler of V8 to have seen every step. */
const WARM_UP = 300;

export async function measureCalls(job: CallsJob): Promise<CallFigures> {
  const { sequential, concurrent, inFlight } = job;
  const call = await openCall(job);

  for (let done = 0; done < Math.min(WARM_UP, sequential); done++) await call();
  const times: number[] = [];
  const alone = await cpuOf(async () => {
    for (let done = 0; done < sequential; done++) {
      const start = performance.now();
      await call();
      times.push(performance.now() - start);
    }
  });

  await callTogether(call, Math.min(WARM_UP, concurrent), inFlight);
  const start = performance.now();
  const together = await cpuOf(() => callTogether(call, concurrent, inFlight));
  const seconds = (performance.now() - start) / 1000;

  return {
    cpuSequential: alone / sequential,
    p50: median(times) * 1000,
    cpuConcurrent: together / concurrent,
    perSecond: concurrent / seconds,
    peakRss: peakRss(),
  };
}

/** Needs `--expose-gc`. */
export async function measureMemory(job: MemoryJob): Promise<readonly MemoryFigures[]> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("start Node with --expose-gc");
  const call = await openCall(job);
  const figures: MemoryFigures[] = [];
  let done = 0;
  for (const calls of job.checkpoints) {
    await callTogether(call, calls - done, job.inFlight);
    done = calls;
    // The first one leaves what waits for finalizers.
    gc();
    gc();
    const { heapUsed, rss } = process.memoryUsage();
    figures.push({ calls, heap: heapUsed / MIB, rss: rss / MIB });
  }
  return figures;
}

/** Opens the client, and makes sure that its calls do what they should. */
async function openCall({ peer, operation, orders, baseUrl }: Jobs["calls" | "memory"]["asked"]): Promise<Call> {
  const found = PEERS.find(({ name }) => name === peer);
  if (found === undefined) throw new Error(`there is no peer ${peer}`);
  const account = { baseUrl, apiKey: "key-of-the-bench", secret: "secret-of-the-bench" };
  const call = await found.open({ account, operation, orders, load });
  const items = await call();
  if (items.length !== orders) throw new Error(`${peer}: ${operation} returned ${items.length} of ${orders} items`);
  return call;
}

async function callTogether(call: Call, calls: number, inFlight: number): Promise<void> {
  let started = 0;
  const lane = async () => {
    while (started++ < calls) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

/** µs */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const MIB = 1024 * 1024;

/** From Linux itself where it can be had: Node's figure begins with that of the process that started this one. */
function peakRss(): number {
  const kib =
    process.platform === "linux"
      ? Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1])
      : process.resourceUsage().maxRSS;
  return kib / 1024;
}
