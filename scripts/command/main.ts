#!/usr/bin/env node
/** The command of the package, `binance-batch-orders`. In this repository `npm run generate` does the same and more. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isObject } from "../openapi/json.js";
import { type Asked, HELP, readCommandLine } from "./command-line.js";
import { GENERATOR_PACKAGES, packageFaults } from "./packages.js";

/** Found by the package's own name, so that it does not matter into which folder this file is compiled. */
function ownVersion(): string {
  const file = fileURLToPath(import.meta.resolve("binance-batch-orders/package.json"));
  const facts: unknown = JSON.parse(readFileSync(file, "utf8"));
  return isObject(facts) ? String(facts.version) : "";
}

/** @returns the exit code */
async function run(asked: Asked): Promise<number> {
  if (asked.what === "help") console.log(HELP);
  else if (asked.what === "version") console.log(ownVersion());
  else if (asked.what === "nothing") {
    console.error(asked.message);
    return 2;
  } else {
    const faults = packageFaults(GENERATOR_PACKAGES, (name) => import.meta.resolve(name));
    if (faults !== undefined) {
      console.error(faults);
      return 2;
    }
    const { generateElsewhere } = await import("./generate.js");
    return (await generateElsewhere(asked)) ? 0 : 1;
  }
  return 0;
}

process.exitCode = await run(readCommandLine(process.argv.slice(2)));
