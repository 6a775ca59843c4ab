import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isObject } from "../openapi/json.js";
import { versionNumbers } from "../program/version.js";

/** A package in a range of versions. */
interface Wanted {
  readonly name: string;
  /** `1.2.3` or `^1.2.3`. */
  readonly range: string;
}

/**
 * What the generator needs. In `package.json` they are peers of any version: with a narrower range, programs that use
 * only the client could not install it next to another TypeScript.
 */
export const GENERATOR_PACKAGES: readonly Wanted[] = [
  { name: "@redocly/openapi-core", range: "^2.64.0" },
  // Exactly this version, because scripts/generate/types.ts imports from below its entry.
  { name: "openapi-typescript", range: "7.13.0" },
  { name: "typescript", range: "^5.5.4" },
  { name: "yaml", range: "^2.9.1" },
];

/**
 * What keeps the generator from starting: its packages are optional, because the client does not need them.
 * @param find returns the URL of a package's entry, or throws
 */
export function packageProblems(wanted: readonly Wanted[], find: (name: string) => string): string | undefined {
  const problems = wanted.flatMap(({ name, range }) => {
    const version = installedVersion(name, find);
    if (version === undefined) return [`${name} is not installed`];
    return satisfies(version, range) ? [] : [`${name} ${version} is installed, but ${range} is needed`];
  });
  if (problems.length === 0) return undefined;
  return `The generator needs packages that the client does not:\n${problems
    .map((problem) => `  ${problem}`)
    .join("\n")}\nInstall them with\n  ${installCommand(wanted)}`;
}

/** The command that installs these packages. Some shells interpret a bare `^`. */
export const installCommand = (wanted: readonly Wanted[]): string =>
  `npm install --save-dev ${wanted
    .map(({ name, range }) => (range.startsWith("^") ? `"${name}@${range}"` : `${name}@${range}`))
    .join(" ")}`;

function installedVersion(name: string, find: (name: string) => string): string | undefined {
  try {
    let folder = dirname(fileURLToPath(find(name)));
    for (; folder !== dirname(folder); folder = dirname(folder)) {
      const file = join(folder, "package.json");
      const facts: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
      // A folder of a package may have its own package.json.
      if (isObject(facts) && facts.name === name && typeof facts.version === "string") return facts.version;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

export function satisfies(version: string, range: string): boolean {
  if (!range.startsWith("^")) return version === range;
  const [major, minor, patch] = versionNumbers(version);
  const [sameMajor, minMinor, minPatch] = versionNumbers(range.slice(1));
  // All our ranges start at 1.0.0 or later, where ^ fixes the first number only.
  return major === sameMajor && (minor > minMinor || (minor === minMinor && patch >= minPatch));
}
