/** `npm run diff:comment` comments on a pull request how it changes the description. `--help` lists what it needs. */
import { spawnSync } from "node:child_process";
import { asMarkdown } from "./diff/report.js";
import { compareWorkingTree } from "./diff/working-tree.js";
import { CannotStart, program } from "./program/program.js";

const DIFF_COMMENT = {
  call: "npm run diff:comment --",
  usage: `npm run diff:comment

Compares spec/ with the base of a pull request and comments on it. A later run replaces the comment.
Needs GitHub's command gh and these variables of the environment:

  BASE          the git revision of the base
  PULL_REQUEST  the address of the pull request
  GH_TOKEN      a token that may write to pull requests

Exit code: 0 if it commented, 1 if a description is wrong, 2 if the program cannot start.`,
  options: {},
} as const;

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new CannotStart(`The environment has no ${name}`);
  return value;
}

await program(DIFF_COMMENT, async () => {
  const [base, pullRequest] = [variable("BASE"), variable("PULL_REQUEST")];
  const { comparisons } = await compareWorkingTree(base);
  const { error, status } = spawnSync(
    "gh",
    ["pr", "comment", pullRequest, "--body-file", "-", "--edit-last", "--create-if-none"],
    { input: asMarkdown(base, comparisons), stdio: ["pipe", "inherit", "inherit"] },
  );
  // An error with an exit code only says that gh ended before it had read everything.
  if (status !== 0) throw new CannotStart(status === null && error ? error.message : `gh ended with ${status}`);
  return true;
});
