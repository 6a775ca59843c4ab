import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findBase } from "../../scripts/diff/base.js";
import { type Impact, neededImpact } from "../../scripts/diff/change.js";
import { type Comparison, compareProjects } from "../../scripts/diff/compare.js";
import { asMarkdown, asText } from "../../scripts/diff/report.js";
import { openProject } from "../../scripts/spec/spec.js";
import { copyDescription, type DescriptionCopy } from "../support/description.js";
import { ROOT } from "../support/root.js";
import { endOf, runProgram } from "../support/start-program.js";

const OPTIONS = "spec/options.yaml";
const FUTURES = "spec/coin-futures.yaml";

interface Edit {
  readonly name: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the report must say. */
  readonly reported: RegExp;
}

const API_ERROR = "spec/shared/schemas/ApiError.yaml";
const RECV_WINDOW = "spec/shared/parameters/RecvWindow.yaml";
const ERRORS = "spec/errors/options.yaml";

/** Edits that do not touch each other, how each must be rated, and the version that they need together. */
const EDITS: readonly { readonly impact: Impact; readonly version: string; readonly edits: readonly Edit[] }[] = [
  // What breaks a program.
  {
    impact: "major",
    version: "2.0.0",
    edits: [
      { name: "a smaller maxItems", file: FUTURES, from: "maxItems: 5", to: "maxItems: 4", reported: /maxItems/ },
      {
        name: "another operationId",
        file: OPTIONS,
        from: /operationId: \w+/,
        to: "operationId: cancelBatch",
        reported: /operationId|cancelBatch/,
      },
      {
        name: "a removed property of a response",
        file: API_ERROR,
        from: /\n {2}msg:[\s\S]*$/,
        to: "\n",
        reported: /ApiError\.msg the property was removed/,
      },
      {
        name: "another name of a parameter",
        file: RECV_WINDOW,
        from: "name: recvWindow",
        to: "name: window",
        reported: /query recvWindow parameter was removed/,
      },
      {
        name: "a code that is gone",
        file: ERRORS,
        from: /\n- code: -1002\n[\s\S]*?(?=\n- code)/,
        to: "",
        reported: /-1002[\s\S]*UNAUTHORIZED was removed/,
      },
      {
        name: "another outcome of a code",
        file: ERRORS,
        from: "outcome: unknown",
        to: "outcome: rejected",
        reported: /-1000[\s\S]*unknown -> rejected/,
      },
    ],
  },
  {
    impact: "major",
    version: "2.0.0",
    edits: [
      {
        name: "another type",
        file: API_ERROR,
        from: "type: integer\n    format: int32",
        to: "type: string",
        reported: /`?code/,
      },
      { name: "a key that is not required any more", file: API_ERROR, from: "  - msg\n", to: "", reported: /msg/ },
      {
        name: "a required parameter that was optional",
        file: RECV_WINDOW,
        from: "required: false",
        to: "required: true",
        reported: /recvWindow/,
      },
      {
        name: "another name of a code",
        file: ERRORS,
        from: "name: UNAUTHORIZED",
        to: "name: FORBIDDEN",
        reported: /UNAUTHORIZED -> FORBIDDEN/,
      },
    ],
  },
  // What a program may use or plan with.
  {
    impact: "minor",
    version: "1.1.0",
    edits: [
      {
        name: "another weight",
        file: OPTIONS,
        from: "x-request-weight: 5",
        to: "x-request-weight: 6",
        reported: /x-request-weight`: 5 -> 6/,
      },
      {
        name: "a new code",
        file: ERRORS,
        from: "- code: -1000\n",
        to:
          "- code: -999\n  name: NEW_ONE\n  messages: []\n  messagesZh: []\n  meaning: { en: New., zh-CN: 新。 }\n" +
          "  level: request\n  here: possible\n  outcome: rejected\n- code: -1000\n",
        reported: /-999[\s\S]*NEW_ONE was added/,
      },
      {
        name: "a new server",
        file: OPTIONS,
        from: "\ntags:\n",
        to: "\n  - url: https://other.example\n    description: Another one.\ntags:\n",
        reported: /other\.example|[Ss]erver/,
      },
    ],
  },
  // What nothing depends on.
  {
    impact: "patch",
    version: "1.0.1",
    edits: [
      { name: "a text", file: API_ERROR, from: "Human-readable; may", to: "May", reported: /description/ },
      {
        name: "a last digit of an example that no double keeps",
        file: OPTIONS,
        from: "- 4611875134427365377",
        to: "- 4611875134427365376",
        reported: /4611875134427365377 -> 4611875134427365376/,
      },
      {
        name: "a text of the other language",
        file: "spec/zh-CN/options.overlay.yaml",
        from: "title: 币安期权：撤销和查询订单",
        to: "title: 批量撤销订单",
        reported: /zh-CN[\s\S]*\$\.info/,
      },
      {
        name: "a text of an error code",
        file: ERRORS,
        from: "The exchange failed for an unknown reason",
        to: "It failed for an unknown reason",
        reported: /-1000[\s\S]*texts of UNKNOWN/,
      },
    ],
  },
];

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
  return compareProjects(await openProject(base), await openProject(revision));
}

