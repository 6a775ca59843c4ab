import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.js";

/** The parts of `package.json` that tests read. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly files: readonly string[];
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly main: string;
  readonly types: string;
  /** For compilers that do not read `exports`: by subpath. */
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
  readonly exports: Readonly<Record<string, string | (Built & { readonly require: Built })>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Built {
  readonly types: string;
  readonly default: string;
}

export const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** The files that a user can import or run, and those that the runtime chooses from. */
export const targets: readonly string[] = [
  ...Object.values(manifest.imports).flatMap((chosen) => Object.values(chosen)),
  ...Object.values(manifest.exports).flatMap((it) =>
    typeof it === "string" ? it : [it.types, it.default, it.require.types, it.require.default],
  ),
  ...Object.values(manifest.bin ?? {}),
];
