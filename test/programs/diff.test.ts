import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Comparison, compareDescriptions } from "../../scripts/diff/compare.js";
import { asMarkdown, asText } from "../../scripts/diff/report.js";
import { loadRules } from "../../scripts/spec/lint.js";
import { copyDescription, type DescriptionCopy } from "../support/description.js";
import { ROOT } from "../support/root.js";

const OPTIONS = "spec/options.yaml";
const FUTURES = "spec/coin-futures.yaml";

/** One edit of the description, how it has to be rated, and what the report has to name. */
const EDITS: readonly (readonly [
  name: string,
  impact: "major" | "minor" | "patch",
  file: string,
  from: string | RegExp,
  to: string,
  named: RegExp,
])[] = [
  // What breaks a program.
  ["a smaller maxItems", "major", FUTURES, "maxItems: 5", "maxItems: 4", /maxItems/],
  ["another operationId", "major", OPTIONS, /operationId: \w+/, "operationId: cancelBatch", /operationId|cancelBatch/],
  ["a removed property of an answer", "major", "spec/shared/schemas/ApiError.yaml", /\n {2}msg:[\s\S]*$/, "\n", /msg/],
  [
    "another type",
    "major",
    "spec/shared/schemas/ApiError.yaml",
    "type: integer\n    format: int32",
    "type: string",
    /`?code/,
  ],
  ["a key that is not required any more", "major", "spec/shared/schemas/ApiError.yaml", "  - msg\n", "", /msg/],
  [
    "another name of a parameter",
    "major",
    "spec/shared/parameters/RecvWindow.yaml",
    "name: recvWindow",
    "name: window",
    /window/,
  ],
  [
    "a required parameter that was optional",
    "major",
    "spec/shared/parameters/RecvWindow.yaml",
    "required: false",
    "required: true",
    /recvWindow/,
  ],
  [
    "a code that is gone",
    "major",
    "spec/errors/options.yaml",
    /\n- code: -1002\n[\s\S]*?(?=\n- code)/,
    "",
    /-1002[\s\S]*UNAUTHORIZED was removed/,
  ],
  [
    "another name of a code",
    "major",
    "spec/errors/options.yaml",
    "name: UNAUTHORIZED",
    "name: FORBIDDEN",
    /UNAUTHORIZED -> FORBIDDEN/,
  ],
  [
    "another outcome of a code",
    "major",
    "spec/errors/options.yaml",
    "outcome: unknown",
    "outcome: rejected",
    /-1000[\s\S]*unknown -> rejected/,
  ],
  // What a program may use or plan with.
  ["another weight", "minor", OPTIONS, "x-request-weight: 5", "x-request-weight: 6", /x-request-weight`: 5 -> 6/],
  [
    "a new code",
    "minor",
    "spec/errors/options.yaml",
    "- code: -1000\n",
    "- code: -999\n  name: NEW_ONE\n  messages: []\n  meaning: { en: New., zh-CN: 新。 }\n  outcome: unknown\n- code: -1000\n",
    /-999[\s\S]*NEW_ONE was added/,
  ],
  [
    "a new server",
    "minor",
    OPTIONS,
    "servers:\n",
    "servers:\n  - url: https://other.example\n    description: Another one.\n",
    /other\.example|[Ss]erver/,
  ],
  // What nothing depends on.
  ["a text", "patch", "spec/shared/schemas/ApiError.yaml", "Human-readable; it may", "It may", /description/],
  [
    "a last digit of an example that no double keeps",
    "patch",
    OPTIONS,
    "- 4611875134427365377",
    "- 4611875134427365376",
    /4611875134427365377 -> 4611875134427365376/,
  ],
  [
    "a text of the other language",
    "patch",
    "spec/zh-CN/options.overlay.yaml",
    "title: 币安期权：批量撤销订单",
    "title: 批量撤销订单",
    /zh-CN[\s\S]*\$\.info/,
  ],
  [
    "a text of an error code",
    "patch",
    "spec/errors/options.yaml",
    "The exchange failed for an unknown reason",
    "It failed for an unknown reason",
    /-1000[\s\S]*texts of UNKNOWN/,
  ],
];

const api = (file: string) => (file === FUTURES ? "coin-futures" : "options");

/** Whatever the versions of the descriptions are now. */
async function setVersionsToOne(folder: string): Promise<void> {
  for (const file of [OPTIONS, FUTURES].map((path) => join(folder, path)))
    await writeFile(file, (await readFile(file, "utf8")).replace(/^ {2}version: \S+$/m, "  version: 1.0.0"));
}

async function copyAtOne(): Promise<DescriptionCopy> {
  const copy = await copyDescription();
  await setVersionsToOne(copy.folder);
  return copy;
}

async function compare(base: string, revision: string): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), "diff-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return compareDescriptions(base, revision, folder, await loadRules(join(ROOT, "redocly.yaml")));
}

