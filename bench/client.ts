/** `npm run bench`: what a call costs with this client and with others. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { CannotStart, program, WrongUse } from "../scripts/program/program.js";
import { makeCertificate } from "./client/certificate.js";
import { installPeers } from "./client/install.js";
import { thisMachine } from "./client/machine.js";
import { type Extent, FULL, PARTS, QUICK, type Run } from "./client/parts.js";
import { PICTURES, picture } from "./client/picture.js";
import { startProcesses } from "./client/processes.js";
import { report, shortReport } from "./client/report.js";
import type { Machine, Part, Results } from "./client/results.js";

const RESULTS = "bench/results.json";
const REPORT = "bench/RESULTS.md";
const WORKER = new URL("./client/worker.mjs", import.meta.url);
const NAMES = Object.keys(PARTS).join(", ");

const USAGE = `npm run bench
npm run bench -- [part...]
npm run bench -- --quick

Measures what a call costs with this client and with others, as ratios to bare fetch. Writes ${RESULTS}, and
from it ${REPORT} and the pictures. All parts take twenty minutes of a machine that does nothing else. The other
clients are installed into node_modules/.cache/.

  part     measures only these parts again: ${NAMES}
  --quick  measures all parts in two minutes, prints the report and writes nothing

Exit code: 0 if everything was measured, 2 if the command line is wrong or the bench cannot start.`;

const DESCRIPTION = {
  call: "npm run bench --",
  usage: USAGE,
  options: { quick: { type: "boolean" } },
  maxArguments: Object.keys(PARTS).length,
} as const;

await program(DESCRIPTION, async ({ quick }, names) => {
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) throw new WrongUse(`There is no part '${unknown}', only ${NAMES}`);
  if (quick && names.length > 0) throw new WrongUse("--quick measures all parts");
  const [load = 0] = loadavg();
  if (load > cpus().length / 4) console.warn(`The load is ${load.toFixed(1)}. Measure again when the machine is idle.`);

  const machine = thisMachine();
  const known = names.length === 0 ? {} : resultsOf(machine);
  const parts = (names.length === 0 ? Object.keys(PARTS) : names).filter(isPart);
  const json = JSON.stringify({ ...known, machine, ...(await measure(parts, quick ? QUICK : FULL)) }, rounded);
  const results: Results = JSON.parse(json);
  if (quick) console.log(shortReport(results));
  else {
    writeFileSync(RESULTS, `${json}\n`);
    // As `npm run lint` wants it.
    spawnSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", RESULTS]);
    writeFileSync(REPORT, report(results));
    for (const { path, language } of PICTURES) writeFileSync(path, picture(results, language));
  }
  return true;
});

function isPart(name: string): name is Part {
  return name in PARTS;
}

/** What was measured before. It must be of the same machine, because machines differ even in ratios. */
function resultsOf(machine: Machine): Results {
  const found: Results | undefined = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : undefined;
  if (found !== undefined && isDeepStrictEqual(found.machine, machine)) return found;
  throw new CannotStart(`${RESULTS} is not from this machine and this Node. Measure all parts`);
}

async function measure(parts: readonly Part[], extent: Extent): Promise<Partial<Results>> {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const processes = startProcesses(WORKER, makeCertificate(folder));
  const began = performance.now();
  const run: Run = {
    extent,
    processes,
    report: (line) => console.warn(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`),
  };
  try {
    const measured: [Part, unknown][] = [];
    for (const part of parts) measured.push([part, await PARTS[part](run)]);
    return Object.fromEntries(measured);
  } finally {
    processes.stop();
    rmSync(folder, { recursive: true });
  }
}

/** More digits would say nothing. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(6)) : value;
}
