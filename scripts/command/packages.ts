import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isObject } from "../openapi/json.js";
import { versionNumbers } from "../program/version.js";

/** A package in a range of versions. */
interface Wanted {
  readonly name: string;
  /** `1.2.3` or `^1.2.3`, or several of these with ` || ` between them. */
  readonly range: string;
  /** Another name under which it is looked for first. */
  readonly alias?: string;
}

/** Next to a TypeScript that the generator cannot use: version 7 has no compiler API. */
export const COMPILER_ALIAS = "typescript-5";

/**
 * What the generator needs. In `package.json` they are peers of any version: with a narrower range, programs that use
 * only the client could not install it next to another TypeScript.
 */
export const GENERATOR_PACKAGES: readonly Wanted[] = [
  { name: "@redocly/openapi-core", range: "^2.64.0" },
  // Exactly this version, because scripts/generate/compiler.ts loads it from below its entry.
  { name: "openapi-typescript", range: "7.13.0" },
  { name: "typescript", range: "^5.5.4 || ^6.0.0", alias: COMPILER_ALIAS },
  { name: "yaml", range: "^2.9.1" },
];

/**
 * What keeps the generator from starting: its packages are optional, because the client does not need them.
 * @param find returns the URL of a package's entry, or throws
 */
export function packageProblems(wanted: readonly Wanted[], find: (name: string) => string): string | undefined {
  const problems = wanted.flatMap(({ name, range, alias = name }) => {
    const version = installedVersion(alias, name, find);
    const [found, its] = version === undefined ? [name, installedVersion(name, name, find)] : [alias, version];
    if (its === undefined) return [`${name} is not installed`];
    return satisfies(its, range) ? [] : [`${found} ${its} is installed, but ${range} is needed`];
  });
  if (problems.length === 0) return undefined;
  const commands = installCommands(wanted, installedVersion("typescript", "typescript", find));
  return `The generator needs packages that the client does not:\n${problems
    .map((problem) => `  ${problem}`)
    .join("\n")}\nInstall them with\n${commands.map((command) => `  ${command}`).join("\n")}`;
}

/** The command that installs these packages. Some shells interpret a bare `^`. */
export const installCommand = (wanted: readonly Wanted[]): string =>
  `npm install --save-dev ${wanted
    .map(({ name, range }) => `${name}@${firstOf(range)}`)
    .map((spec) => (spec.includes("^") ? `"${spec}"` : spec))
    .join(" ")}`;

/** What openapi-typescript accepts, too. */
const firstOf = (range: string): string => range.replace(/ .*/, "");

/**
 * What a project has to install whose own TypeScript has this version. openapi-typescript accepts version 5 only, and npm
 * then refuses to install it next to another one, unless the project says otherwise.
 */
function installCommands(wanted: readonly Wanted[], typescript: string | undefined): string[] {
  if (typescript === undefined || satisfies(typescript, "^5.0.0")) return [installCommand(wanted)];
  const others = wanted.map((it) =>
    it.alias === undefined || satisfies(typescript, it.range)
      ? it
      : { name: it.alias, range: `npm:${it.name}@${firstOf(it.range)}` },
  );
  return [ACCEPT_TYPESCRIPT, installCommand(others.filter(({ name }) => name !== "typescript"))];
}

/** Accepts the TypeScript of the project where openapi-typescript asks for version 5. */
const ACCEPT_TYPESCRIPT = "npm pkg set 'overrides.openapi-typescript.typescript=$typescript'";

/** @param folder - its folder in `node_modules`, which may be an alias */
function installedVersion(folder: string, name: string, find: (name: string) => string): string | undefined {
  try {
    let place = dirname(fileURLToPath(find(folder)));
    for (; place !== dirname(place); place = dirname(place)) {
      const file = join(place, "package.json");
      const facts: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
      // A folder of a package may have its own package.json.
      if (isObject(facts) && facts.name === name && typeof facts.version === "string") return facts.version;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

export const satisfies = (version: string, range: string): boolean =>
  range.split(" || ").some((one) => satisfiesOne(version, one));

function satisfiesOne(version: string, range: string): boolean {
  if (!range.startsWith("^")) return version === range;
  const [major, minor, patch] = versionNumbers(version);
  const [sameMajor, minMinor, minPatch] = versionNumbers(range.slice(1));
  // All our ranges start at 1.0.0 or later, where ^ fixes the first number only.
  return major === sameMajor && (minor > minMinor || (minor === minMinor && patch >= minPatch));
}
