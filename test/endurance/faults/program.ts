/** Does the jobs that arrive on standard input, on whatever runtime this is, and prints what the clients were told. */
import { createInterface } from "node:readline";
import { type Claim, type Job, work } from "./caller.js";

/** A line for this program. */
export type Order = { readonly job: Job } | { readonly abort: number };
/** A line from this program. */
export interface Report {
  readonly id: number;
  readonly claims: readonly Claim[];
}

const controllers = new Map<number, AbortController>();

for await (const line of createInterface({ input: process.stdin })) {
  const order: Order = JSON.parse(line);
  if ("abort" in order) controllers.get(order.abort)?.abort();
  else void report(order.job);
}

async function report(job: Job): Promise<void> {
  const controller = new AbortController();
  controllers.set(job.id, controller);
  const dispatcher = job.proxy === undefined ? undefined : await openProxy(job.proxy);
  const result: Report = { id: job.id, claims: await work(job, controller, { dispatcher }) };
  await dispatcher?.destroy();
  console.log(JSON.stringify(result));
}

/** Only Node has dispatchers. */
async function openProxy(uri: string) {
  const { ProxyAgent } = await import("undici");
  return new ProxyAgent({ uri, proxyTunnel: true });
}
