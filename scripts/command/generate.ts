import { existsSync, realpathSync } from "node:fs";
import { basename, isAbsolute, relative, sep } from "node:path";
import { generate } from "../generate/generate.js";
import type { Published } from "../generate/guard.js";
import { takeTypes } from "../generate/types.js";
import { changedFiles, writeChanged } from "../program/output.js";
import { InvalidInput } from "../program/problem.js";
import { printComparison, printWritten } from "../program/report.js";
import type { Request } from "./command-line.js";
import { readAnyDescription } from "./read-any.js";

/**
 * Generates from a description of another repository, and prints what it did.
 * @returns whether all is well
 * @throws {InvalidInput} with what is wrong in the description; nothing has been written
 */
export async function generateRequested({ source, output, check, client }: Request): Promise<boolean> {
  const { files, notes } = await filesFor(source, output, client);
  for (const note of notes) console.log(`note: ${note}`);
  if (check)
    return printComparison(
      await changedFiles(files),
      `${files.length} files match ${source}`,
      `${output} does not match ${source}`,
    );
  printWritten(files.length, await writeChanged(files));
  return true;
}

/** The files to write, without writing any. */
async function filesFor(
  source: string,
  output: string,
  client: boolean | undefined,
): Promise<{ readonly files: readonly Published[]; readonly notes: readonly string[] }> {
  const {
    description,
    files: sources,
    notes,
    explained,
  } = await readAnyDescription(source, nameInBanner(source), client);
  const folder = output.replace(/[/\\]+$/, "") || output;
  const files = await explained(() => generate(description, { folder, typesOf: takeTypes, report: () => {} }));
  // The same file can have several paths.
  const inputs = new Set(sources.filter((file) => existsSync(file)).map((file) => realpathSync(file)));
  const overwritten = files.filter(({ path }) => existsSync(path) && inputs.has(realpathSync(path)));
  if (overwritten.length > 0)
    throw new InvalidInput(
      overwritten.map(({ path }) => ({
        file: path,
        message: "is part of the description and would be overwritten; choose another folder",
      })),
    );
  return { files, notes };
}

/** As the user wrote it, but no path of a machine: the output must be the same everywhere. It is one line of a comment. */
const nameInBanner = (source: string): string => shownPath(source).replace(/[\p{Cc}\u2028\u2029]/gu, "?");

function shownPath(source: string): string {
  if (/^https?:/.test(source)) return source;
  if (!isAbsolute(source)) return source.split(sep).join("/");
  const seen = relative(process.cwd(), source);
  return seen.startsWith("..") || isAbsolute(seen) ? basename(source) : seen.split(sep).join("/");
}
