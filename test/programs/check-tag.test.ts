import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { manifest } from "../support/manifest.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";
import { endOf } from "../support/start-program.js";

const TAG = `v${manifest.version}`;
const AUTHOR = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"];

/** A clone whose main has one commit, with the program that is tried. */
async function makeClone() {
  const folder = mkdtempSync(join(tmpdir(), "check-tag-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "scripts"));
  for (const file of ["package.json", "scripts/check-tag.mjs", "scripts/no-options.mjs"])
    cpSync(join(ROOT, file), join(folder, file));
  const git = (...args: string[]) => run("git", [...AUTHOR, ...args], folder);
  const commit = () => git("commit", "--allow-empty", "--message", "Change something");
  await git("init", "--initial-branch", "main");
  await commit();
  await git("update-ref", "refs/remotes/origin/main", "HEAD");
  const check = (tag?: string) => {
    const { GITHUB_REF_NAME: _, ...env } = process.env;
    const tagged = tag === undefined ? env : { ...env, GITHUB_REF_NAME: tag };
    return endOf(spawn(process.execPath, ["scripts/check-tag.mjs"], { cwd: folder, env: tagged }));
  };
  return { git, commit, check };
}

it("accepts the tag of this version on main, also if main has gone on", async () => {
  const { git, commit, check } = await makeClone();
  expect(await check(TAG)).toEqual({ code: 0, out: "", error: "" });
  await commit();
  await git("update-ref", "refs/remotes/origin/main", "HEAD");
  await git("checkout", "--detach", "HEAD~1");
  expect(await check(TAG)).toEqual({ code: 0, out: "", error: "" });
});

it("refuses the tag of another version, and no tag", async () => {
  const { check } = await makeClone();
  const needs = `needs ${TAG}`;
  expect(await check(manifest.version)).toMatchObject({ code: 1, error: expect.stringContaining(needs) });
  expect(await check(`${TAG}.1`)).toMatchObject({ code: 1, error: expect.stringContaining(needs) });
  expect(await check()).toMatchObject({ code: 2, error: expect.stringContaining("GITHUB_REF_NAME is not set") });
});

it("refuses a commit that is not on main, or if there is no main", async () => {
  const { git, commit, check } = await makeClone();
  await git("checkout", "-b", "elsewhere");
  await commit();
  const refused = { code: 1, out: "", error: `The commit of ${TAG} is not on main\n` };
  expect(await check(TAG)).toEqual(refused);
  await git("update-ref", "-d", "refs/remotes/origin/main");
  expect(await check(TAG)).toEqual(refused);
});
