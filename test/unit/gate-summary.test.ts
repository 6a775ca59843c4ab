import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../support/root.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PROJECTS = ["unit", "endurance", "programs", "browser", "package"];

/** What the gate says at its end, after its programs have ended with these statuses. */
function summary({ projects = PROJECTS, failed = 0, output = "", tests = 0, checks = 0, hasReport = true }) {
  const [report, log] = [join(folder, "report.json"), join(folder, "output")];
  const testResults = projects.map((name) => ({ name: join(ROOT, `test/${name}/a.test.ts`), assertionResults }));
  rmSync(report, { force: true });
  if (hasReport) writeFileSync(report, JSON.stringify({ numPassedTests: 7, numFailedTests: failed, testResults }));
  writeFileSync(log, output);
  const args = [".ci/summary.mjs", report, log, `${tests}`, `${checks}`];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  return { status, lines: stdout.trimEnd().split("\n") };
}

const assertionResults = [{ status: "passed" }];
const COVERAGE = "ERROR: Coverage for lines (94.28%) does not meet global threshold (95%)";

it("says nothing but the numbers when everything has passed", () => {
  expect(summary({})).toEqual({ status: 0, lines: ["7 passed, 0 failed"] });
});

it.each<[string, Parameters<typeof summary>[0], string, string]>([
  ["failed tests", { failed: 2, tests: 1 }, "tests: 2", "7 passed, 2 failed"],
  [
    "too little coverage",
    { output: `7 passed\n\u001b[31m${COVERAGE}\u001b[39m\n`, tests: 1 },
    `coverage: ${COVERAGE.slice("ERROR: ".length)}`,
    "7 passed, 0 failed",
  ],
  [
    "errors outside of tests",
    { tests: 1 },
    "npm test, outside of its tests: see its output above",
    "7 passed, 0 failed",
  ],
  ["static checks", { checks: 2 }, "npm run check:static: see its output above", "7 passed, 0 failed"],
  [
    "a project that was left out",
    { projects: PROJECTS.slice(1) },
    "no test of the project unit has run",
    "7 passed, 0 failed",
  ],
])("says in words what failed: %s", (_, given, failure, last) => {
  expect(summary(given)).toEqual({ status: 1, lines: [`FAILED: ${failure}`, last] });
});

it("fails without a report", () => {
  const { status, lines } = summary({ hasReport: false, tests: 1 });
  expect([status, lines[0], lines.at(-1)]).toEqual([1, "FAILED: the tests gave no report", "0 passed, 0 failed"]);
});
