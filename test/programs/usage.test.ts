import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chosen } from "../support/extent.js";
import { ROOT } from "../support/root.js";
import { endOf } from "../support/start-program.js";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Runs a script of package.json with more arguments, without npm, which would print its own lines. */
async function run(script: string, args: string, env: NodeJS.ProcessEnv = {}) {
  const [node, ...words] = `${scripts[script] ?? script} ${args}`.trim().split(" ");
  expect(node).toBe("node");
  return endOf(spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, ...env } }));
}

it("A program ends well when nobody reads any more what it prints", async () => {
  const { out, error } = await endOf(
    spawn("bash", ["-c", `set -o pipefail; ${scripts.demo} | head -1`], { cwd: ROOT }),
  );
  expect(error).toBe("");
  expect(out).toMatch(/^1\. .*\n$/);
});

describe("a program of npm run", () => {
  it.concurrent.each([
    "generate",
    "docs",
    "diff",
    "diff:comment",
    "build",
    "chaos",
    "chaos:settle",
    "fuzz",
    "demo",
    "demo:picture",
    "check:tag",
    "check:package",
  ])("%s prints its usage", async (script) => {
    const { code, out, error } = await run(script, "--help");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(new RegExp(`^npm run ${script}\\b[\\s\\S]*\\nExit code: 0 .* 1 if [\\s\\S]*2 if `));
  });

  /** One of each kind of mistake. */
  const GATE = [
    ["generate", "--foo"],
    ["docs", "--serve --port 99999"],
    ["docs", "--base nonsense"],
    ["diff", "one two"],
    ["chaos", "--orders 0"],
    ["check:tag", "--foo"],
    ["node scripts/run.mjs", ""],
    ["node scripts/run.mjs", "scripts/nothing.ts"],
  ] as const;
  const OTHERS = [
    ["generate", "--check --watch"],
    ["docs", "--serve --port abc"],
    ["docs", "--port 8080"],
    ["build", "--foo"],
    ["fuzz", "--minutes abc"],
    ["demo", "--foo"],
    ["check:package", "--foo"],
  ] as const;
  it.concurrent.each(chosen([...GATE, ...OTHERS], GATE))(
    "%s %s is explained without a stack trace",
    async (script, args) => {
      const { code, out, error } = await run(script, args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(error).toMatch(/--help\n$|--help lists them\.\n$/);
      expect(error).not.toMatch(/^\s+at /m);
    },
  );

  it.concurrent.each(["18.20.8", "20.10.0", "20.18.3"])("tells Node %s what it needs", async (version) => {
    const old = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
    const { code, out, error } = await run("generate", "--help", {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}`,
    });
    const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toBe(
      `This needs Node ${engines.node.slice(2)} or newer, and this is ${version}. Install one, for instance with: nvm install\n`,
    );
  });
});
