import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A YAML or JSON value in which every integer is a bigint, so that no digit can be lost. */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value };

export type Mapping = { [key: string]: Value };

/** Parses YAML, and therefore JSON. */
function parseExactly(text: string): Value {
  return parse(text, { intAsBigInt: true }) as Value;
}

/** Reads a description with every `$ref` replaced by its target; siblings of a `$ref` override the target. */
export function readDescription(url: URL): Mapping {
  const files = new Map<string, Value>();

  function read(file: URL): Value {
    let value = files.get(file.href);
    if (value === undefined) {
      value = parseExactly(readFileSync(file, "utf8"));
      files.set(file.href, value);
    }
    return value;
  }

  function expand(value: Value, file: URL): Value {
    if (Array.isArray(value)) return value.map((item) => expand(item, file));
    if (!isMapping(value)) return value;
    const { $ref, ...rest } = value;
    const own = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, expand(child, file)]));
    if (typeof $ref !== "string") return own;
    const [path = "", pointer = ""] = $ref.split("#");
    const target = path === "" ? file : new URL(path, file);
    const keys = pointer
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    return { ...mapping(expand(at(read(target), ...keys), target)), ...own };
  }

  return mapping(expand(read(url), url));
}

/** The value at the end of a path of keys; throws if a key is missing. */
export function at(value: Value, ...path: string[]): Value {
  let here = value;
  for (const [depth, key] of path.entries()) {
    const next: Value | undefined = isMapping(here) && Object.hasOwn(here, key) ? here[key] : undefined;
    if (next === undefined) throw new Error(`There is no ${path.slice(0, depth + 1).join(" > ")}.`);
    here = next;
  }
  return here;
}

export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function mapping(value: Value | undefined): Mapping {
  if (!isMapping(value)) throw new Error(`Expected a mapping, found ${String(value)}.`);
  return value;
}

export function list(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new Error(`Expected a list, found ${String(value)}.`);
  return value;
}
