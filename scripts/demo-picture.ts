/** `npm run demo:picture`: the picture of the demo in README, from what the demo prints. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { terminalPicture } from "./docs/write/terminal-picture.js";
import { CannotStart, program } from "./program/program.js";

const USAGE = `npm run demo:picture

Runs the demo and draws what it prints: examples/demo.svg.

Exit code: 0 if the picture was written, 1 if something is wrong with it, 2 if the demo or the command line fails.`;

await program({ call: "npm run demo:picture --", usage: USAGE, options: {} }, async () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "examples/demo.ts"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new CannotStart(`The demo has failed: ${stderr}`);
  writeFileSync("examples/demo.svg", terminalPicture("npm run demo", stdout));
  return true;
});
