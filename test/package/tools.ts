import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { chosen } from "../support/extent.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";

/** A program to test with. */
export interface Tool {
  readonly name: string;
  /** As in a `package.json`, with an exact version, so that what fails tomorrow fails because of our change. */
  readonly dependency?: readonly [name: string, version: string];
  /** Its path, if it could be installed. */
  readonly path: () => string | undefined;
  /** The arguments before the file to run. */
  readonly args: readonly string[];
}

const node = (version: string): Tool => ({
  name: `Node ${version}`,
  dependency: [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`],
  path: () => installed(`node-${version}`, "bin/node"),
  args: [],
});

const thisNode: Tool = { name: "the Node that runs the tests", path: () => process.execPath, args: [] };

const bun = (version: string): Tool => ({
  name: `Bun ${version}`,
  dependency: ["bun", version],
  path: () => installed("@oven", "bin/bun"),
  args: ["--no-install"],
});

const deno = (version: string): Tool => ({
  name: `Deno ${version}`,
  dependency: ["deno", version],
  path: () => installed("@deno", "deno"),
  args: ["run", "--no-prompt", "--cached-only", "--allow-net=127.0.0.1", "--allow-read", "--allow-env"],
});

const typescript = (version: string): Tool => ({
  name: `TypeScript ${version}`,
  dependency: [`typescript-${version}`, `npm:typescript@${version}`],
  path: () => installed(`typescript-${version}`, "bin/tsc"),
  args: [],
});

/** The oldest Node that `engines` allows, and one of each later line. */
export const RUNTIMES: readonly Tool[] = chosen(
  [node("20.19.0"), node("22.23.3"), node("24.21.0"), node("26.10.0"), bun("1.4.5"), deno("2.9.6")],
  [thisNode],
);

/** The oldest supported one, and the newest of each later line. */
export const COMPILERS: readonly Tool[] = chosen(["5.5.4", "5.9.3", "6.0.3", "7.0.2"].map(typescript), [
  typescript("7.0.2"),
]);

/** Kept between runs, because these are hundreds of megabytes. */
const FOLDER = join(ROOT, "node_modules/.cache/package-tools", inject("extent"));

/** Installs all of them at once, and reports those that the registry does not have for this machine. */
export async function installTools(): Promise<void> {
  const tools = [...RUNTIMES, ...COMPILERS];
  mkdirSync(FOLDER, { recursive: true });
  const optionalDependencies = Object.fromEntries(tools.flatMap(({ dependency }) => (dependency ? [dependency] : [])));
  writeFileSync(join(FOLDER, "package.json"), JSON.stringify({ private: true, optionalDependencies }));
  await run("npm", ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], FOLDER);
  for (const tool of tools) if (tool.path() === undefined) console.warn(missing(tool));
}

export const missing = ({ name, dependency }: Tool): string =>
  `${name} cannot be installed here: the registry has no ${dependency?.join("@")} that fits`;

/** Where npm put a program: in a package, or in a scope with the one package that fits this machine. */
function installed(folder: string, program: string): string | undefined {
  const place = join(FOLDER, "node_modules", folder);
  const packages = folder.startsWith("@") && existsSync(place) ? readdirSync(place) : ["."];
  return packages.map((name) => join(place, name, program)).find((path) => existsSync(path));
}
