import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, writeJson } from "../../../scripts/openapi/json.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { applyOverlay, readOverlay } from "../../../scripts/spec/overlay.js";
import type { Random } from "../random.js";
import { outcomeOf, type Target } from "./target.js";
import { aValue } from "./yaml.js";

type Key = string | number;

// Not "name": the library that evaluates paths does not compare a bigint with a name, and says so.
const KEYS = ["a", "b", "names", "it's", '"', "\\", "a b", "/v1/{id}", "é", "x-y", "200", "$", ""];

function aDocument(random: Random, depth = 3): JsonObject {
  const entries = Array.from(
    { length: 1 + random.integer(3) },
    () => [random.pick(KEYS), aNode(random, depth)] as const,
  );
  return Object.fromEntries(entries);
}

function aNode(random: Random, depth: number): Json {
  if (depth === 0 || random.happens(0.2)) return aValue(random, 0);
  if (random.happens(0.6)) return aDocument(random, depth - 1);
  return Array.from({ length: random.integer(4) }, (_, index) =>
    random.happens(0.5) ? { name: `item ${index}`, value: aNode(random, depth - 1) } : aNode(random, depth - 1),
  );
}

/** The way to some node of the document. */
function aPath(node: Json, random: Random): Key[] {
  const keys: Key[] = Array.isArray(node) ? [...node.keys()] : isObject(node) ? Object.keys(node) : [];
  if (keys.length === 0 || random.happens(0.25)) return [];
  const key = random.pick(keys);
  return [key, ...aPath(childOf(node, key), random)];
}

function childOf(node: Json | undefined, key: Key): Json {
  const child = Array.isArray(node) ? node[Number(key)] : isObject(node) ? node[key] : undefined;
  return child === undefined ? null : child;
}

/** The same way as a JSONPath, in one of its forms. */
function jsonPath(document: Json, path: readonly Key[], random: Random): string {
  let node: Json = document;
  let written = "$";
  for (const key of path) {
    written += segment(node, key, random);
    node = childOf(node, key);
  }
  return written;
}

function segment(parent: Json, key: Key, random: Random): string {
  if (typeof key === "string") {
    const forms = [JSON.stringify(key), `'${key.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`].map(
      (name) => `[${name}]`,
    );
    return random.pick(/^[a-z]+$/.test(key) ? [`.${key}`, ...forms] : forms);
  }
  const item = childOf(parent, key);
  const length = Array.isArray(parent) ? parent.length : 0;
  const named =
    isObject(item) && typeof item.name === "string" && /^item \d$/.test(item.name)
      ? [`[?@.name == '${item.name}']`]
      : [];
  return random.pick([`[${key}]`, `[${key - length}]`, ...named]);
}

/** What the specification of overlays says, done the slow way. */
function applied(node: Json, path: readonly Key[], update: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (update === undefined) throw new Error("the whole document cannot be removed");
    if (Array.isArray(node) && !Array.isArray(update)) return [...node, update];
    if (isObject(node) && isObject(update)) return merged(node, update);
    throw new Error("the target does not fit the update");
  }
  const entries: (readonly [Key, Json])[] = Array.isArray(node) ? [...node.entries()] : Object.entries(node ?? {});
  const kept = entries.filter(([name]) => !(name === key && rest.length === 0 && update === undefined));
  const changed = kept.map(([name, child]) => [name, name === key ? applied(child, rest, update) : child] as const);
  return Array.isArray(node) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

function merged(node: Json, update: Json): Json {
  if (Array.isArray(node) && Array.isArray(update)) return [...node, ...update];
  if (!isObject(node) && !isObject(update) && !Array.isArray(node) && !Array.isArray(update)) return update;
  if (!isObject(node) || !isObject(update))
    throw new Error("a map, a list and a single value cannot become each other");
  const added = Object.entries(update).map(([key, value]) => {
    const existing = Object.hasOwn(node, key) ? node[key] : undefined;
    return [key, existing === undefined ? value : merged(existing, value)] as const;
  });
  return { ...node, ...Object.fromEntries(added) };
}

export const overlays: Target = {
  name: "overlays",
  attempt(random) {
    const document = aDocument(random);
    const before = structuredClone(document);
    const path = aPath(document, random);
    const update = random.happens(0.3) ? undefined : random.happens(0.7) ? aDocument(random, 2) : aValue(random, 2);
    const target = jsonPath(document, path, random);
    const actions = [update === undefined ? { target, remove: true } : { target, update }];
    const text = writeJson({ overlay: "1.0.0", info: { title: "a", version: "1" }, actions });
    const ours = outcomeOf(() => applyOverlay(document, readOverlay(text, "a.yaml")));
    const theirs = outcomeOf(() => applied(document, path, update));
    const isSame =
      "value" in ours
        ? "value" in theirs && isDeepStrictEqual(ours.value, theirs.value)
        : "error" in theirs && ours.error instanceof InvalidInput;
    if (!isSame) throw new Error(`${text} on ${writeJson(document)}`, { cause: { ours, theirs } });
    if (!isDeepStrictEqual(document, before)) throw new Error(`${target} has changed the document itself`);
  },
};
