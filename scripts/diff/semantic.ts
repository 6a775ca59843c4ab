import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";
import { type Change, IMPACTS, placeOf, shown } from "./change.js";

const run = promisify(execFile);
const REDOCLY = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** Without this preset Redocly rates every change as a patch. */
const RULES = "extends: [diff-recommended]\n";
const UNEXPECTED = "unexpected report format from `redocly diff`";
const QUIET = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/**
 * The differences that Redocly finds between two documents. It reads every number as a double and ignores extensions;
 * `exactChanges` finds the rest.
 * @param folder for its input and output
 */
export async function semanticChanges(base: JsonObject, revision: JsonObject, folder: string): Promise<Change[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "redocly.yaml"), RULES);
  await writeFile(join(folder, "base.json"), writeJson(base));
  await writeFile(join(folder, "revision.json"), writeJson(revision));
  await run(
    process.execPath,
    [REDOCLY, "diff", "base.json", "revision.json", "--format=json", "--output=report.json", "--fail-on=none"],
    { cwd: folder, env: { ...process.env, ...QUIET } },
  );
  const report: unknown = JSON.parse(await readFile(join(folder, "report.json"), "utf8"));
  if (!isObject(report) || !Array.isArray(report.changes)) throw new Error(UNEXPECTED);
  return report.changes.filter(isObject).flatMap(readChange);
}

/** The version is judged, not listed, because it must change with the rest. `exactChanges` rates extensions. */
const isIgnored = ({ path, property, typeName }: JsonObject) =>
  (path === "#/info" && property === "version") ||
  typeName === "SpecExtension" ||
  (typeof property === "string" && property.startsWith("x-"));

function readChange(change: JsonObject): Change[] {
  const impact = IMPACTS.find((known) => known === change.impact);
  if (impact === undefined || typeof change.path !== "string") throw new Error(UNEXPECTED);
  if (isIgnored(change)) return [];
  const verdicts = Array.isArray(change.verdicts) ? change.verdicts.filter(isObject) : [];
  const messages = verdicts.flatMap(({ message }) => (typeof message === "string" ? [message] : []));
  const what = messages.length > 0 ? messages.join(" ") : describe(change);
  return [{ impact, where: placeOf(change.path), what }];
}

function describe({ property, typeName, kind, base, revision }: JsonObject): string {
  const subject = typeof property === "string" ? `\`${property}\`` : String(typeName);
  const [before, after] = [sideValue(base), sideValue(revision)];
  return `${subject} was ${kind}${before !== undefined && after !== undefined ? `: ${before} -> ${after}` : ""}`;
}

const sideValue = (side: Json | undefined): string | undefined =>
  isObject(side) && side.value !== undefined ? shown(writeJson(side.value)) : undefined;
