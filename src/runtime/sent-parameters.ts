import type { RequestProblem } from "./errors.js";
import { isRecord } from "./records.js";
import { violation } from "./violation.js";
import type { WireOperation } from "./wire.js";

/** What the client adds to a signed request. */
export interface Timing {
  readonly recvWindow: number | undefined;
  readonly timestamp: number;
}

type Values = Record<string, unknown>;

/** The parameters of a call by place, as openapi-fetch takes them. */
export interface SentParameters {
  readonly query: Values;
  readonly path?: Values;
  readonly header?: Readonly<Record<string, string>>;
}

/**
 * What is sent for a request that keeps its rules: its parameters in the order of the description, and then those that the
 * client adds.
 */
export function sentParameters(
  { request: rule, pathParameters, headerParameters }: WireOperation,
  request: Readonly<Record<string, unknown>>,
  timing: Timing | undefined,
): SentParameters {
  const query: Values = {};
  const path: Values = {};
  const header: Record<string, string> = {};
  for (const name of Object.keys(rule.fields)) {
    const value = request[name];
    if (value === undefined) continue;
    if (headerParameters?.includes(name)) header[name] = String(value);
    else if (pathParameters?.includes(name)) path[name] = value;
    else query[name] = value;
  }
  if (timing !== undefined) Object.assign(query, timing);
  if (pathParameters === undefined && headerParameters === undefined) return { query };
  return { query, ...(pathParameters && { path }), ...(headerParameters && { header }) };
}

/** What no rule says, because it depends on the place: a value must not become another path, or another header. */
export function problemsOfPlaces(
  { pathParameters = [], headerParameters = [] }: WireOperation,
  request: unknown,
): RequestProblem[] {
  const problems: RequestProblem[] = [];
  if (!isRecord(request)) return problems;
  for (const path of pathParameters)
    if (/^\.{0,2}$/.test(String(request[path] ?? "-"))) problems.push({ path, ...violation("pattern", IN_PATH) });
  for (const path of headerParameters)
    if (!/^[\x20-\x7e]*$/.test(String(request[path] ?? "")))
      problems.push({ path, ...violation("pattern", IN_HEADER) });
  return problems;
}

const IN_PATH = "is a part of the path, so it must not be empty, and not be dots only";
const IN_HEADER = "is a header, so it must be printable ASCII";
