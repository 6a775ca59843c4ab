import { execFileSync } from "node:child_process";
import { PEERS_FOLDER } from "./load.js";
import { OURS, PACKAGES } from "./peers.js";

export const BARE_NODE = "bare Node";
export const FIRST_CLIENT = "first client";

/** Programs that only start: one does nothing, one imports ours and makes a client, the others import a package. */
const PROGRAMS: Readonly<Record<string, string>> = {
  [BARE_NODE]: "",
  [OURS]: `import "${OURS}";`,
  [FIRST_CLIENT]: `import { createOptionsClient, hmacSigner } from "${OURS}";
    createOptionsClient({ apiKey: "key", signer: hmacSigner("secret") });`,
  ...Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, `import "${name}";`])),
};

/** When nothing is left to do, so that what a client loads in the background counts. */
const REPORT = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  console.log(user + system);
});`;

/** CPU ms of whole processes, in turn. */
export function measureStarts(rounds: number): Record<string, number[]> {
  const names = Object.keys(PROGRAMS);
  const figures: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, program] of Object.entries(PROGRAMS)) {
      const args = ["--input-type=module", "--eval", `${program}\n${REPORT}`];
      const printed = execFileSync(process.execPath, args, { cwd: PEERS_FOLDER, encoding: "utf8" });
      figures[name]?.push(Number(printed) / 1000);
    }
  return figures;
}
