import {
  type Config,
  getLineColLocation,
  lint,
  loadConfig,
  type NormalizedProblem,
  Source,
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
  const sources = new Map<Source, Source>();
  for (const { message, ruleId, location } of mostSpecific(withoutEchoes(found.filter(({ ignored }) => !ignored)))) {
    const problem = { ...placeOf(location, sources), message: `${oneLine(message)} (${ruleId})` };
    const key = `${problem.file}:${problem.line}:${problem.column}`;
    if (!places.has(key)) places.set(key, problem);
  }
  return [...places.values()];
}

/** @param sources copies, because each source keeps a syntax tree once it was asked for a line */
function placeOf([location]: NormalizedProblem["location"], sources: Map<Source, Source>): Omit<Problem, "message"> {
  if (location === undefined) return { file: "" };
  const { absoluteRef, body, mimeType } = location.source;
  const source = sources.get(location.source) ?? new Source(absoluteRef, body, mimeType);
  sources.set(location.source, source);
  const { start } = getLineColLocation({ ...location, source });
  return { file: absoluteRef, line: start.line, column: start.col };
}

/** If a schema is invalid, each of its examples reports that it cannot be checked. */
function withoutEchoes(found: readonly NormalizedProblem[]): readonly NormalizedProblem[] {
  const causes = found.filter(({ message }) => !message.startsWith("Example validation errored"));
  return causes.length > 0 ? causes : found;
}

/** A wrong example fails each alternative of a union: only what is wrong with the nearest one is reported. */
function mostSpecific(found: readonly NormalizedProblem[]): NormalizedProblem[] {
  const groups = new Map<unknown, NormalizedProblem[]>();
  for (const problem of found) {
    const key = exampleOf(problem) ?? problem;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap(ofNearestAlternatives);
}

const NO_ALTERNATIVE = /must match (?:a schema in anyOf|exactly one schema in oneOf)/;

/** A union is reported after its alternatives: what comes before and is within it belongs to them. */
function ofNearestAlternatives(group: readonly NormalizedProblem[]): NormalizedProblem[] {
  const kept: NormalizedProblem[] = [];
  for (const problem of group) {
    if (!NO_ALTERNATIVE.test(problem.message)) {
      kept.push(problem);
      continue;
    }
    const place = pointerOf(problem);
    const start = kept.findLastIndex((other) => !isWithin(pointerOf(other), place)) + 1;
    kept.push(...nearestOf(alternativesAt(place, kept.splice(start)), place, problem));
  }
  return kept;
}

/** A union has several alternatives. Where their findings cannot be told apart, the first one is of the first of them. */
function nearestOf(
  alternatives: readonly NormalizedProblem[][],
  place: string,
  union: NormalizedProblem,
): readonly NormalizedProblem[] {
  const [nearest = [union]] = alternatives.toSorted((one, other) => one.length - other.length);
  if (alternatives.length > 1) return nearest;
  const [first = union] = nearest;
  if (nearest.some((problem) => rankOf(problem, place) > 0)) return [first];
  const texts = new Set(nearest.map(({ message }) => oneLine(message)));
  return [
    { ...first, message: [...texts].join(" or ").replaceAll(" or Example value must conform to the schema:", " or") },
  ];
}

/**
 * The findings of each alternative. They come one alternative after the other, and in each of them first what is missing,
 * then what is wrong, then what is too much.
 */
function alternativesAt(place: string, found: readonly NormalizedProblem[]): NormalizedProblem[][] {
  const alternatives: NormalizedProblem[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const problem of found) {
    const rank = rankOf(problem, place);
    const present = alternatives.at(-1);
    const isRepeated = present?.some(({ message }) => message === problem.message) === true;
    if (present === undefined || rank < last || isRepeated) alternatives.push([problem]);
    else present.push(problem);
    last = rank;
  }
  return alternatives;
}

function rankOf(problem: NormalizedProblem, place: string): number {
  if (/must NOT have (?:unevaluated|additional) properties/.test(problem.message)) return 2;
  return pointerOf(problem) === place ? 0 : 1;
}

const isWithin = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);

const pointerOf = ({ location: [location] }: NormalizedProblem): string => location?.pointer ?? "";

/** The example in which a finding of the example rules lies. */
function exampleOf({ ruleId, location: [location] }: NormalizedProblem): string | undefined {
  const [example] = /^.*?\/examples?\/[^/]+/.exec(location?.pointer ?? "") ?? [];
  return example !== undefined && ruleId.includes("example") ? `${location?.source.absoluteRef}${example}` : undefined;
}

/** Redocly's messages name files by their full path, may run over several lines and may end with a period. */
const oneLine = (message: string): string =>
  message
    .trim()
    .replace(/\.$/, "")
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
