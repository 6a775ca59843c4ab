import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type ErrorEntry, readErrorTable } from "../../../scripts/spec/error-table.js";

/** The error table of one of our descriptions. */
export function readTable(api: string): ErrorEntry[] {
  const file = resolve(import.meta.dirname, `../../../spec/errors/${api}.yaml`);
  return readErrorTable(readFileSync(file, "utf8"), file);
}
