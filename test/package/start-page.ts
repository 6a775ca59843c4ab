import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../support/run.js";
import { realSite, textOfFile } from "../support/site.js";
import { outputOf } from "../support/start-program.js";

/** The blocks of code of the first steps, in their order, as a reader copies them. */
export async function firstSteps(): Promise<{ readonly language: string; readonly text: string }[]> {
  const page = textOfFile((await realSite()).files, "en/index.md");
  const [, section = ""] = /^## Start without a key\n([\s\S]*?)^## /m.exec(page) ?? [];
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
}

/**
 * Follows the steps after the installation in a project that has the package: the emulator in one terminal, the sample in
 * another. The system chooses the port, because that of the page may be taken.
 * @returns the lines that the sample prints
 */
export async function follow(
  folder: string,
  [emulator = "", login = "", sample = "", call = ""]: readonly string[],
): Promise<string[]> {
  const [, port = ""] = / --port (\d+)$/.exec(emulator) ?? [];
  const address = (its: string) => `http://localhost:${its}\n`;
  if (port === "" || !login.includes(address(port)))
    throw new Error(`'${emulator}' does not listen where '${login}' says`);
  writeFileSync(join(folder, "cancel.mjs"), sample);
  // Its own group, because npx starts the emulator as another process.
  const running = spawn("sh", ["-c", emulator.replace(port, "0")], { cwd: folder, detached: true });
  const ended = once(running, "close");
  try {
    const [, chosen = ""] = await outputOf(running)(/^URL .*:(\d+)$[\s\S]*Requests:\n/m);
    return (await run("sh", ["-c", `${login.replace(address(port), address(chosen))}\n${call}`], folder))
      .trimEnd()
      .split("\n");
  } finally {
    if (running.pid !== undefined) process.kill(-running.pid);
    await ended;
  }
}
