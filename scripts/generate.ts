/** `npm run generate` makes `generated/` from `spec/`. `--help` lists the options. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Output } from "./generate/generate.js";
import { differences, writeChanged } from "./program/output.js";
import { attempt, program, WrongUse } from "./program/program.js";
import { printComparison, printSteps, printWritten } from "./program/report.js";
import { type Stamp, stampOf } from "./program/stamp.js";
import { runOnChange } from "./program/watch.js";
import { GENERATION_SOURCES } from "./spec/sources.js";

const GENERATE = {
  call: "npm run generate --",
  usage: `npm run generate -- [--check | --watch]

Makes generated/ from the descriptions in spec/: documents, types, table and error codes.

  --check     writes nothing; fails and names what differs
  --watch     generates again after every change
  -h, --help  prints this

Exit code: 0 if all is well, 1 if a description is wrong or the check fails, 2 if the program cannot start.`,
  options: { check: { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
  afterFailure: "generated/ is unchanged",
} as const;

const TARGET = "generated";
/** The docs are made by their own program and are not committed. */
const NOT_OURS = [join(TARGET, "docs")];
const WORKER = new URL("./generate/worker.mjs", import.meta.url);

/** Loads TypeScript in a second thread while this one lints. */
function typesInWorker(): { typesOf: Output["typesOf"]; stop: () => Promise<number> } {
  interface Waiting {
    readonly resolve: (types: string) => void;
    readonly reject: (error: Error) => void;
  }
  // The worker makes one after the other.
  const waiting: Waiting[] = [];
  const start = (): Worker =>
    new Worker(WORKER)
      .on("message", (types: string) => waiting.shift()?.resolve(types))
      .on("error", (error: Error) => {
        for (const { reject } of waiting.splice(0)) reject(error);
        // It ends with an error, and the next run needs one.
        worker = start();
      });
  let worker = start();
  return {
    typesOf: (document, names) =>
      new Promise<string>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage({ document, names });
      }),
    stop: () => worker.terminate(),
  };
}

async function run(check: boolean, typesOf: Output["typesOf"], stamp?: Stamp): Promise<boolean> {
  // Loaded while the worker loads TypeScript.
  const [{ generateSpecs }, { filesOfRules, openProject }] = await Promise.all([
    import("./generate/specs.js"),
    import("./spec/spec.js"),
  ]);
  const project = await openProject(process.cwd());
  const read: string[] = filesOfRules(project);
  const tools = { typesOf, report: printSteps(), onRead: (paths: readonly string[]) => void read.push(...paths) };
  const files = await generateSpecs(project, project.names, tools);
  const found = check ? await differences(files, TARGET, NOT_OURS) : [];
  if (check) printCheck(files.length, found);
  else printWritten(files.length, await writeChanged(files));
  if (found.length === 0) stamp?.keep(files, read);
  return found.length === 0;
}

const printCheck = (count: number, found: readonly string[]): boolean =>
  printComparison(found, `${count} files match spec/`, "Run `npm run generate` and commit the result.");

/** The last run in this folder. Of the compiled program these two files name the others by their content. */
function lastRun(): Stamp {
  const compiled = [import.meta.filename, fileURLToPath(WORKER)];
  const versionOf = (name: string): string => createRequire(import.meta.url)(`${name}/package.json`).version;
  return stampOf({
    stamp: join("node_modules", ".cache", "generate.stamp"),
    inputs: GENERATION_SOURCES,
    program: compiled,
    versions: ["typescript", "openapi-typescript"].map(versionOf),
    output: TARGET,
    ignored: NOT_OURS,
  });
}

await program(GENERATE, async ({ check, watch }) => {
  if (check && watch) throw new WrongUse("--check and --watch exclude each other");
  const stamp = watch ? undefined : lastRun();
  if (stamp?.unchanged !== undefined) {
    if (check) return printCheck(stamp.unchanged, []);
    printWritten(stamp.unchanged, []);
    return true;
  }
  const { typesOf, stop } = typesInWorker();
  try {
    if (!watch) return await run(check, typesOf, stamp);
    return await runOnChange(GENERATION_SOURCES, () => attempt(GENERATE, () => run(false, typesOf)));
  } finally {
    await stop();
  }
});
