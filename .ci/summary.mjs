/** Prints `N passed, N failed` from a report of Vitest. Fails if a project of the gate has run no test. */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

const PROJECTS = ["unit", "endurance", "programs", "browser", "package"];

const [, , report] = process.argv;
if (!existsSync(report)) {
  console.error("The tests gave no report.");
  process.exit(1);
}

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
const hasRun = ({ status }) => status === "passed" || status === "failed";
const projects = testResults
  .filter(({ assertionResults }) => assertionResults.some(hasRun))
  .map(({ name }) => relative("test", name).split("/", 1)[0]);
for (const project of PROJECTS.filter((name) => !projects.includes(name))) {
  console.error(`No test of the project ${project} has run.`);
  process.exitCode = 1;
}
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
