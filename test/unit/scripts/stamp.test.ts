import { mkdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { type Run, stampOf } from "../../../scripts/program/stamp.js";
import { copyParts } from "../../support/copy-parts.js";

const MADE = "made\n";
let folder: string;
let run: Run;
const at = (path: string) => join(folder, path);
const made = () => [{ path: at("generated/a.ts"), text: MADE }];
const unchanged = () => stampOf(run).unchanged;

beforeEach(async () => {
  ({ folder } = await copyParts());
  for (const path of ["spec/deep", "generated/docs", "node_modules", "program"])
    await mkdir(at(path), { recursive: true });
  for (const path of ["spec/a.yaml", "spec/deep/b.yaml", "rules.yaml", "program/main.mjs"])
    await writeFile(at(path), "12345");
  await writeFile(at("generated/a.ts"), MADE);
  await writeFile(at("generated/docs/index.html"), "");
  run = {
    stamp: at("node_modules/.cache/a.stamp"),
    inputs: ["spec", "rules.yaml", "missing"].map(at),
    program: [at("program/main.mjs")],
    versions: ["5.9.3"],
    output: at("generated"),
    ignored: [at("generated/docs")],
  };
  stampOf(run).keep(made(), [at("spec/a.yaml"), at("rules.yaml")]);
});

it("knows a run whose files have the content that they had, and how many it made", async () => {
  expect(unchanged()).toBe(1);
  await writeFile(at("spec/a.yaml"), "12345");
  await writeFile(at("generated/docs/index.html"), "another program");
  expect(unchanged()).toBe(1);
});

const CHANGES: Readonly<Record<string, () => Promise<unknown>>> = {
  "an input of the same length and time": async () => {
    const { atime, mtime } = await stat(at("spec/deep/b.yaml"));
    await writeFile(at("spec/deep/b.yaml"), "12346");
    await utimes(at("spec/deep/b.yaml"), atime, mtime);
  },
  "an input that is new": () => writeFile(at("spec/c.yaml"), ""),
  "an input that was missing": () => writeFile(at("missing"), ""),
  "an input that is gone": () => rm(at("spec/deep/b.yaml")),
  "an input with another name": () => rename(at("spec/a.yaml"), at("spec/c.yaml")),
  "text that moved from one input to the next": async () => {
    await writeFile(at("spec/a.yaml"), "123451");
    await writeFile(at("spec/deep/b.yaml"), "2345");
  },
  "the program": () => writeFile(at("program/main.mjs"), "54321"),
  "a version": async () => Object.assign(run, { versions: ["5.9.4"] }),
  "an output": () => writeFile(at("generated/a.ts"), "Made\n"),
  "an output that is gone": () => rm(at("generated/a.ts")),
  "another file among the outputs": () => writeFile(at("generated/b.ts"), ""),
  "what an unfinished run has left": async () => {
    await mkdir(at("generated/.unfinished"));
    await writeFile(at("generated/.unfinished/journal.json"), "{}");
  },
  "an output that is a folder now": async () => {
    await rm(at("generated/a.ts"));
    await mkdir(at("generated/a.ts"));
  },
  "an input that leads nowhere": async () => {
    await rm(at("rules.yaml"));
    await symlink(at("nowhere"), at("rules.yaml"));
  },
  "a stamp that was cut": async () => writeFile(run.stamp, (await readFile(run.stamp, "utf8")).slice(0, -1)),
  "a stamp that is gone": () => rm(run.stamp),
};

it.each(Object.entries(CHANGES))("notices %s", async (_, change) => {
  await change();
  expect(unchanged()).toBeUndefined();
});

it("does not remember a run during which an input was edited, even if that was taken back", async () => {
  await rm(run.stamp);
  const stamp = stampOf(run);
  await writeFile(at("spec/a.yaml"), "edited");
  await writeFile(at("spec/a.yaml"), "12345");
  stamp.keep(made(), []);
  expect(unchanged()).toBeUndefined();
});

it.each(["elsewhere.yaml", "specification/a.yaml"])("does not remember a run that has read %s", async (path) => {
  await rm(run.stamp);
  stampOf(run).keep(made(), [at("spec/a.yaml"), at(path)]);
  expect(unchanged()).toBeUndefined();
  stampOf(run).keep(made(), ["https://127.0.0.1/a.yaml"]);
  expect(unchanged()).toBeUndefined();
});

it("remembers nothing where there is no node_modules, or its cache is a file", async () => {
  await rm(at("node_modules"), { recursive: true });
  stampOf(run).keep(made(), []);
  expect(unchanged()).toBeUndefined();
  await mkdir(at("node_modules"));
  await writeFile(at("node_modules/.cache"), "");
  stampOf(run).keep(made(), []);
  expect(unchanged()).toBeUndefined();
});
