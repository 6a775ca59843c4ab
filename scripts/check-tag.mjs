/**
 * `npm run check:tag` compares the tag of a release with the version of the package, and asks whether it is on main:
 * a tag on any other branch would publish what nobody has reviewed.
 * Plain JavaScript without packages, because a release runs it before it installs any.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const tag = process.env.GITHUB_REF_NAME;
if (tag === undefined) {
  console.error("GITHUB_REF_NAME is not set: npm run check:tag needs the name of the tag in it");
  process.exitCode = 2;
} else if (tag !== `v${version}`) {
  console.error(`The tag is ${tag}, but version ${version} of package.json needs v${version}`);
  process.exitCode = 1;
} else if (spawnSync("git", ["merge-base", "--is-ancestor", "HEAD", "origin/main"]).status !== 0) {
  console.error(`The commit of ${tag} is not on main`);
  process.exitCode = 1;
}
