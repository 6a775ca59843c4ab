import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { manifest } from "../support/manifest.js";
import { ROOT } from "../support/root.js";

const read = (name: string): string => readFileSync(resolve(ROOT, name), "utf8");
const english = read("README.md");
const chinese = read("README.zh-CN.md");

const codeBlocks = (text: string): string[] => [...text.matchAll(/^```(?:.|\n)*?^```$/gm)].map(([block]) => block);
const headings = (text: string): string[] => [...text.matchAll(/^#+(?= )/gm)].map(([marks]) => marks);
const commands = (text: string): string[] => [...text.matchAll(/`(npm [^`]+)`/g)].map(([, command]) => command ?? "");
const tableRows = (text: string): string[] => [...text.matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell]) => cell ?? "");

describe("README.zh-CN.md is in step with README.md:", () => {
  it.each([
    ["code blocks", codeBlocks],
    ["headings", headings],
    ["commands", commands],
  ])("%s", (_, parts) => {
    expect(parts(chinese)).toEqual(parts(english));
    expect(parts(english).length).toBeGreaterThan(4);
  });

  it("rows of tables", () => {
    expect(tableRows(chinese).map((cell) => cell.replaceAll("、", ", "))).toEqual(tableRows(english));
  });
});

it.each([
  ["README.md", english],
  ["README.zh-CN.md", chinese],
])("%s links only what is packed with it", (_, text) => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? "");
  expect(links.length).toBeGreaterThan(5);
  // npm packs these without being asked.
  const packed = ["LICENSE", "README.md", "README.zh-CN.md", ...manifest.files];
  const isPacked = (link: string) => packed.some((path) => link === path || link.startsWith(`${path}/`));
  expect(
    links.filter((link) => !/^(?:https:|#)/.test(link) && !(isPacked(link) && existsSync(join(ROOT, link)))),
  ).toEqual([]);
});

it.each([
  ["README.md", english],
  ["README.zh-CN.md", chinese],
])("%s links only to headings that it has", (_, text) => {
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(" ", "-"));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ""))).toEqual([]);
});

it("the badges say what package.json and the descriptions say", () => {
  const badges = /<title>(.*)<\/title>/.exec(read("scripts/docs/assets/badges.svg"))?.[1];
  expect(english).toContain(`![${badges}](`);
  expect(chinese).toContain(`![${badges}](`);
  const { engines, dependencies, license } = manifest;
  const [, openapi] = /^openapi: (\d\.\d)/.exec(read("spec/options.yaml")) ?? [];
  expect(badges?.split(", ")).toEqual([
    `node ${engines.node.replace(">=", "≥ ")}`,
    `OpenAPI ${openapi}`,
    "TypeScript types included",
    `runtime dependencies ${Object.keys(dependencies).length}`,
    `license ${license}`,
  ]);
});

describe("README.md", () => {
  it("names every command of package.json that a reader starts, and none that is not there", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
    const named = new Set(commands(english).map((command) => command.replace(/^npm (run )?/, "").split(" ", 1)[0]));
    const builtIn = ["ci", "pack"];
    expect([...named].filter((name) => !builtIn.includes(name ?? "")).sort()).toEqual(
      Object.keys(scripts)
        .filter(
          (name) =>
            !["check:static", "check:package", "check:tag", "demo:picture", "diff:comment", "prepack"].includes(name),
        )
        .sort(),
    );
  });

  it("shows the proxy example that the tests run", () => {
    const [, code = ""] = /^\/\/ docs:start\n([\s\S]*)^\/\/ docs:end$/m.exec(read("examples/proxy.ts")) ?? [];
    expect(codeBlocks(english)).toContain(`\`\`\`ts\n${code}\`\`\``);
  });

  it("gives the test command that the gate runs", () => {
    const [, command = ""] = /Run the tests:\s+```sh\n(.*)\n```/.exec(english) ?? [];
    expect(command).toBe("npm ci && npm test");
    for (const part of command.split(" && ")) expect(read(".ci/run")).toMatch(new RegExp(`^${part} `, "m"));
  });
});

describe("the table of folders in CONTRIBUTING.md", () => {
  const contributing = read("CONTRIBUTING.md");
  const listed = tableRows(contributing).flatMap((cell) => cell.replaceAll("`", "").split(", "));

  it("lists only what exists", () => {
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  });

  it.each(["spec", "scripts", "src", "test"])("lists every folder in %s/", (room) => {
    const folders = readdirSync(resolve(ROOT, room), { withFileTypes: true }).filter((it) => it.isDirectory());
    expect(folders.map(({ name }) => `${room}/${name}/`).filter((path) => !listed.includes(path))).toEqual([]);
  });
});
