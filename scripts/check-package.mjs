/** The part of `npm run check:package` that looks into the package: it is built and packed once for both checks. */
import { execSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "packed-"));
try {
  const [options, quiet] = [{ stdio: "inherit" }, { stdio: ["ignore", "ignore", "inherit"] }];
  execSync(`npm pack --silent --pack-destination "${folder}"`, quiet);
  const file = join(folder, readdirSync(folder)[0]);
  execSync(`npx attw "${file}"`, options);
  execSync(`npx publint run "${file}" --strict`, options);
} catch {
  // It has said what is wrong.
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
