import { existsSync } from "node:fs";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { publish } from "../generate/generation.js";
import type { Published } from "../generate/guard.js";
import { typesOf } from "../generate/types.js";
import { changedFiles, writeChanged } from "../program/output.js";
import { formatProblem, InvalidInput } from "../program/problem.js";
import { readAnyDescription } from "./read-any.js";

export interface Request {
  /** The description, as the user named it. */
  readonly source: string;
  /** The folder for what is generated. */
  readonly output: string;
  /** Compares instead of writing. */
  readonly check: boolean;
}

/**
 * Generates from a description of another repository, and tells what it did.
 * @returns whether all is well
 */
export async function generateElsewhere({ source, output, check }: Request): Promise<boolean> {
  try {
    const { files, notes } = await filesFor(source, output);
    for (const note of notes) console.log(`note: ${note}`);
    if (check) {
      const found = await changedFiles(files);
      if (found.length > 0) console.error([...found, `${output} is not what ${source} generates`].join("\n"));
      else console.log(`${files.length} files are what ${source} generates`);
      return found.length === 0;
    }
    const changed = await writeChanged(files);
    console.log(changed.length > 0 ? `written: ${changed.join(", ")}` : `${files.length} files, none changed`);
    return true;
  } catch (error) {
    if (error instanceof InvalidInput)
      console.error([...error.problems.map((problem) => formatProblem(problem)), "Nothing was written."].join("\n"));
    // Such as a folder that is a file, or that belongs to somebody else.
    else if (error instanceof Error && "syscall" in error) console.error(`${output} cannot be used: ${error.message}`);
    else throw error;
    return false;
  }
}

/** The files to write, without writing any. */
async function filesFor(
  source: string,
  output: string,
): Promise<{ readonly files: readonly Published[]; readonly notes: readonly string[] }> {
  const job = {
    name: source,
    source: resolve(source),
    sourceName: nameInBanner(source),
    target: output.replace(/[/\\]+$/, "") || output,
    command: "binance-batch-orders generate",
  };
  const { source: read, files: sources, notes } = await readAnyDescription(job);
  const files = await publish(read, { typesOf, report: () => {} });
  const inputs = new Set(sources.map((file) => resolve(file)));
  const overwritten = files.filter(({ path }) => inputs.has(resolve(path)) && existsSync(path));
  if (overwritten.length > 0)
    throw new InvalidInput(
      overwritten.map(({ path }) => ({
        file: path,
        message: "is part of the description and would be overwritten; choose another folder",
      })),
    );
  return { files, notes };
}

/** As the user wrote it, but no path of a machine: what is generated has to be the same everywhere. */
function nameInBanner(source: string): string {
  if (!isAbsolute(source)) return source.split(sep).join("/");
  const seen = relative(process.cwd(), source);
  return seen.startsWith("..") || isAbsolute(seen) ? basename(source) : seen.split(sep).join("/");
}
