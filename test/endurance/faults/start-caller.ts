import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Caller } from "./cases.js";
import type { Order, Report } from "./program.js";

export interface RuntimeCaller extends Caller {
  /** @throws {Error} if the program has failed, or has printed what it should not */
  close(): Promise<void>;
}

/** @param authority - the file of the certificate to trust */
export function startCaller(
  program: string,
  args: readonly string[],
  folder: string,
  authority: string,
): RuntimeCaller {
  const env = { ...process.env, NODE_OPTIONS: "", NODE_EXTRA_CA_CERTS: authority, DENO_CERT: authority };
  const child = spawn(program, args, { cwd: folder, env });
  const waiting = new Map<number, (claims: Report["claims"]) => void>();
  const unexpected: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id, claims }: Report = JSON.parse(line);
    waiting.get(id)?.(claims);
    waiting.delete(id);
  });
  child.stderr.on("data", (text) => unexpected.push(String(text)));
  // Calls that wait for a program that has ended fail in the test.
  void ended.then(() => {
    for (const resolve of waiting.values()) resolve([]);
  });
  const order = (line: Order) => void child.stdin.write(`${JSON.stringify(line)}\n`);
  return {
    call(job) {
      order({ job });
      return new Promise((resolve) => waiting.set(job.id, resolve));
    },
    abort: (id) => order({ abort: id }),
    async close() {
      child.stdin.end();
      const code = await ended;
      if (code !== 0 || unexpected.length > 0) throw new Error(`${program} ended with ${code}: ${unexpected.join("")}`);
    },
  };
}
