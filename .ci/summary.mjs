/**
 * Says in words what failed, and last `N passed, N failed`, which counts tests alone.
 *
 *     node .ci/summary.mjs REPORT OUTPUT STATUS STATIC
 *
 * REPORT and OUTPUT are the files that `npm test` wrote, STATUS its exit status, STATIC that of `npm run check:static`.
 * Fails if anything has failed, or if a project of the gate has run no test.
 */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

const PROJECTS = ["unit", "endurance", "programs", "browser", "package"];

const [, , report, output, status, staticStatus] = process.argv;
const { numPassedTests, numFailedTests, testResults } = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 0, testResults: [] };

const hasRun = ({ status }) => status === "passed" || status === "failed";
const projects = testResults
  .filter(({ assertionResults }) => assertionResults.some(hasRun))
  .map(({ name }) => relative("test", name).split("/", 1)[0]);
const coverage = readFileSync(output, "utf8").match(/Coverage for .* does not meet .*%\)/g) ?? [];

const failures = [
  ...(existsSync(report) ? [] : ["the tests gave no report"]),
  ...(numFailedTests === 0 ? [] : [`tests: ${numFailedTests}`]),
  ...coverage.map((line) => `coverage: ${line}`),
  ...PROJECTS.filter((name) => !projects.includes(name)).map((name) => `no test of the project ${name} has run`),
];
if (status !== "0" && failures.length === 0) failures.push("npm test, outside of its tests: see its output above");
if (staticStatus !== "0") failures.push("npm run check:static: see its output above");

for (const failure of failures) console.log(`FAILED: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
