/**
 * `npm run check:tag` compares the tag of a release with the version of the package, and asks whether it is on main:
 * a tag on any other branch would publish what nobody has reviewed.
 * Plain JavaScript without packages, because a release runs it before it installs any.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isCalledWithoutOptions } from "./no-options.mjs";

const USAGE = `npm run check:tag

Compares the tag in GITHUB_REF_NAME with the version of package.json, and asks whether its commit is on origin/main.

Exit code: 0 if all is well, 1 if the tag is wrong, 2 if the program cannot start.`;

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const tag = process.env.GITHUB_REF_NAME;
if (isCalledWithoutOptions(USAGE)) {
  const [problem, code] = check();
  if (problem !== undefined) console.error(problem);
  process.exitCode = code;
}

function check() {
  if (tag === undefined) return ["GITHUB_REF_NAME is not set: npm run check:tag needs the name of the tag in it", 2];
  if (tag !== `v${version}`) return [`The tag is ${tag}, but version ${version} of package.json needs v${version}`, 1];
  const { status } = spawnSync("git", ["merge-base", "--is-ancestor", "HEAD", "origin/main"]);
  return status === 0 ? [undefined, 0] : [`The commit of ${tag} is not on main`, 1];
}
