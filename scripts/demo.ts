/** `npm run demo` runs examples/demo.ts. `--help` says what it shows. */
import { program } from "./program/program.js";

const DEMO = {
  call: "npm run demo --",
  usage: `npm run demo

Cancels and modifies orders with the real client, over real HTTP, on an exchange that runs on this machine. It needs no
API key, and nothing leaves 127.0.0.1. The program is examples/demo.ts.

  -h, --help  prints this

Exit code: 0 if all is well, 1 if the demo fails, 2 if the program cannot start.`,
  options: {},
} as const;

await program(DEMO, async () => {
  await import("../examples/demo.js");
  return true;
});
