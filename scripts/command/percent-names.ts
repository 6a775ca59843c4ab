import { isObject, type Json, type JsonObject } from "../openapi/json.js";

export interface PercentName {
  readonly name: string;
  /** What has a member or a value with this name. */
  readonly near: JsonObject;
}

/**
 * The first name that openapi-typescript fails at: it takes names for parts of a reference, where `%` begins an escaped
 * character, and reads them more than once.
 */
export function percentName(value: Json): PercentName | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isObject(value)) {
    const { operationId, name } = value;
    for (const found of [...Object.keys(value), operationId, name])
      if (typeof found === "string" && !isReadable(found)) return { name: found, near: value };
  }
  for (const member of Object.values<Json>(value)) {
    const found = percentName(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isReadable(name: string): boolean {
  try {
    for (let [before, after] = ["", name]; before !== after; ) [before, after] = [after, decodeURIComponent(after)];
    return true;
  } catch {
    return false;
  }
}
