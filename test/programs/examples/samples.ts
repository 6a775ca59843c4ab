import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { copyableProgram } from "../../../scripts/spec/example-programs.js";
import { ROOT } from "../../support/root.js";

export const KEY = "sample-key-7Qm2";
/** As long as a real one, with all that a shell could spoil. The samples' HMAC makes a zero byte of each `6` and `\`. */
export const SECRET = String.raw`6\\%n$HOME'"6*;YtP1BudNOWZE1ag5uzCkh4hIC7qSmQOu797r5EJBFGhxBYiv6`;

/** The samples that the docs show; the demo is none. */
export const samples: readonly string[] = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|mjs|cjs|py|go|sh)$/.test(path) && path !== "demo.ts")
  .sort();

export const sourceOf = (sample: string): string => readFileSync(join(ROOT, "examples", sample), "utf8");

/** A sample as the pages show it. */
export const shownProgram = (sample: string): Promise<string> =>
  copyableProgram(join("examples", sample), (path) => readFile(join(ROOT, path), "utf8"));

/** How a sample ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a reader sets, whose exchange is at `url`. */
export const login = (url: string) => ({
  BINANCE_API_KEY: KEY,
  BINANCE_API_SECRET: SECRET,
  BINANCE_BASE_URL: url,
});

const COMMANDS: Readonly<Record<string, readonly string[]>> = { sh: ["sh"], py: ["python3"], go: ["go", "run"] };

/** Runs a sample as a reader would, copied from the page. Its environment has `PATH` and the given variables only. */
export async function run(sample: string, variables: Readonly<Record<string, string>>): Promise<Ended> {
  const kind = sample.replace(/.*\./, "");
  const command = COMMANDS[kind];
  const copy = `copy.${kind}`;
  const [program = "", ...args] =
    command === undefined
      ? [process.execPath, "scripts/run.mjs", join("examples", sample)]
      : [...command, join(await folderWith({ [copy]: await shownProgram(sample) }), copy)];
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
    // Then the exit code is null, and the test fails by what was printed until then.
    timeout: 60_000,
  });
  const code = new Promise<number | null>((done, fail) => child.once("error", fail).once("close", done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** A value of `NODE_OPTIONS` that makes Node run a script before the sample. */
export const preload = (script: string): string => `--import data:text/javascript,${encodeURIComponent(script)}`;

/** A folder with these files, for the time of the test. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samples-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content, { mode: 0o755 });
  return folder;
}

/** A `PATH` on which a shell script of ours stands in front of each of the named programs. */
export async function pathWith(scripts: Readonly<Record<string, string>>): Promise<string> {
  const files = Object.entries(scripts).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`]);
  return `${await folderWith(Object.fromEntries(files))}:${process.env.PATH}`;
}
