import { execFile } from "node:child_process";

/** Runs a program and returns its output; fails with everything that it printed. */
export function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env: ENVIRONMENT, timeout: TIMEOUT }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${[program, ...args].join(" ")} failed in ${cwd}\n${stdout}${stderr}`, { cause: error }));
    });
  });
}

/** In ms. A program that hangs should be named before the whole test times out. */
const TIMEOUT = 290_000;

/** No runtime checks for updates, and none gets the flags of the one that runs the tests. */
const ENVIRONMENT = { ...process.env, NODE_OPTIONS: "", DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
