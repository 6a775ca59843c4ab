import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { type JsonPath, type Match, readJsonPath, selectNodes } from "./json-path.js";
import { InvalidInput, type Problem } from "./problem.js";
import { type Origins, readYaml } from "./yaml.js";

/** A file of the OpenAPI Overlay Specification 1.0, read exactly. */
export interface Overlay {
  readonly file: string;
  /** The description that it is made for, as written: relative to the file. */
  readonly extends?: string;
  readonly actions: readonly Action[];
}

interface Action {
  readonly place: Omit<Problem, "message">;
  readonly target: string;
  readonly path: JsonPath;
  /** Nothing where the action removes its target. */
  readonly update?: Json;
}

const ROOT_FIELDS = ["overlay", "info", "extends", "actions"];
const ACTION_FIELDS = ["target", "description", "update", "remove"];

/**
 * Reads an overlay and checks its form.
 * @throws {InvalidInput} with the line of each action that is not what Overlay 1.0 asks for
 */
export function readOverlay(text: string, file: string): Overlay {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(text, file, origins);
  if (!isObject(value)) throw new InvalidInput([{ file, message: "the overlay is not a map" }]);
  const { overlay, info, actions } = value;
  const problems: Problem[] = unknownFields(value, ROOT_FIELDS).map((message) => ({ file, message }));
  if (typeof overlay !== "string" || !/^1\.0\.\d+$/.test(overlay))
    problems.push({ file, message: "`overlay` has to be 1.0.0, the version that is read here" });
  if (!isObject(info) || typeof info.title !== "string" || typeof info.version !== "string")
    problems.push({ file, message: "`info` needs a `title` and a `version`" });
  const list = Array.isArray(actions) ? actions : [];
  if (list.length === 0) problems.push({ file, message: "`actions` has to be a list of at least one action" });

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
  if (!isObject(item)) return { messages: ["an action has to be a map"] };
  const { target, update, remove = false } = item;
  const messages = unknownFields(item, ACTION_FIELDS);
  if (typeof remove !== "boolean") messages.push("`remove` is true or false");
  if (typeof target !== "string") return { messages: [...messages, "an action needs a `target`"] };
  const path = readJsonPath(target);
  if (path === undefined) return { messages: [...messages, `${target} is not a path that is read here`] };
  if (remove === true) return { messages, action: { place, target, path } };
  if (update === undefined) return { messages: [...messages, "an action needs an `update`, or `remove: true`"] };
  return { messages, action: { place, target, path, update } };
}

const unknownFields = (object: JsonObject, known: readonly string[]): string[] =>
  Object.keys(object)
    .filter((field) => !known.includes(field) && !field.startsWith("x-"))
    .map((field) => `\`${field}\` is no field of Overlay 1.0`);

/**
 * Applies an overlay to a bundled document, digit by digit, and returns a new one.
 * Stricter than the specification: each target has to be exactly one node.
 * @throws {InvalidInput} with file and line of each action that cannot be applied
 */
export function applyOverlay(document: JsonObject, overlay: Overlay): JsonObject {
  const result = structuredClone(document);
  const problems = overlay.actions.flatMap((action) => {
    const message = apply(action, result);
    return message === undefined ? [] : [{ ...action.place, message }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return result;
}

/** @returns why the action cannot be applied, if so */
function apply({ target, path, update }: Action, document: JsonObject): string | undefined {
  const [match, ...others] = selectNodes(document, path);
  if (match === undefined) return `${target} matches nothing`;
  if (others.length > 0) return `${target} matches ${others.length + 1} nodes, not one`;
  if (update === undefined) return remove(match, target, document);
  if (isObject(match.value)) {
    return isObject(update) ? merge(match.value, update, target) : `${target} is a map, its update is not`;
  }
  if (!Array.isArray(match.value)) return `${target} is neither a map nor a list, which an update needs`;
  // Overlay 1.0 appends a list as one entry, 1.1 its items one by one.
  if (Array.isArray(update)) return `${target} is a list: append its entries one by one`;
  match.value.push(structuredClone(update));
  return undefined;
}

function remove({ keys }: Match, target: string, document: JsonObject): string | undefined {
  const key = keys.at(-1);
  const [parent] = selectNodes(document, keys.slice(0, -1));
  if (Array.isArray(parent?.value) && typeof key === "number") parent.value.splice(key, 1);
  else if (isObject(parent?.value) && typeof key === "string") delete parent.value[key];
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
      return `${below} is a ${kindOf(existing)}, its update a ${kindOf(value)}`;
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
