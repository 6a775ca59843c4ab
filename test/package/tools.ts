import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.js";

/** A program that comes from the npm registry, in one exact version: what fails tomorrow fails because of our change. */
export interface Tool {
  readonly name: string;
  /** How a `package.json` asks for it. */
  readonly dependency: readonly [name: string, version: string];
  /** Where npm puts it: a package, or a scope in which it installs the one package that fits this machine. */
  readonly folder: string;
  readonly program: string;
  /** What comes before the name of the file to run. */
  readonly args: readonly string[];
}

const node = (version: string): Tool => ({
  name: `Node ${version}`,
  dependency: [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`],
  folder: `node-${version}`,
  program: "bin/node",
  args: [],
});

const bun = (version: string): Tool => ({
  name: `Bun ${version}`,
  dependency: ["bun", version],
  folder: "@oven",
  program: "bin/bun",
  args: ["--no-install"],
});

const deno = (version: string): Tool => ({
  name: `Deno ${version}`,
  dependency: ["deno", version],
  folder: "@deno",
  program: "deno",
  args: ["run", "--no-prompt", "--cached-only", "--allow-net=127.0.0.1", "--allow-read", "--allow-env"],
});

const typescript = (version: string): Tool => ({
  name: `TypeScript ${version}`,
  dependency: [`typescript-${version}`, `npm:typescript@${version}`],
  folder: `typescript-${version}`,
  program: "bin/tsc",
  args: [],
});

/** Of Node the lowest version that `engines` allows, and one of each later line. */
export const RUNTIMES: readonly Tool[] = [
  node("20.19.0"),
  node("22.23.3"),
  node("24.21.0"),
  bun("1.4.5"),
  deno("2.9.6"),
];

/** The oldest that is supported, and the newest. */
export const COMPILERS: readonly Tool[] = [typescript("5.5.4"), typescript("7.0.2")];

/** Kept between runs, because these are hundreds of megabytes. */
const FOLDER = resolve(import.meta.dirname, "../../node_modules/.cache/package-tools");

/** Installs them all at once, and says which of them the registry does not have for this machine. */
export async function installTools(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const optionalDependencies = Object.fromEntries([...RUNTIMES, ...COMPILERS].map(({ dependency }) => dependency));
  writeFileSync(join(FOLDER, "package.json"), JSON.stringify({ private: true, optionalDependencies }));
  await run("npm", ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], FOLDER);
  for (const tool of [...RUNTIMES, ...COMPILERS]) if (programOf(tool) === undefined) console.warn(missing(tool));
}

export const missing = ({ name, dependency }: Tool): string =>
  `${name} cannot be installed here: the registry has no ${dependency.join("@")} that fits`;

/** Where a tool was installed, if it was. */
export function programOf({ folder, program }: Tool): string | undefined {
  const installed = join(FOLDER, "node_modules", folder);
  const packages = folder.startsWith("@") && existsSync(installed) ? readdirSync(installed) : ["."];
  return packages.map((name) => join(installed, name, program)).find((path) => existsSync(path));
}
