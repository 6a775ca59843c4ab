import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { installTools, missing, RUNTIMES } from "../package/tools.js";
import { manifest } from "../support/manifest.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";
import { endOf } from "../support/start-program.js";

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

const FOLDER = join(ROOT, ".github/workflows");
const workflows: readonly Workflow[] = readdirSync(FOLDER).map((file) =>
  parse(readFileSync(join(FOLDER, file), "utf8")),
);
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs));
const steps = new Set(jobs.flatMap((job) => job.steps.flatMap((step) => step.run ?? [])));

/** In an order in which each finds what it needs. `npm run test:matrix` is what is running. */
const ORDER = [
  "npm run check:tag",
  "npm ci",
  "npm run check:static",
  "npm pack",
  "npm test",
  'npm run docs -- --strict --base "$BASE"',
  "npm run diff:comment",
  'npm run diff -- "$BASE"',
  "npm publish ./binance-batch-orders-*.tgz --ignore-scripts --provenance --access public",
];

/** In ms: a step is as long as the gate on a busy machine. */
const TIMEOUT = 1_200_000;

it("every command of a workflow is run below", () => {
  expect([...steps].sort()).toEqual([...ORDER, "npm run test:matrix"].sort());
});

describe.each(RUNTIMES.filter(({ name }) => name.startsWith("Node ")))("in a fresh clone, on $name,", (node) => {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  const [clone, bin] = [join(folder, "clone"), join(folder, "bin")];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What GitHub sets, or what a step reads; `gh` is a stand-in, because nothing here may talk to GitHub. */
  const variablesOf = async (step: string): Promise<Readonly<Record<string, string>>> => ({
    ...process.env,
    PATH: [bin, dirname(node.path() ?? ""), process.env.PATH].join(delimiter),
    CI: "true",
    NODE_OPTIONS: "",
    PACKED: "true",
    GITHUB_REF_NAME: `v${manifest.version}`,
    PULL_REQUEST: "https://github.example/pull/1",
    BASE: step.includes("docs")
      ? "https://docs.example/orders"
      : (await run("git", ["rev-parse", "HEAD"], clone)).trim(),
  });

  beforeAll(async () => {
    await installTools();
    await run("git", ["clone", "--quiet", ROOT, clone], folder);
    await run("git", ["update-ref", "refs/remotes/origin/main", "HEAD"], clone);
    await run("mkdir", [bin], folder);
    writeFileSync(join(bin, "gh"), "#!/bin/sh\ncat > /dev/null\n", { mode: 0o755 });
  });

  it.for(ORDER)("%s", { timeout: TIMEOUT }, async (step, context) => {
    if (node.path() === undefined) return context.skip(missing(node));
    const env = await variablesOf(step);
    expect((await endOf(spawn("node", ["--version"], { env }))).out).toBe(`v${node.name.replace("Node ", "")}\n`);
    const command = step.startsWith("npm publish") ? `${step} --dry-run` : step;
    // As GitHub starts a step.
    const { code, out, error } = await endOf(spawn("bash", ["-e", "-c", command], { cwd: clone, env }));
    expect(code, out + error).toBe(0);
    if (step === "npm ci") expect(error).not.toContain("EBADENGINE");
  });
});
