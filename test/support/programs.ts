import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Whether all these programs are installed, so that a test which needs them is skipped on a machine that has only Node.
 * On CI nothing is skipped: there they are installed, or the tests fail.
 */
export const hasPrograms = (...names: readonly string[]): boolean =>
  process.env.CI !== undefined ||
  names.every((name) => (name === "chromium" ? browserProgram() : pathOf(name)) !== undefined);

/** Where Chromium is, or what `CHROMIUM` names instead. The one without windows takes two thirds of the time. */
export const browserProgram = (): string | undefined =>
  process.env.CHROMIUM ?? pathOf("chromium-headless-shell") ?? pathOf("chromium");

/** Where a program is. */
function pathOf(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
