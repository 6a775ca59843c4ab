import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a program needed from its start to its end. */
export interface Usage {
  /** s */
  readonly time: number;
  /** s, of all its threads */
  readonly cpu: number;
  /** MB, the most that it held at once */
  readonly memory: number;
}

/**
 * Runs a program of Node in a folder.
 * @param scratch a folder for what it reports
 * @throws {Error} if it fails
 */
export function usageOf(args: readonly string[], folder: string, scratch: string): Usage {
  const file = join(scratch, "usage.json");
  const preload = ["--require", resolve("bench/generate/report-usage.cjs")];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...preload, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "", USAGE: file },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const time = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const { cpu, memory } = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return { time, cpu, memory };
}
