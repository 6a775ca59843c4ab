import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "../openapi/json.js";
import { membersOf, objectOf, objectsOf, textOf } from "../openapi/json-access.js";
import { modelOf } from "../openapi/model.js";
import { type Change, withoutRepeats } from "./change.js";
import { type Difference, keywordChanges, leafChanges, type Rules, rated } from "./keywords.js";
import { memberChanges, pathChanges } from "./operations.js";
import { type Documents, schemaChanges } from "./schemas.js";

/**
 * Compares two bundled documents by what users of types, client and wire see, with every digit. What is not known to be
 * harmless is rated as a break.
 */
export function documentChanges(was: JsonObject, is: JsonObject): Change[] {
  const documents = { was, is, followed: new Set<string>() };
  return withoutRepeats([
    ...keywordChanges(was, is, "description", ROOT),
    ...serverChanges(was, is),
    ...pathChanges(documents),
    ...componentChanges(documents),
  ]);
}

const INFO: Rules = {
  // The version is judged, not listed, because it must change with the rest.
  version: () => [],
  contact: rated("patch"),
  license: rated("patch"),
  termsOfService: rated("patch"),
};

const ROOT: Rules = {
  openapi: rated("patch"),
  info: ({ was, is }) => keywordChanges(objectOf(was), objectOf(is), "info", INFO),
  tags: tagChanges,
  // Compared with what they are part of.
  servers: () => [],
  security: () => [],
  paths: () => [],
  components: () => [],
};

const byKey = (list: Json | undefined, key: string): JsonObject =>
  Object.fromEntries(objectsOf(list).map((item) => [textOf(item[key]), item]));

function* tagChanges({ was, is }: Difference): Generator<Change> {
  const changes = memberChanges(byKey(was, "name"), byKey(is, "name"), "tags", "tag", (before, after, name) =>
    keywordChanges(before, after, `tag ${name}`, {}),
  );
  for (const change of changes) yield { ...change, impact: "patch" };
}

/** Clients send to the first server; the others are there to be chosen. */
function* serverChanges(was: JsonObject, is: JsonObject): Generator<Change> {
  const [before, after] = [modelOf(was).server, modelOf(is).server];
  const where = "servers";
  if (before !== after)
    yield { impact: "major", where, what: `the first one, which clients send to: ${before} -> ${after}` };
  yield* memberChanges(byKey(was.servers, "url"), byKey(is.servers, "url"), where, "server", (old, now, url) =>
    keywordChanges(old, now, `server ${url}`, {}),
  );
}

/** Components that no operation has led to, and the names of the exported types. */
function* componentChanges(documents: Documents): Generator<Change> {
  const [was, is] = [objectOf(documents.was.components), objectOf(documents.is.components)];
  for (const kind of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (kind === "schemas") yield* typeChanges(documents);
    else if (kind === "securitySchemes") yield* schemeChanges(was[kind], is[kind]);
    else yield* unusedChanges(documents, kind, objectOf(was[kind]), objectOf(is[kind]));
  }
}

function* typeChanges(documents: Documents): Generator<Change> {
  const [was, is] = [documents.was, documents.is].map(({ components }) => objectOf(objectOf(components).schemas));
  const gone = Object.keys(was ?? {}).filter((name) => !Object.hasOwn(is ?? {}, name));
  const added = Object.keys(is ?? {}).filter((name) => !Object.hasOwn(was ?? {}, name));
  for (const name of gone) {
    const renamed = added.find((other) => isDeepStrictEqual(was?.[name], is?.[other]));
    const what = renamed === undefined ? "the exported type was removed" : `the exported type is ${renamed} now`;
    yield { impact: "major", where: name, what };
  }
  for (const name of added) yield { impact: "minor", where: name, what: "the exported type was added" };
  for (const [name, schema] of membersOf(was)) {
    const ref = `#/components/schemas/${name}`;
    const other = is?.[name];
    const isCompared = [...documents.followed].some((id) => id.startsWith(`${ref} `));
    if (other === undefined || isCompared || isDeepStrictEqual(schema, other)) continue;
    for (const direction of ["request", "response"] as const)
      yield* schemaChanges(documents, { $ref: ref }, { $ref: ref }, name, { direction, isOpen: false });
  }
}

function* schemeChanges(was: Json | undefined, is: Json | undefined): Generator<Change> {
  yield* memberChanges(was, is, "security schemes", "scheme", (before, after, name) =>
    keywordChanges(before, after, `security scheme ${name}`, {}),
  );
}

/** Nothing depends on a component that no operation uses, nor on an example, nor on the name of what one uses. */
function* unusedChanges(documents: Documents, kind: string, was: JsonObject, is: JsonObject): Generator<Change> {
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const ref = `#/components/${kind}/${name}`;
    const isCompared = [...documents.followed].some((id) => id.split(" ").includes(ref));
    const isBoth = Object.hasOwn(was, name) && Object.hasOwn(is, name);
    if (!isCompared || !isBoth) yield* leafChanges("patch", was[name], is[name], name, `components, ${kind}`);
  }
}
