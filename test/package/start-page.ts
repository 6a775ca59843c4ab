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
 * another.
 * @returns the lines that the sample prints
 */
export async function follow(
  folder: string,
  [emulator = "", login = "", sample = "", call = ""]: readonly string[],
): Promise<string[]> {
  writeFileSync(join(folder, "cancel.mjs"), sample);
  return besideEmulator(folder, emulator, `${login}\n${call}`, (text) => run("sh", ["-c", text], folder));
}

/** The same for the README, whose program names the address itself. */
export async function followReadme(folder: string, readme: string): Promise<string[]> {
  const [, emulator = "", program = ""] =
    /^```sh\n(npx .* emulator .*)\n```\n\n.*\n\n```ts\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  return besideEmulator(folder, emulator, program, (text) => {
    writeFileSync(join(folder, "readme.mjs"), text);
    return run("node", ["readme.mjs"], folder);
  });
}

/** Starts the emulator, on a port that the system chooses, because that of the page may be taken. */
async function besideEmulator(
  folder: string,
  emulator: string,
  text: string,
  use: (text: string) => Promise<string>,
): Promise<string[]> {
  const [, port = ""] = / --port (\d+)$/.exec(emulator) ?? [];
  const address = (its: string) => `http://localhost:${its}`;
  if (port === "" || !text.includes(address(port)))
    throw new Error(`'${emulator}' does not listen where this connects: ${text}`);
  // Its own group, because npx starts the emulator as another process.
  const running = spawn("sh", ["-c", emulator.replace(port, "0")], { cwd: folder, detached: true });
  const ended = once(running, "close");
  try {
    const [, chosen = ""] = await outputOf(running)(/^URL .*:(\d+)$[\s\S]*Requests:\n/m);
    return (await use(text.replace(address(port), address(chosen)))).trimEnd().split("\n");
  } finally {
    if (running.pid !== undefined) process.kill(-running.pid);
    await ended;
  }
}
