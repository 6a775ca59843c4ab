/** `npm run diff` rates how the description changed since its last release. `--help` tells the rest. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBase, NoBase } from "./diff/base.js";
import { compareDescriptions } from "./diff/compare.js";
import { asMarkdown, asText } from "./diff/report.js";
import { InvalidInput } from "./program/problem.js";
import { loadRules } from "./spec/lint.js";

const HELP = `npm run diff -- [base] [--markdown]

Compares spec/ with another state of it, and rates each difference as major, minor or patch.

  base         a git revision, or a folder that has a spec/; without it the newest tag v... that HEAD builds on
  --markdown   for a pull request

Exit code: 0 if the versions fit the changes, 1 if \`info.version\` has to be raised, 2 if nothing could be compared.`;

async function diff(given: string | undefined, isMarkdown: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "description-diff-"));
  try {
    const base = await findBase(given, join(folder, "base"));
    const rules = await loadRules("redocly.yaml");
    const comparisons = await compareDescriptions(base.folder, process.cwd(), join(folder, "redocly"), rules);
    console.log((isMarkdown ? asMarkdown : asText)(base.name, comparisons));
    return comparisons.some(({ missing }) => missing !== undefined) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NoBase) && !(error instanceof InvalidInput)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was asked for, or nothing if it is not understood. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { markdown: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    });
    return positionals.length > 1 ? undefined : { ...values, base: positionals[0] };
  } catch {
    return undefined;
  }
}

const asked = readArguments();
if (asked?.help === true) console.log(HELP);
else if (asked === undefined) {
  console.error(HELP);
  process.exitCode = 2;
} else process.exitCode = await diff(asked.base, asked.markdown);
