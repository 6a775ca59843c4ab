import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { ROOT } from "./root.js";

const SCRIPTS = join(ROOT, "scripts");

/** Starts a program of `scripts/` in a folder, as npm does. It is stopped at the end of the test. */
export function startProgram(
  program: string,
  folder: string,
  ...options: readonly string[]
): ChildProcessWithoutNullStreams {
  const args = [join(SCRIPTS, "run.mjs"), join(SCRIPTS, program), ...options];
  const child = spawn(process.execPath, args, { cwd: folder });
  onTestFinished(() => void child.kill());
  return child;
}

/** Runs such a program until it exits. */
export function runProgram(program: string, folder: string, ...options: readonly string[]) {
  return endOf(startProgram(program, folder, ...options));
}

/** The same, with the paths of the files in its folder that it reads. */
export async function runTraced(program: string, folder: string) {
  const traced = join(folder, "node_modules", "traced");
  await mkdir(dirname(traced));
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${join(ROOT, "test/support/trace-reads.cjs")}`,
    TRACED: traced,
  };
  const child = spawn(process.execPath, [join(SCRIPTS, "run.mjs"), join(SCRIPTS, program)], { cwd: folder, env });
  const result = await endOf(child);
  const paths = new Set((await readFile(traced, "utf8")).split("\n"));
  return { ...result, read: [...paths].filter((path) => path.startsWith(folder)) };
}

/** Waits until a program exits. */
export async function endOf(child: ChildProcessWithoutNullStreams) {
  const code = new Promise<number | null>((done) => child.on("close", done));
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, error };
}

/** Waits for output of a program; it forgets what it has found and what came before. */
export function outputOf({ stdout, stderr }: ChildProcessWithoutNullStreams) {
  const seen = { text: "", wake: () => {} };
  for (const stream of [stdout, stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      seen.text += chunk;
      seen.wake();
    });
  return async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(seen.text);
      if (match !== null) {
        seen.text = "";
        return match;
      }
      await new Promise<void>((wake) => Object.assign(seen, { wake }));
    }
  };
}
