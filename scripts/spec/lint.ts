import {
  type Config,
  getLineColLocation,
  lint,
  loadConfig,
  type NormalizedProblem,
  YamlParseError,
} from "@redocly/openapi-core";
import { InvalidInput, type Problem } from "../program/problem.js";
import { circularReference } from "./circular-reference.js";
import { ExactResolver, RoundedResolver } from "./exact-resolver.js";

/**
 * Reads `redocly.yaml`: the rules for `redocly lint` are the rules here.
 * @throws {InvalidInput} if it is not a configuration of Redocly
 */
export async function loadRules(configPath: string): Promise<Config> {
  try {
    return await loadConfig({ configPath });
  } catch (error) {
    throw new InvalidInput([readError(error, configPath)]);
  }
}

export interface LintResult {
  readonly problems: readonly Problem[];
  /** The number of files of the description. */
  readonly fileCount: number;
}

/**
 * Lints a description and all files that it refers to. Reads it as Redocly does, so big integers are rounded here.
 * @param resolver reads the files, and keeps them for others
 */
export async function lintDescription(
  file: string,
  rules: Config,
  resolver = new ExactResolver(rules.resolve),
): Promise<LintResult> {
  const { found, fileCount } = await findingsOf(file, rules, resolver);
  return { problems: resolver.problems.length > 0 ? resolver.problems : asProblems(found), fileCount };
}

/**
 * What Redocly finds, and where.
 * @throws {InvalidInput} if the root file cannot be read
 */
export async function findingsOf(
  file: string,
  rules: Config,
  resolver: ExactResolver,
): Promise<{ readonly found: readonly NormalizedProblem[]; readonly fileCount: number }> {
  try {
    const rounded = new RoundedResolver(rules.resolve, resolver);
    const found = await lint({ ref: file, config: rules, externalRefResolver: rounded });
    return { found, fileCount: rounded.getFiles().size };
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    // Redocly stops at it without a place.
    const circle = isCircle(error) ? await circularReference(resolver) : undefined;
    throw new InvalidInput([circle ?? readError(error, file)]);
  }
}

const isCircle = (error: unknown): boolean => error instanceof Error && error.message.startsWith("Self-referencing");

/**
 * Redocly's findings as problems, only one per location. Warnings count too: a rule is either wanted or off.
 */
export function asProblems(found: readonly NormalizedProblem[]): Problem[] {
  const places = new Map<string, Problem>();
  for (const { message, ruleId, location } of mostSpecific(withoutEchoes(found.filter(({ ignored }) => !ignored)))) {
    const problem = { ...placeOf(location), message: `${oneLine(message)} (${ruleId})` };
    const key = `${problem.file}:${problem.line}:${problem.column}`;
    if (!places.has(key)) places.set(key, problem);
  }
  return [...places.values()];
}

function placeOf([location]: NormalizedProblem["location"]): Omit<Problem, "message"> {
  if (location === undefined) return { file: "" };
  const { start } = getLineColLocation(location);
  return { file: location.source.absoluteRef, line: start.line, column: start.col };
}

/** If a schema is invalid, each of its examples reports that it cannot be checked. */
function withoutEchoes(found: readonly NormalizedProblem[]): readonly NormalizedProblem[] {
  const causes = found.filter(({ message }) => !message.startsWith("Example validation errored"));
  return causes.length > 0 ? causes : found;
}

/** A wrong example fails each alternative of a union and each level above it: only the innermost is reported. */
function mostSpecific(found: readonly NormalizedProblem[]): NormalizedProblem[] {
  const groups = new Map<unknown, NormalizedProblem[]>();
  for (const problem of found) {
    const key = exampleOf(problem) ?? problem;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((group) => {
    const innermost = Math.max(...group.map(depth));
    const deepest = group.filter((problem) => depth(problem) === innermost);
    const messages = new Set(deepest.map(({ message }) => message.trim().replace(/\.$/, "")));
    const text = [...messages].join(" or ").replaceAll(" or Example value must conform to the schema:", " or");
    return deepest.slice(0, 1).map((problem) => ({ ...problem, message: text }));
  });
}

/** The example in which a finding of the example rules lies. */
function exampleOf({ ruleId, location: [location] }: NormalizedProblem): string | undefined {
  const [example] = /^.*?\/examples?\/[^/]+/.exec(location?.pointer ?? "") ?? [];
  return example !== undefined && ruleId.includes("example") ? `${location?.source.absoluteRef}${example}` : undefined;
}

const depth = ({ location: [location] }: NormalizedProblem): number => location?.pointer?.split("/").length ?? 0;

/** Redocly's messages name files by their full path and may run over several lines. */
const oneLine = (message: string): string =>
  message
    .trim()
    .replaceAll(`${process.cwd()}/`, "")
    .replace(/\s*\n\s*/g, " ");

/** Redocly throws if the root file itself is missing or not YAML. */
function readError(error: unknown, file: string): Problem {
  if (error instanceof YamlParseError) {
    const message = error.message.replace(/ in "[^"]*" \(\d+:\d+\)$/, "");
    return { file: error.source.absoluteRef, line: error.line, column: error.col, message };
  }
  if (error instanceof RangeError) return { file, message: "is nested too deeply, or contains itself through a $ref" };
  if (error instanceof Error) return { file, message: oneLine(error.message) };
  throw error;
}
