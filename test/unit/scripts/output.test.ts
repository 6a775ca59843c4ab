import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { differences, type TextFile, writeChanged } from "../../../scripts/program/output.js";
import { ROOT } from "../../support/root.js";

const folder = mkdtempSync(join(tmpdir(), "output-"));
afterAll(() => rmSync(folder, { recursive: true }));

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(folder, "root-"));
});

const NAMES = ["a/one", "b/two", "three"];
const filesOf = (text: string): TextFile[] => NAMES.map((name) => ({ path: join(root, name), text }));
const present = () =>
  NAMES.map((name) => (existsSync(join(root, name)) ? readFileSync(join(root, name), "utf8") : null));
const everywhere = (text: string | null) => NAMES.map(() => text);
const hidden = () => readdirSync(root).filter((name) => name.startsWith("."));

describe("writeChanged", () => {
  it("writes what differs, and leaves nothing else behind", async () => {
    await writeChanged(filesOf("old"));
    expect(await writeChanged([{ path: join(root, "a/one"), text: "new" }, ...filesOf("old").slice(1)])).toEqual([
      join(root, "a/one"),
    ]);
    expect(present()).toEqual(["new", "old", "old"]);
    expect(hidden()).toEqual([]);
    expect(readdirSync(join(root, "a"))).toEqual(["one"]);
  });

  it("names a folder that is in the place of a file, and makes no folders in vain", async () => {
    mkdirSync(join(root, "a/one"), { recursive: true });
    await expect(writeChanged(filesOf("new"))).rejects.toThrow(/a\/one is a folder/);
    expect(readdirSync(root)).toEqual(["a"]);
  });

  it("two runs at once end with the files of one of them", async () => {
    for (let round = 0; round < 20; round++) {
      const texts = ["x", "y", "z"].map((text) => `${text}${round}`);
      await Promise.all(texts.map((text) => writeChanged(filesOf(text))));
      expect(texts.map(everywhere)).toContainEqual(present());
      expect(hidden()).toEqual([]);
    }
  });
});

/** Writes "new" with the nth change of the file system killing the process, or failing. */
const VICTIM = `
import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
const promises = createRequire(import.meta.url)("node:fs/promises");
const [root, step, end] = process.argv.slice(2);
let left = Number(step);
for (const [home, names] of [
  [promises, ["mkdir", "writeFile", "rm"]],
  [fs, ["renameSync", "linkSync", "rmSync"]],
])
  for (const name of names) {
    const original = home[name];
    home[name] = (...args) => {
      if (left-- !== 0) return original(...args);
      if (end === "kill") process.kill(process.pid, "SIGKILL");
      throw Object.assign(new Error("EIO: " + name), { code: "EIO", syscall: name });
    };
  }
syncBuiltinESMExports();
const { writeChanged } = await import("./output.mjs");
const names = ${JSON.stringify(NAMES)};
await writeChanged(names.map((name) => ({ path: root + "/" + name, text: "new" })));
process.exitCode = left < 0 ? 3 : 0;
`;

describe("a process that is killed, or whose disk fails,", () => {
  beforeAll(async () => {
    await build({
      entryPoints: [join(ROOT, "scripts/program/output.ts")],
      outfile: join(folder, "output.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
    });
    writeFileSync(join(folder, "victim.mjs"), VICTIM);
  });

  /** @returns how the process ended: `0` if it came to its end before that step */
  const endAt = async (step: number, end: "kill" | "fail"): Promise<unknown> => {
    root = mkdtempSync(join(folder, "victim-"));
    await writeChanged(filesOf("old"));
    const victim = spawn(process.execPath, [join(folder, "victim.mjs"), root, `${step}`, end], { stdio: "ignore" });
    const [code, signal] = await once(victim, "exit");
    return signal ?? code;
  };
  const WHOLE = [everywhere("old"), everywhere("new")];

  it("at any step leaves what the next run completes or removes", async () => {
    const ends: unknown[] = [];
    let step = 0;
    for (; (await endAt(step, "kill")) === "SIGKILL"; step++) {
      // Only between two renames both can be seen; the next run ends it.
      if (!existsSync(join(root, ".unfinished"))) expect(WHOLE).toContainEqual(present());
      const others = present().filter((text) => text === "old").length;
      expect(await differences(filesOf("new"), root, [])).toHaveLength(others);
      await writeChanged([
        { path: join(root, "own"), text: "" },
        { path: join(root, "c/own"), text: "" },
      ]);
      expect(WHOLE).toContainEqual(present());
      expect(hidden()).toEqual([]);
      ends.push(present()[0]);
    }
    expect(step).toBeGreaterThan(15);
    expect(new Set(ends)).toEqual(new Set(["old", "new"]));
  });

  it("leaves all old files or all new ones where any step fails", async () => {
    const codes: unknown[] = [];
    for (let step = 0; codes.at(-1) !== 0; step++) {
      codes.push(await endAt(step, "fail"));
      expect(WHOLE).toContainEqual(present());
    }
    // Without links the files are copied, and a second process may have removed what is removed at the end.
    expect(codes.filter((code) => code === 1).length).toBeGreaterThan(10);
  });
});

describe("differences", () => {
  it("ignores what a run that goes on has prepared", async () => {
    await writeChanged(filesOf("old"));
    mkdirSync(join(root, `.unfinished-${process.pid}-x`));
    writeFileSync(join(root, `.unfinished-${process.pid}-x/one`), "");
    expect(await differences(filesOf("old"), root, [])).toEqual([]);
  });
});

describe("a run that is alive", () => {
  afterEach(() => void vi.useRealTimers());

  it("is waited for, and then the next one writes", async () => {
    await writeChanged(filesOf("old"));
    mkdirSync(join(root, "x/new/a"), { recursive: true });
    writeFileSync(join(root, "x/journal.json"), JSON.stringify({ process: process.ppid, paths: ["a/one"] }));
    renameSync(join(root, "x"), join(root, ".unfinished"));
    const written = writeChanged(filesOf("new"));
    setTimeout(() => rmSync(join(root, ".unfinished"), { recursive: true }), 30);
    await written;
    expect(present()).toEqual(everywhere("new"));
  });
});
