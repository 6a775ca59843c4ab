import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../support/root.js";

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly "timeout-minutes": number;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> };
  readonly steps: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = join(ROOT, ".github/workflows");
const textOf = (file: string) => readFileSync(join(FOLDER, file), "utf8");
const workflow = (file: string): Workflow => parse(textOf(file));

const files = readdirSync(FOLDER);
const jobs = files.flatMap((file) => Object.values(workflow(file).jobs));
const steps = jobs.flatMap((job) => job.steps);
const runsOf = (jobs: Workflow["jobs"]) =>
  Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => (run === undefined ? [] : [run])));

it("no workflow puts into a command what somebody else can write", () => {
  for (const { on, jobs } of files.map(workflow)) {
    expect(runsOf(jobs).filter((run) => run.includes("${{"))).toEqual([]);
    expect(Object.keys(on)).not.toContain("pull_request_target");
  }
});

it("workflows run commands of npm and of package.json only, where they can be tried", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const commands = [
    "npm ci",
    "npm pack",
    "npm publish",
    "npm test",
    ...Object.keys(scripts).map((name) => `npm run ${name}`),
  ];
  const runs = files.flatMap((file) => runsOf(workflow(file).jobs));
  expect(runs.filter((run) => !commands.some((command) => run === command || run.startsWith(`${command} `)))).toEqual(
    [],
  );
  expect(runs.filter((run) => /[\n;|&`]|\$\(/.test(run))).toEqual([]);
});

it("every action is pinned to one commit, and the line says which version that is", () => {
  const uses = files.flatMap((file) => textOf(file).match(/uses:.*$/gm) ?? []);
  expect(uses.filter((line) => !/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  const actions = [...new Set(uses)].map((line) => line.split("@", 1)[0]);
  expect(actions).toEqual([...new Set(actions)]);
});

it("a job has an end and the rights it needs, and no step keeps a token or writes to the repository", () => {
  expect(files.map((file) => workflow(file).permissions)).toEqual(files.map(() => ({})));
  for (const { permissions, "timeout-minutes": minutes } of jobs) {
    expect(minutes).toBeGreaterThan(0);
    expect(permissions.contents ?? "none").not.toBe("write");
  }
  const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(0);
  for (const { with: settings } of checkouts) expect(settings).toMatchObject({ "persist-credentials": false });
});

it("CI runs what the gate runs, on every supported Node", () => {
  const gate = readFileSync(join(ROOT, ".ci/run"), "utf8").match(/^npm (?:ci|test|run [\w:]+)/gm);
  const { check } = workflow("ci.yml").jobs;
  expect(check?.strategy?.matrix).toEqual({ node: [20, 22, 24] });
  expect(runsOf(workflow("ci.yml").jobs).sort()).toEqual(gate?.sort());
});

it("a release publishes the file that passed the gate and the matrix, with provenance and without a token", () => {
  const { on, jobs } = workflow("release.yml");
  const { check, publish } = jobs;
  expect(on).toEqual({ push: { tags: ["v*"] } });
  expect(check?.steps.flatMap(({ run }) => run ?? [])).toEqual([
    "npm run check:tag",
    "npm ci",
    "npm run check:static",
    "npm pack",
    "npm test",
    "npm run test:matrix",
  ]);
  expect(check?.env).toMatchObject({ PACKED: "true" });
  expect(publish?.steps.flatMap(({ run }) => run ?? [])).toEqual([
    "npm publish ./binance-batch-orders-*.tgz --ignore-scripts --provenance --access public",
  ]);
  expect(publish).toMatchObject({ needs: "check", permissions: { "id-token": "write" } });
  expect(textOf("release.yml")).not.toContain("secrets.");
});

it("the matrix runs every night", () => {
  expect(Object.keys(workflow("nightly.yml").on)).toContain("schedule");
  expect(runsOf(workflow("nightly.yml").jobs)).toEqual(["npm ci", "npm run test:matrix"]);
});
