import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Whether all these programs are installed, so that the tests that need them are skipped on a machine with only Node.
 * On CI, nothing is skipped: the tests fail instead.
 */
export const hasPrograms = (...names: readonly string[]): boolean =>
  process.env.CI !== undefined ||
  names.every((name) => (name === "chromium" ? browserProgram() : pathOf(name)) !== undefined);

/** Where Chromium is; `CHROMIUM` overrides it. The headless shell takes two thirds of the time. */
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
