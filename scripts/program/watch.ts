import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** How often to look, in ms. Editors save in several steps; a run waits until nothing changes from one look to the next. */
const PAUSE = 200;

/**
 * Calls `run` now and after every change below `paths`, one run at a time. Never returns, whatever `run` throws. It looks
 * at the files, because a watcher of the system loses a file that is replaced and a folder that is gone for a moment.
 */
export async function runOnChange(paths: readonly string[], run: () => Promise<unknown>): Promise<never> {
  for (;;) {
    const before = await stateOf(paths);
    try {
      await run();
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
    }
    while ((await stateOf(paths)) === before) await wait(PAUSE);
    for (let last = before, now = await stateOf(paths); now !== last; [last, now] = [now, await stateOf(paths)])
      await wait(PAUSE);
  }
}

/** A text that differs if a file has been changed, replaced, added or removed. */
async function stateOf(paths: readonly string[]): Promise<string> {
  const states = await Promise.all(paths.map(entryState));
  return states.join("\n");
}

async function entryState(path: string): Promise<string> {
  try {
    const entry = await stat(path);
    if (!entry.isDirectory()) return `${path} ${entry.ino} ${entry.mtimeMs} ${entry.size}`;
    const names = await readdir(path);
    return await stateOf(names.sort().map((name) => join(path, name)));
  } catch {
    return `${path} is gone`;
  }
}
