#!/usr/bin/env node
/** The command of the package, `binance-batch-orders`. In this repository `npm run generate` does the same and more. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { objectOf } from "../openapi/json-access.js";
import { CannotStart, program, WrongUse } from "../program/program.js";
import { COMMAND, refuseOptionsOfOthers, requestOf } from "./command-line.js";
import { preferAlias } from "./compiler.js";
import { GENERATOR_PACKAGES, packageProblems } from "./packages.js";

/** Found by the package's own name, so that it does not matter into which folder this file is compiled. */
function ownVersion(): string {
  const file = fileURLToPath(import.meta.resolve("binance-batch-orders/package.json"));
  return String(objectOf(JSON.parse(readFileSync(file, "utf8"))).version);
}

await program(COMMAND, async ({ version, ...values }, names) => {
  if (version) {
    console.log(ownVersion());
    return true;
  }
  const [command, unexpected] = names;
  refuseOptionsOfOthers(command, values);
  if (command === "emulator") {
    if (unexpected !== undefined) throw new WrongUse(`Unexpected argument '${unexpected}'`);
    const { emulatorRequest, runEmulator } = await import("./emulator.js");
    await runEmulator(emulatorRequest(values));
    return true;
  }
  const request = requestOf(values, names);
  const find = (name: string) => import.meta.resolve(name);
  const problems = packageProblems(GENERATOR_PACKAGES, find);
  if (problems !== undefined) throw new CannotStart(problems);
  preferAlias(find);
  const { generateRequested } = await import("./generate.js");
  return generateRequested(request);
});