/** Leaves one API only. */
async function removeApi(folder: string, name: string): Promise<void> {
  const [spec, rules] = [join(folder, `spec/${name}.yaml`), join(folder, "redocly.yaml")];
  await rm(spec);
  await writeFile(rules, (await readFile(rules, "utf8")).replace(`  ${name}:\n    root: spec/${name}.yaml\n`, ""));
}

async function compareEdited(edits: readonly Edit[]): Promise<Comparison[]> {
  const [base, { folder, edit }] = [await copyAtOne(), await copyAtOne()];
  for (const { file, from, to } of edits) await edit(file, from, to);
  if (edits.every(({ file }) => file !== FUTURES))
    for (const root of [base.folder, folder]) await removeApi(root, "coin-futures");
  return compare(base.folder, folder);
}

describe.each(EDITS)("An edit of the description is $impact:", ({ impact, version, edits }) => {
  let compared: Promise<Comparison[]> | undefined;
  const comparisons = () => (compared ??= compareEdited(edits));

  it.each(edits)("$name", async ({ reported }) => {
    const changes = (await comparisons()).flatMap((comparison) => comparison.changes);
    const found = changes.filter(({ where, what }) => reported.test(`${where} ${what}`));
    expect(neededImpact(found)).toBe(impact);
  });

  it(`and all together need version ${version}`, async () => {
    const options = (await comparisons()).find(({ name }) => name === "options");
    expect(options).toMatchObject({ needed: impact, missing: version });
  });
});

describe("A change of the description is rated:", () => {
  it("a bound beyond all doubles is major", async () => {
    const [base, revision] = [await copyDescription(), await copyDescription()];
    const bound = (digits: string) => `type: integer\n    format: int64\n    minimum: ${digits}`;
    for (const [copy, digits] of [
      [base, "-9223372036854775806"],
      [revision, "-9223372036854775807"],
    ] as const) {
      await copy.edit("spec/shared/schemas/ApiError.yaml", "type: integer\n    format: int32", bound(digits));
      await removeApi(copy.folder, "coin-futures");
    }
    const [options] = await compare(base.folder, revision.folder);
    expect(options?.needed).toBe("major");
    expect(options?.changes).toHaveLength(1);
  });

  it("an extension is listed once, by what it is for", async () => {
    const [base, { folder, edit }] = [await copyDescription(), await copyDescription()];
    for (const root of [base.folder, folder]) await removeApi(root, "coin-futures");
    await edit(OPTIONS, "x-request-weight: 5", "x-request-weight: 6\n      x-note: new");
    const [options] = await compare(base.folder, folder);
    expect(options?.changes.map(({ impact, what }) => [impact, what])).toEqual([
      ["minor", "`x-request-weight`: 5 -> 6"],
      ["patch", "`x-note` was added: new"],
    ]);
  });

  it("equal descriptions have no changes; a new and a removed description is one change each", async () => {
    const [base, revision] = [await copyDescription(), await copyDescription()];
    await removeApi(revision.folder, "coin-futures");
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
    {
      impact: "patch",
      where: "#/info",
      what: "a | b\n<img src=x> [link](javascript:1) @somebody https://a.example www.b.example",
    },
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
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[link|@somebody|:\/\/|www\./);
  });
});

describe("Error tables", () => {
  it("of an older form are compared by what they have, and the rest is named", async () => {
    const [base, { folder, edit }] = [await copyAtOne(), await copyAtOne()];
    for (const root of [base.folder, folder]) await removeApi(root, "coin-futures");
    await base.edit(ERRORS, /^ {2}(?:level|here): .*\n/gm, "");
    await edit(ERRORS, "name: UNAUTHORIZED", "name: FORBIDDEN");
    const [options] = await compare(base.folder, folder);
    expect(options?.changes.map(({ what }) => what)).toEqual(["name: UNAUTHORIZED -> FORBIDDEN"]);
    expect(options?.notCompared).toEqual(["spec/errors/options.yaml: the base has no level, here and other texts"]);
    await base.edit(ERRORS, /^[\s\S]*$/, "codes: {}\n");
    const [unread] = await compare(base.folder, folder);
    expect(unread).toMatchObject({ changes: [], notCompared: [expect.stringContaining("is not a list of entries")] });
    expect(asText("v1", unread ? [unread] : [])).toContain(
      "  note   Not compared: in the base, spec/errors/options.yaml",
    );
  });
});

