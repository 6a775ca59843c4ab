import { isObject, type Json } from "../openapi/json.js";

/** One step of a path: a name, an index, or the children whose own member has a text as its value. */
type Segment = string | number | { readonly member: string; readonly text: string };

export type JsonPath = readonly Segment[];

/** A node with the names and indexes that lead to it. */
export interface Match {
  readonly keys: readonly (string | number)[];
  readonly value: Json;
}

const QUOTED = String.raw`'(?:[^'\\]|\\['\\])*'|"(?:[^"\\]|\\["\\])*"`;
const COMPARISON = String.raw`@\.(?<member>[A-Za-z_]\w*)\s*==\s*(?<text>${QUOTED})`;
const SEGMENTS: readonly RegExp[] = [
  /\.(?<name>[A-Za-z_]\w*)/y,
  /\[\s*(?<index>0|[1-9]\d*)\s*\]/y,
  new RegExp(String.raw`\[\s*(?<quoted>${QUOTED})\s*\]`, "y"),
  new RegExp(String.raw`\[\s*\?\s*${COMPARISON}\s*\]`, "y"),
  new RegExp(String.raw`\[\s*\?\s*\(\s*${COMPARISON}\s*\)\s*\]`, "y"),
];

/**
 * Reads the part of JSONPath (RFC 9535) that names single nodes: `$`, `.name`, `['name']`, `[0]`, `[?@.name=='text']`.
 * @returns nothing if the path is not one of these
 */
export function readJsonPath(path: string): JsonPath | undefined {
  if (!path.startsWith("$")) return undefined;
  const segments: Segment[] = [];
  let offset = 1;
  while (offset < path.length) {
    const found = matchAt(path, offset);
    if (found?.groups === undefined) return undefined;
    segments.push(segmentOf(found.groups));
    offset += found[0].length;
  }
  return segments;
}

function matchAt(path: string, offset: number): RegExpExecArray | undefined {
  for (const segment of SEGMENTS) {
    segment.lastIndex = offset;
    const found = segment.exec(path);
    if (found !== null) return found;
  }
  return undefined;
}

function segmentOf({ name, index, quoted, member, text }: Partial<Record<string, string>>): Segment {
  if (index !== undefined) return Number(index);
  if (member !== undefined) return { member, text: unquote(text) };
  return name ?? unquote(quoted);
}

const unquote = (quoted = ""): string => quoted.slice(1, -1).replace(/\\(.)/g, "$1");

/** All nodes that a path names, in the order of the document. */
export function selectNodes(root: Json, path: JsonPath): Match[] {
  return path.reduce<Match[]>(
    (matches, segment) => matches.flatMap((match) => step(match, segment)),
    [{ keys: [], value: root }],
  );
}

function step({ keys, value }: Match, segment: Segment): Match[] {
  return childrenOf(value)
    .filter(([key, child]) =>
      typeof segment === "object" ? isObject(child) && own(child, segment.member) === segment.text : key === segment,
    )
    .map(([key, child]) => ({ keys: [...keys, key], value: child }));
}

function childrenOf(value: Json): [string | number, Json][] {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}

const own = (object: Record<string, Json>, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
