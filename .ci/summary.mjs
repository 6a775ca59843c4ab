/** Prints `N passed, N failed` from a report of Vitest. Fails if a project of the gate has run no test. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const PROJECTS = ["unit", "programs", "browser", "package"];

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const hasRun = ({ status }) => status === "passed" || status === "failed";
const projects = testResults
  .filter(({ assertionResults }) => assertionResults.some(hasRun))
  .map(({ name }) => relative("test", name).split("/", 1)[0]);
for (const project of PROJECTS.filter((name) => !projects.includes(name))) {
  console.error(`No test of the project ${project} has run.`);
  process.exitCode = 1;
}
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
