/**
 * `npm run docs` makes the site in `generated/docs/` from `spec/`, `examples/` and the texts in `scripts/docs/text/`.
 *
 *   -- --base https://…   the address under which it will be published, for `canonical` and `hreflang`
 *   -- --serve            serves it on 127.0.0.1 and makes it again after every change
 *   -- --port 8080        the port to serve on; without it the system chooses
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "./docs/build.js";
import { serve } from "./docs/serve.js";
import { WATCHED } from "./docs/sources.js";
import { type TextFile, writeChanged } from "./program/output.js";
import { formatProblem, InvalidInput } from "./program/problem.js";
import { runOnChange } from "./program/watch.js";

const TARGET = "generated/docs";

/** Prints one line a step with its time. */
function stopwatch(): (subject: string, step: string, made: string) => void {
  let last = performance.now();
  return (subject, step, made) => {
    const now = performance.now();
    console.log(`${subject.padEnd(12)}  ${step.padEnd(6)} ${(now - last).toFixed(0).padStart(5)} ms  ${made}`);
    last = now;
  };
}

/** Makes and writes the site, or says what is wrong and leaves the last one as it is. */
async function run(base: string | undefined): Promise<TextFile[] | undefined> {
  try {
    const report = stopwatch();
    const files = await buildSite(process.cwd(), base, report);
    const changed = await writeChanged(files.map(({ path, text }) => ({ path: join(TARGET, path), text })));
    const removed = await removeOthers(files);
    report("site", "write", `${files.length} files in ${TARGET}/, ${changed.length} changed, ${removed} removed`);
    return files;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    console.error([...error.problems.map((problem) => formatProblem(problem)), `${TARGET}/ is untouched`].join("\n"));
    return undefined;
  }
}

/** Pages of earlier builds must not stay. */
async function removeOthers(files: readonly TextFile[]): Promise<number> {
  const wanted = new Set(files.map(({ path }) => join(TARGET, path)));
  const entries = await readdir(TARGET, { recursive: true, withFileTypes: true });
  const others = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !wanted.has(path));
  for (const path of others) await rm(path);
  return others.length;
}

const { values } = parseArgs({
  options: { base: { type: "string" }, serve: { type: "boolean" }, port: { type: "string", default: "0" } },
});
if (values.serve) {
  let files: readonly TextFile[] = [];
  const { url } = await serve(() => files, Number(values.port));
  await runOnChange(WATCHED, async () => {
    files = (await run(values.base)) ?? files;
    console.log(`serving on ${url}`);
  });
} else if ((await run(values.base)) === undefined) process.exitCode = 1;
