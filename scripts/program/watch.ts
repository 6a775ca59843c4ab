import { watch } from "node:fs";

/** How long no file must change before a run, in ms: editors save in several steps. */
const QUIET = 50;

/** Calls `run` now and after every change below `paths`, one run at a time. Never returns. */
export async function runOnChange(paths: readonly string[], run: () => Promise<unknown>): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  for (const path of paths) {
    watch(path, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => wake(), QUIET);
    });
  }
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await run();
    await changed;
  }
}
