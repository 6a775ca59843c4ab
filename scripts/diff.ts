/** `npm run diff` rates how the description changed since its last release. `--help` lists the options. */
import { asMarkdown, asText } from "./diff/report.js";
import { compareWorkingTree } from "./diff/working-tree.js";
import { program } from "./program/program.js";

const DIFF = {
  call: "npm run diff --",
  usage: `npm run diff -- [base] [--markdown]

Compares spec/ with another state of it, and rates each difference as major, minor or patch.

  base        a git revision, or a folder that has a spec/; without it the newest tag v... that HEAD builds on, and
              before the first tag where the branch left main, or the newest commit that raised a version
  --markdown  for a pull request
  -h, --help  prints this

Exit code: 0 if the versions fit the changes, 1 if \`info.version\` must be raised or a description is wrong,
2 if there is nothing to compare with.`,
  options: { markdown: { type: "boolean", default: false } },
  maxArguments: 1,
} as const;

await program(DIFF, async ({ markdown }, [given]) => {
  const { base, comparisons } = await compareWorkingTree(given);
  console.log((markdown ? asMarkdown : asText)(base, comparisons));
  return comparisons.every(({ missing }) => missing === undefined);
});