describe("The base", () => {
  const target = join(tmpdir(), "never-made");

  it.each([
    ["a revision that does not exist", "nothing", /^nothing is neither a folder with a spec\/ nor a git revision/],
    ["an option of git", "--output=x", /^--output=x is neither/],
    ["a folder without descriptions", tmpdir(), /has no folder spec\//],
  ])("is not %s", async (_, given, message) => {
    await expect(findBase(given, target)).rejects.toThrow(message);
  });
});

describe("npm run diff", () => {
  let repository = "";
  let released = "";
  const git = (...options: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...options], { cwd: repository });
  const diff = (...options: string[]) => runProgram("diff.ts", repository, ...options);
  const replace = async (from: string, to: string) => {
    const file = join(repository, FUTURES);
    await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
  };

  beforeAll(async () => {
    [repository = "", released = ""] = await Promise.all(
      ["repository-", "released-"].map(async (name) => {
        const folder = await mkdtemp(join(tmpdir(), name));
        for (const part of ["spec", "redocly.yaml"])
          await cp(join(ROOT, part), join(folder, part), { recursive: true });
        await setVersionsToOne(folder);
        await removeApi(folder, "options");
        return folder;
      }),
    );
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "--message=First");
    return () => Promise.all([repository, released].map((folder) => rm(folder, { recursive: true })));
  });

  it("without a release compares with the last commit, the newest raise of a version, and where a branch left main", async () => {
    expect(await diff()).toMatchObject({ code: 0, out: expect.stringMatching(/with [0-9a-f]{7}, the last commit \(/) });
    await replace("version: 1.0.0", "version: 1.0.1");
    git("commit", "--quiet", "--all", "--message=Raise");
    await replace("maxItems: 5", "maxItems: 4");
    git("commit", "--quiet", "--all", "--message=Break");
    const raise = await diff();
    expect(raise).toMatchObject({
      code: 1,
      out: expect.stringMatching(/the newest commit that raised `info\.version`/),
    });
    expect(raise.out).toContain("coin-futures: major change, version 1.0.1: raise `info.version` to 2.0.0 or higher");
    git("checkout", "--quiet", "-b", "topic");
    await replace("maxItems: 4", "maxItems: 3");
    git("commit", "--quiet", "--all", "--message=Break more");
    expect((await diff()).out).toMatch(/[0-9a-f]{7}, on main \([\s\S]*`maxItems`: 4 -> 3/);
    git("checkout", "--quiet", "main");
    git("reset", "--quiet", "--hard", "HEAD~2");
  });

  it("fails until info.version is raised enough, against the last release and against a folder", async () => {
    git("tag", "v1.0.0");
    await replace("maxItems: 5", "maxItems: 4");
    const { out, ...first } = await diff();
    expect(first).toEqual({ code: 1, error: "" });
    expect(out).toContain("Compared with v1.0.0.");
    expect(out).toMatch(/coin-futures: major change, version 1\.0\.0: raise `info\.version` to 2\.0\.0 or higher/);
    await replace("version: 1.0.0", "version: 2.0.0");
    const raised = await diff(released, "--markdown");
    expect(raised).toEqual({ code: 0, out: expect.stringMatching(/^## Changes/), error: "" });
    await replace("version: 2.0.0", "version: 1.9.0");
  });

  it("comments on a pull request, whatever the rating", async () => {
    const [bin, comment] = [join(repository, "bin"), join(repository, "comment")];
    await mkdir(bin);
    await writeFile(join(bin, "gh"), `#!/bin/sh\n{ echo "$@"; cat; } > '${comment}'\n`, { mode: 0o755 });
    const program = ["run.mjs", "diff-comment.ts"].map((name) => join(ROOT, "scripts", name));
    const run = async (variables: Readonly<Record<string, string>>) => {
      const env = { PATH: `${bin}:${process.env.PATH}`, ...variables };
      const { code, error } = await endOf(spawn(process.execPath, program, { cwd: repository, env }));
      return { code, error };
    };
    const PULL_REQUEST = "https://github.example/pull/1";
    expect(await run({ BASE: "v1.0.0", PULL_REQUEST })).toEqual({ code: 0, error: "" });
    expect(await readFile(comment, "utf8")).toMatch(
      /^pr comment https:\/\/github\.example\/pull\/1 --body-file - --edit-last --create-if-none\n## Changes of the description\n[\s\S]*2\\?\.0\\?\.0 or higher/,
    );
    expect(await run({ BASE: "v1.0.0" })).toEqual({ code: 2, error: "The environment has no PULL_REQUEST\n" });
    await writeFile(join(bin, "gh"), "#!/bin/sh\nexit 4\n");
    expect(await run({ BASE: "v1.0.0", PULL_REQUEST })).toEqual({ code: 2, error: "gh ended with 4\n" });
  });

  it("names what is wrong in a description that cannot be read", async () => {
    await replace("paths:", "paths: [");
    const { code, out, error } = await diff("HEAD");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toMatch(/^spec\/coin-futures\.yaml:\d+/);
  });
});
