import { execFile } from "node:child_process";

/** Runs a program and gives what it printed; fails with all that it said. */
export function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env: ENVIRONMENT, timeout: TIMEOUT }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${[program, ...args].join(" ")} failed in ${cwd}\n${stdout}${stderr}`, { cause: error }));
    });
  });
}

/** In ms. A program that hangs should be named, before the test as a whole is too late. */
const TIMEOUT = 290_000;

/** No runtime asks for a newer version of itself, and none gets the flags of the one that runs the tests. */
const ENVIRONMENT = { ...process.env, NODE_OPTIONS: "", DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
