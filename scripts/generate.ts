/** `npm run generate` makes `generated/` from `spec/`. `--help` lists the options. */
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Output } from "./generate/generate.js";
import type { Types } from "./generate/types.js";
import { differences, writeChanged } from "./program/output.js";
import { attempt, program, WrongUse } from "./program/program.js";
import { printComparison, printSteps, printWritten } from "./program/report.js";
import { runOnChange } from "./program/watch.js";

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

/** The docs are made by their own program and are not committed. */
const NOT_OURS = [join("generated", "docs")];

/** Loads TypeScript in a second thread while this one lints. */
function typesInWorker(): { typesOf: Output["typesOf"]; stop: () => Promise<number> } {
  const start = () => new Worker(new URL("./generate/worker.mjs", import.meta.url));
  let worker = start();
  return {
    async typesOf(document) {
      worker.postMessage(document);
      try {
        const [types]: Types[] = await once(worker, "message");
        if (types === undefined) throw new Error("the worker has ended");
        return types;
      } catch (error) {
        // It ends with an error, and the next run needs one.
        worker = start();
        throw error;
      }
    },
    stop: () => worker.terminate(),
  };
}

async function run(check: boolean, typesOf: Output["typesOf"]): Promise<boolean> {
  // Loaded while the worker loads TypeScript.
  const [{ generateSpecs }, { openProject }] = await Promise.all([
    import("./generate/specs.js"),
    import("./spec/spec.js"),
  ]);
  const project = await openProject(process.cwd());
  const files = await generateSpecs(project, project.names, { typesOf, report: printSteps() });
  if (check)
    return printComparison(
      await differences(files, "generated", NOT_OURS),
      `${files.length} files match spec/`,
      "Run `npm run generate` and commit the result.",
    );
  printWritten(files.length, await writeChanged(files));
  return true;
}

await program(GENERATE, async ({ check, watch }) => {
  if (check && watch) throw new WrongUse("--check and --watch exclude each other");
  const { typesOf, stop } = typesInWorker();
  try {
    if (!watch) return await run(check, typesOf);
    const { SPEC_SOURCES } = await import("./spec/spec.js");
    return await runOnChange(SPEC_SOURCES, () => attempt(GENERATE, () => run(false, typesOf)));
  } finally {
    await stop();
  }
});
