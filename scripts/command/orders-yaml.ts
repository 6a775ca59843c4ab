import { parse } from "yaml";
import { isObject } from "../openapi/json.js";

/**
 * Reads YAML whose integers are numbers, except those of the named fields.
 * A module of its own, because the package `yaml` may be missing.
 * @throws {Error} if it is not YAML
 */
export function readOrdersYaml(text: string, bigintFields: readonly string[]): unknown {
  const exact = (value: unknown, key = ""): unknown => {
    if (typeof value === "bigint") return bigintFields.includes(key) ? value : Number(value);
    if (Array.isArray(value)) return value.map((item) => exact(item));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, exact(member, name)]));
  };
  return exact(parse(text, { intAsBigInt: true }));
}
