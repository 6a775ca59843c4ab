/**
 * `npm run generate` makes `generated/` from `spec/`.
 *
 *   -- --check   writes nothing; fails and names what differs
 *   -- --watch   again after every change
 */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Job, Tools } from "./generate/generation.js";
import type { Published } from "./generate/guard.js";
import { differences, writeChanged } from "./program/output.js";
import { formatProblem, InvalidInput } from "./program/problem.js";
import { runOnChange } from "./program/watch.js";

const SOURCES = "spec";
const TARGET = "generated";
const RULES = "redocly.yaml";
/** The docs are made by their own command and are not committed. */
const NOT_OURS = [join(TARGET, "docs")];

/** An API without a table of error codes is complete, too. */
function errorsOf(name: string): Job["errors"] {
  const sourceName = `${SOURCES}/errors/${name}.yaml`;
  return existsSync(sourceName) ? { source: resolve(sourceName), sourceName } : undefined;
}

/** Loads TypeScript in a second thread while this one lints. */
function typesInWorker(): { typesOf: Tools["typesOf"]; stop: () => Promise<number> } {
  const worker = new Worker(new URL("./generate/worker.mjs", import.meta.url));
  return {
    async typesOf(document) {
      worker.postMessage(document);
      const [types]: string[] = await once(worker, "message");
      return types ?? "";
    },
    stop: () => worker.terminate(),
  };
}

async function generateAll(typesOf: Tools["typesOf"]): Promise<Published[]> {
  const [{ generate }, { loadRules }, { descriptionNames }] = await Promise.all([
    import("./generate/generation.js"),
    import("./spec/lint.js"),
    import("./spec/spec.js"),
  ]);
  const rules = await loadRules(RULES);
  const names = await descriptionNames(rules, ".");
  const width = Math.max(...names.map((name) => name.length));
  const jobs = names.map((name) => ({
    name,
    source: resolve(SOURCES, `${name}.yaml`),
    sourceName: `${SOURCES}/${name}.yaml`,
    target: `${TARGET}/${name}`,
    command: "npm run generate",
    errors: errorsOf(name),
  }));
  return generate(jobs, {
    rules,
    typesOf,
    report({ name }, step, made, milliseconds) {
      console.log(`${name.padEnd(width)}  ${step.padEnd(6)} ${milliseconds.toFixed(0).padStart(5)} ms  ${made}`);
    },
  });
}

async function run(check: boolean, typesOf: Tools["typesOf"]): Promise<boolean> {
  try {
    const files = await generateAll(typesOf);
    if (check) {
      const found = await differences(files, TARGET, NOT_OURS);
      if (found.length > 0) console.error([...found, "Run `npm run generate` and commit the result."].join("\n"));
      else console.log(`${files.length} files are what ${SOURCES}/ generates`);
      return found.length === 0;
    }
    const changed = await writeChanged(files);
    console.log(changed.length > 0 ? `written: ${changed.join(", ")}` : `${files.length} files, none changed`);
    return true;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    console.error([...error.problems.map((problem) => formatProblem(problem)), `${TARGET}/ is untouched`].join("\n"));
    return false;
  }
}

const { values } = parseArgs({ options: { check: { type: "boolean" }, watch: { type: "boolean" } } });
const { typesOf, stop } = typesInWorker();
if (values.watch) await runOnChange([SOURCES, RULES], async () => void (await run(false, typesOf)));
else if (!(await run(values.check === true, typesOf))) process.exitCode = 1;
await stop();
