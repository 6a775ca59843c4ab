import { exec, type JsonValue } from "jsonpath-rfc9535";
import parseJsonPath from "jsonpath-rfc9535/parser";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { escapePointer } from "../openapi/pointer.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { type Origins, readYaml } from "./yaml.js";

/** A file of the OpenAPI Overlay Specification 1.0, read exactly. */
export interface Overlay {
  readonly file: string;
  /** The description that it is made for, as written: relative to the overlay. */
  readonly extends?: string;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly place: Omit<Problem, "message">;
  /** A JSONPath (RFC 9535), evaluated by the library that the linter uses. */
  readonly target: string;
  /** Absent if the action removes its target. */
  readonly update?: Json;
  /** Whether the action is skipped where its target does not exist. */
  readonly isOptional?: boolean;
}

const ROOT_FIELDS = ["overlay", "info", "extends", "actions"];
const ACTION_FIELDS = ["target", "description", "update", "remove"];

/**
 * Reads an overlay and checks its form.
 * @throws {InvalidInput} with the line of each action that breaks a rule of Overlay 1.0
 */
export function readOverlay(text: string, file: string): Overlay {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(text, file, origins);
  if (!isObject(value)) throw new InvalidInput([{ file, message: "an overlay must be a map" }]);
  const { overlay, info, actions } = value;
  const problems: Problem[] = unknownFields(value, ROOT_FIELDS).map((message) => ({ file, message }));
  if (typeof overlay !== "string" || !/^1\.0\.\d+$/.test(overlay))
    problems.push({ file, message: "`overlay` must be 1.0.0, the supported version" });
  if (!isObject(info) || typeof info.title !== "string" || typeof info.version !== "string")
    problems.push({ file, message: "`info` must have a `title` and a `version`" });
  const list = Array.isArray(actions) ? actions : [];
  if (list.length === 0) problems.push({ file, message: "`actions` must be a list with at least one action" });

  const read = list.flatMap((item) => {
    const place = isObject(item) ? (origins.get(item) ?? { file }) : { file };
    const { action, messages } = readAction(item, place);
    problems.push(...messages.map((message) => ({ ...place, message })));
    return action ?? [];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return { file, actions: read, ...(typeof value.extends === "string" ? { extends: value.extends } : {}) };
}

function readAction(item: Json, place: Action["place"]): { action?: Action; messages: string[] } {
  if (!isObject(item)) return { messages: ["an action must be a map"] };
  const { target, update, remove = false } = item;
  const messages = unknownFields(item, ACTION_FIELDS);
  if (typeof remove !== "boolean") messages.push("`remove` must be true or false");
  if (typeof target !== "string") return { messages: [...messages, "an action must have a `target`"] };
  const mistake = pathMistake(target);
  if (mistake !== undefined) return { messages: [...messages, `\`${target}\` is not a JSONPath: ${mistake}`] };
  if (remove === true) return { messages, action: { place, target } };
  if (update === undefined) return { messages: [...messages, "an action must have an `update`, or `remove: true`"] };
  return { messages, action: { place, target, update } };
}

function pathMistake(path: string): string | undefined {
  try {
    parseJsonPath(path);
    return undefined;
  } catch (error) {
    // The parser lists every character that it would accept instead.
    const [, found = "end of input"] = /but (.*) found\.$/s.exec(String(error)) ?? [];
    return `unexpected ${found}`;
  }
}

const unknownFields = (object: JsonObject, known: readonly string[]): string[] =>
  Object.keys(object)
    .filter((field) => !known.includes(field) && !field.startsWith("x-"))
    .map((field) => `\`${field}\` is not a field of Overlay 1.0`);

/**
 * Applies an overlay to a bundled document, digit by digit, and returns a new one.
 * Stricter than the specification: each target must be exactly one node, unless it is optional.
 * @param skip gets the actions whose target does not exist; without it, they are refused
 * @throws {InvalidInput} with file and line of each action that cannot be applied
 */
export function applyOverlay(document: JsonObject, overlay: Overlay, skip?: (problem: Problem) => void): JsonObject {
  const result = structuredClone(document);
  const problems = overlay.actions.flatMap((action) => {
    const { message, isStale } = apply(action, result);
    if (message === undefined) return [];
    const problem = { ...action.place, message };
    if (skip === undefined || !isStale) return [problem];
    skip(problem);
    return [];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return result;
}

interface Applied {
  /** Why the action cannot be applied, if so. */
  readonly message?: string | undefined;
  /** Whether that is because its target does not exist. */
  readonly isStale?: boolean;
}

function apply({ target, update, isOptional }: Action, document: JsonObject): Applied {
  const matches = select(document, target);
  if (typeof matches === "string" || matches.length > 0 || isOptional)
    return { message: applyTo(matches, { target, update }, document) };
  return { message: `${target} matches nothing; rename it as in the description, or remove the action`, isStale: true };
}

function applyTo(
  matches: readonly Keys[] | string,
  { target, update }: { readonly target: string; readonly update: Json | undefined },
  document: JsonObject,
): string | undefined {
  if (typeof matches === "string") return `${target} cannot be evaluated: ${matches}`;
  const [keys, ...others] = matches;
  if (keys === undefined) return undefined;
  if (others.length > 0) return `${target} matches ${others.length + 1} nodes, not one`;
  if (update === undefined) return remove(document, keys, target);
  const node = nodeAt(document, keys);
  if (isObject(node))
    return isObject(update) ? merge(node, update, target) : `${target} is a map, but its update is not`;
  if (!Array.isArray(node)) return `${target} must be a map or a list to be updated`;
  // Overlay 1.0 appends a list as one entry, 1.1 its items one by one.
  if (Array.isArray(update)) return `${target} is a list: append its entries one by one`;
  node.push(structuredClone(update));
  return undefined;
}

/** The places that an action updates. */
export function pointersOf({ target }: Action, document: JsonObject): string[] {
  const found = select(document, target);
  return typeof found === "string"
    ? []
    : found.map((keys) => ["#", ...keys.map((key) => escapePointer(String(key)))].join("/"));
}

type Keys = readonly (string | number)[];

/** The keys and indexes that lead to each node that a path selects, or why it selects none. */
function select(document: JsonObject, path: string): Keys[] | string {
  const found: Keys[] = [];
  try {
    // The library's type of a document lacks `bigint`. It passes every value on unchanged, but compares none with one.
    exec(document as JsonValue, path, (_, keys) => found.push(keys.map(unescaped)));
    return found;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The library writes names as a normalized path does: `it\'s`. Apart from quotes that is how JSON escapes them. */
const unescaped = (key: string | number): string | number =>
  typeof key === "number" ? key : JSON.parse(`"${key.replace(/\\'|"/g, (quote) => (quote === '"' ? '\\"' : "'"))}"`);

const nodeAt = (document: JsonObject, keys: Keys): Json | undefined =>
  keys.reduce<Json | undefined>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)];
    return isObject(node) ? node[key] : undefined;
  }, document);

function remove(document: JsonObject, keys: Keys, target: string): string | undefined {
  const key = keys.at(-1);
  const parent = nodeAt(document, keys.slice(0, -1));
  if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
  else if (isObject(parent) && typeof key === "string") delete parent[key];
  else return `${target} is the whole document, which cannot be removed`;
  return undefined;
}

/** Puts the members of `update` into `node`: maps are merged, lists joined, everything else is replaced. */
function merge(node: JsonObject, update: JsonObject, place: string): string | undefined {
  for (const [key, value] of Object.entries(update)) {
    const existing = Object.hasOwn(node, key) ? node[key] : undefined;
    const below = `${place}['${key}']`;
    if (existing === undefined) node[key] = structuredClone(value);
    else if (kindOf(existing) !== kindOf(value))
      return `${below} is a ${kindOf(existing)}, but its update is a ${kindOf(value)}`;
    else if (isObject(existing) && isObject(value)) {
      const message = merge(existing, value, below);
      if (message !== undefined) return message;
    } else if (Array.isArray(existing) && Array.isArray(value)) existing.push(...structuredClone(value));
    else node[key] = value;
  }
  return undefined;
}

function kindOf(value: Json): "list" | "map" | "single value" {
  if (Array.isArray(value)) return "list";
  return isObject(value) ? "map" : "single value";
}
