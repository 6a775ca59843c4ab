import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../support/run.js";
import { realSite, textOfFile } from "../support/site.js";

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
 * Follows the steps after the installation in a project that has the package: the exchange in one terminal, the sample in
 * another, where what the exchange prints is run first.
 * @returns the lines that the sample prints
 */
export async function follow(
  folder: string,
  [exchange = "", start = "", sample = "", call = ""]: readonly string[],
): Promise<string[]> {
  writeFileSync(join(folder, "exchange.mjs"), exchange);
  writeFileSync(join(folder, "cancel.mjs"), sample);
  const running = spawn("sh", ["-c", `exec ${start}`], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  try {
    let printed = "";
    running.stdout.setEncoding("utf8");
    while (printed.split("\n").length < 3) printed += String(await once(running.stdout, "data"));
    return (await run("sh", ["-c", `${printed}\n${call}`], folder)).trimEnd().split("\n");
  } finally {
    running.kill();
  }
}