describe("A change of the description is rated:", () => {
  it.each(EDITS)("%s is %s", async (_name, impact, file, from, to, named) => {
    const { folder, edit } = await copyAtOne();
    await rm(join(folder, api(file) === "options" ? FUTURES : OPTIONS));
    await edit(file, from, to);
    const base = await copyAtOne();
    await rm(join(base.folder, api(file) === "options" ? FUTURES : OPTIONS));
    const comparisons = await compare(base.folder, folder);
    expect(comparisons).toHaveLength(1);
    const [{ changes, needed, missing } = expect.unreachable()] = comparisons;
    expect(changes.map(({ where, what }) => `${where} ${what}`).join("\n")).toMatch(named);
    expect(needed).toBe(impact);
    expect(missing).toBe({ major: "2.0.0", minor: "1.1.0", patch: "1.0.1" }[impact]);
  });

  it("a bound beyond all doubles is major", async () => {
    const [base, revision] = [await copyDescription(), await copyDescription()];
    const bound = (digits: string) => `type: integer\n    format: int64\n    minimum: ${digits}`;
    for (const [{ folder, edit }, digits] of [
      [base, "-9223372036854775807"],
      [revision, "-9223372036854775806"],
    ] as const) {
      await edit("spec/shared/schemas/ApiError.yaml", "type: integer\n    format: int32", bound(digits));
      await rm(join(folder, FUTURES));
    }
    const [options] = await compare(base.folder, revision.folder);
    expect(options?.needed).toBe("major");
    expect(options?.changes).toHaveLength(1);
  });

  it("an extension is listed once, by what it is for", async () => {
    const [base, { folder, edit }] = [await copyDescription(), await copyDescription()];
    await edit(OPTIONS, "x-request-weight: 5", "x-request-weight: 6\n      x-note: new");
    const options = (await compare(base.folder, folder)).find(({ name }) => name === "options");
    expect(options?.changes.map(({ impact, what }) => [impact, what])).toEqual([
      ["minor", "`x-request-weight`: 5 -> 6"],
      ["patch", '`x-note`: nothing -> "new"'],
    ]);
  });

  it("what is the same is no change, and a description that comes or goes is one", async () => {
    const [base, revision] = [await copyDescription(), await copyDescription()];
    await rm(join(revision.folder, FUTURES));
    const gone = await compare(base.folder, revision.folder);
    expect(gone.map(({ name, needed, missing }) => [name, needed, missing])).toEqual([
      ["coin-futures", "major", undefined],
      ["options", undefined, undefined],
    ]);
    const added = await compare(revision.folder, base.folder);
    expect(added.map(({ name, needed }) => [name, needed])).toEqual([
      ["coin-futures", "minor"],
      ["options", undefined],
    ]);
  });
});

describe("The reports", () => {
  const changes = [
    { impact: "patch", where: "#/info", what: "a | b\n<img src=x> [link](javascript:1) @somebody" },
    { impact: "major", where: "DELETE /orders", what: "gone" },
  ] as const;
  const comparison = {
    name: "options",
    base: "1.0.0",
    revision: "1.0.1",
    changes,
    needed: "major",
    missing: "2.0.0",
  } as const;

  it("say for people what to do, the worst first", () => {
    const text = asText("v1", [comparison]);
    expect(text).toMatch(
      /Compared with v1\.[\s\S]*options: major change, version 1\.0\.0 -> 1\.0\.1: raise[\s\S]*2\.0\.0/,
    );
    expect(text.indexOf("gone")).toBeLessThan(text.indexOf("a | b"));
  });

  it("are a table in Markdown, from which no text breaks out", () => {
    const markdown = asMarkdown("v1", [comparison]);
    const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[link|@somebody/);
  });
});

describe("npm run diff", () => {
  let repository = "";
  let released = "";
  const git = (...options: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...options], { cwd: repository });
  const diff = (...options: string[]) => {
    const program = [join(ROOT, "scripts/run.mjs"), join(ROOT, "scripts/diff.ts"), ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: repository, encoding: "utf8" });
    return { status, stdout, stderr };
  };

  beforeAll(async () => {
    repository = await mkdtemp(join(tmpdir(), "repository-"));
    for (const part of ["spec", "redocly.yaml"])
      await cp(join(ROOT, part), join(repository, part), { recursive: true });
    await setVersionsToOne(repository);
    released = await mkdtemp(join(tmpdir(), "released-"));
    await cp(repository, released, { recursive: true });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message=First");
    return () => Promise.all([repository, released].map((folder) => rm(folder, { recursive: true })));
  });

  it("says what to give where there is no release, and that a base does not exist", () => {
    expect(diff()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("npm run diff -- main") });
    expect(diff("nothing")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("nothing is neither"),
    });
    expect(diff("--output=x")).toMatchObject({ status: 2, stdout: "" });
    expect(diff(tmpdir())).toMatchObject({ status: 2, stderr: expect.stringContaining("has no folder spec/") });
    expect(diff("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--markdown") });
  });

  it("fails until info.version is raised enough, against the last release and against a folder", async () => {
    git("tag", "v1.0.0");
    expect(diff()).toMatchObject({ status: 0, stdout: expect.stringContaining("Compared with v1.0.0.") });
    const sed = (file: string, from: string, to: string) =>
      execFileSync("sed", ["-i", `s/${from}/${to}/`, join(repository, file)]);
    sed(FUTURES, "maxItems: 5", "maxItems: 4");
    const first = diff();
    expect(first).toMatchObject({ status: 1, stderr: "" });
    expect(first.stdout).toMatch(
      /coin-futures: major change, version 1\.0\.0: raise `info\.version` to 2\.0\.0 or higher/,
    );
    expect(first.stdout).toMatch(/options: no change/);
    sed(FUTURES, "version: 1.0.0", "version: 1.9.0");
    expect(diff(released).status).toBe(1);
    sed(FUTURES, "version: 1.9.0", "version: 2.0.0");
    expect(diff("v1.0.0", "--markdown")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^## Changes/) });
    sed(FUTURES, "version: 2.0.0", "version: 0.9.0");
    expect(diff("HEAD").status).toBe(1);
  });

  it("names what is wrong in a description that cannot be read", () => {
    execFileSync("sed", ["-i", "s/^paths:/paths: [/", join(repository, OPTIONS)]);
    expect(diff("HEAD")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/spec\/options\.yaml:\d+/),
    });
  });
});
