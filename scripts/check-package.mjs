/** `npm run check:package`: the package is built and packed once for both checks of what is in it. */
import { execSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isCalledWithoutOptions } from "./no-options.mjs";

const USAGE = `npm run check:package

Builds and packs the package, asks attw and publint whether programs can import it, and knip for what nothing uses.

Exit code: 0 if all is well, 1 if a check fails, 2 if the program cannot start.`;

if (isCalledWithoutOptions(USAGE)) {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  try {
    const [options, quiet] = [{ stdio: "inherit" }, { stdio: ["ignore", "ignore", "inherit"] }];
    execSync(`npm pack --silent --pack-destination "${folder}"`, quiet);
    const file = join(folder, readdirSync(folder)[0]);
    execSync(`npx attw "${file}"`, options);
    execSync(`npx publint run "${file}" --strict`, options);
    execSync("npx knip", options);
  } catch {
    // It has said what is wrong.
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
