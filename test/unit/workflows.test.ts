import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = join(ROOT, ".github/workflows");

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>;
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> };
        readonly "timeout-minutes": number;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const files = readdirSync(FOLDER).sort();
const textOf = (file: string) => readFileSync(join(FOLDER, file), "utf8");
const workflow = (file: string): Workflow => parse(textOf(file));
const jobsOf = (file: string) => Object.values(workflow(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps);
const runsOf = (file: string) => stepsOf(file).flatMap(({ run }) => (run === undefined ? [] : [run]));

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Commands that npm has without a script. */
const BUILT_IN = ["ci", "pack", "publish"];

/** The script that a command starts, or nothing if it is no command of npm. */
function scriptOf(run: string): string | undefined {
  const [, command, script] = /^npm (run|test|ci|pack|publish)(?: ([\w:]+))?/.exec(run) ?? [];
  return command === "run" ? script : command;
}

it("there are the four workflows", () => {
  expect(files).toEqual(["ci.yml", "docs.yml", "release.yml", "spec-diff.yml"]);
});

describe.each(files)("%s", (file) => {
  it("runs nothing but commands of package.json and of npm itself", () => {
    const unknown = runsOf(file).filter((run) => {
      const script = scriptOf(run);
      return script === undefined || !(BUILT_IN.includes(script) || script in scripts);
    });
    expect(unknown).toEqual([]);
    expect(runsOf(file).every((run) => !/[\n;|&`]|\$\(/.test(run))).toBe(true);
  });

  it("puts nothing into a command that somebody else can write", () => {
    expect(runsOf(file).filter((run) => run.includes("${{"))).toEqual([]);
    expect(Object.keys(workflow(file).on)).not.toContain("pull_request_target");
  });

  it("pins every action to a commit and says which version that is", () => {
    const lines = textOf(file)
      .split("\n")
      .filter((line) => line.includes("uses:"));
    expect(lines.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it("gives each job what it needs and no more, and an end", () => {
    expect(workflow(file).permissions).toEqual({});
    for (const job of jobsOf(file)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      const writes = Object.entries(job.permissions).filter(([, right]) => right === "write");
      expect(writes.map(([name]) => name)).not.toContain("contents");
    }
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const { with: settings } of checkouts) expect(settings).toMatchObject({ "persist-credentials": false });
  });
});

it("one action has one commit in all workflows", () => {
  const uses = new Set(files.flatMap(stepsOf).flatMap(({ uses }) => uses ?? []));
  const names = [...uses].map((use) => use.split("@", 1)[0]);
  expect(names).toEqual([...new Set(names)]);
});

it("CI does what the gate does, on every supported Node", () => {
  const gate = readFileSync(join(ROOT, ".ci/run"), "utf8");
  const commands = /^npm ci && npm test .*&& npm run ([\w:]+)$/m.exec(gate);
  expect(runsOf("ci.yml")).toEqual(["npm ci", "npm test", `npm run ${commands?.[1]}`]);
  const [job] = jobsOf("ci.yml");
  expect(job?.strategy?.matrix).toEqual({ node: [20, 22, 24] });
});

it("a release is checked before it is published, with provenance and without a token", () => {
  const { check, publish } = workflow("release.yml").jobs;
  expect(workflow("release.yml").on).toEqual({ push: { tags: ["v*"] } });
  expect(check?.steps.map(({ run }) => run)).toEqual(expect.arrayContaining(["npm run check:tag", "npm run check"]));
  expect(publish).toMatchObject({ needs: "check", permissions: { "id-token": "write" } });
  expect(runsOf("release.yml").at(-1)).toMatch(/^npm publish \S+\.tgz --provenance /);
  expect(textOf("release.yml")).not.toContain("secrets.");
});
