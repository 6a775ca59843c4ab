import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { membersOf, objectOf, objectsOf } from "../openapi/json-access.js";
import { METHODS } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import type { Change } from "./change.js";
import type { Direction } from "./direction.js";
import { changed, type Difference, keywordChanges, type Rules, rated } from "./keywords.js";
import { type Documents, nameOf, schemaChanges } from "./schemas.js";

/** Compares the operations of two documents. Paths that differ only in the names of their parameters are the same. */
export function* pathChanges(documents: Documents): Generator<Change> {
  const [was, is] = [byTemplate(documents.was), byTemplate(documents.is)];
  for (const template of new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(template), is.get(template)];
    for (const method of METHODS) {
      const [old, now] = [operationAt(documents.was, before, method), operationAt(documents.is, after, method)];
      const where = `${method.toUpperCase()} ${after?.path ?? before?.path}`;
      if (old && now) yield* operationChanges(documents, old, now, where);
      else if (old) yield { impact: "major", where, what: "the operation was removed" };
      else if (now) yield { impact: "minor", where, what: "the operation was added" };
    }
    if (before && after) yield* itemChanges(documents, before, after);
  }
}

interface Path {
  readonly path: string;
  readonly item: JsonObject;
}

const byTemplate = ({ paths }: JsonObject): Map<string, Path> =>
  new Map(membersOf(paths).map(([path, item]) => [path.replace(/\{[^}]*\}/g, "{}"), { path, item }]));

/** An operation with the parameters of its path. */
function operationAt(document: JsonObject, path: Path | undefined, method: string): JsonObject | undefined {
  const item = path && dereference(document, path.item);
  const operation = item?.[method];
  if (item === undefined || !isObject(operation)) return undefined;
  const own = objectsOf(operation.parameters);
  const ids = own.map((parameter) => parameterId(document, parameter));
  const common = objectsOf(item.parameters).filter((it) => !ids.includes(parameterId(document, it)));
  return { ...operation, parameters: [...common, ...own] };
}

/** What a path has besides operations. */
function* itemChanges(documents: Documents, was: Path, is: Path): Generator<Change> {
  const done = Object.fromEntries([...METHODS, "parameters"].map((key) => [key, () => []]));
  const items = [dereference(documents.was, was.item), dereference(documents.is, is.item)] as const;
  yield* keywordChanges(...items, is.path, done);
}

function* operationChanges(documents: Documents, was: JsonObject, is: JsonObject, where: string): Generator<Change> {
  yield* keywordChanges(was, is, where, {
    parameters: (difference) => parameterChanges(documents, difference),
    requestBody: (difference) => bodyChanges(documents, difference),
    responses: (difference) => responseChanges(documents, difference),
    security: () => [],
    deprecated: rated("minor"),
  });
  yield* securityChanges(documents, was, is, where);
}

const parameterId = (document: JsonObject, parameter: JsonObject): string => {
  const { in: place, name } = dereference(document, parameter);
  return `${place} ${place === "header" ? String(name).toLowerCase() : name}`;
};

function* parameterChanges(documents: Documents, { was, is, where }: Difference): Generator<Change> {
  const byId = (document: JsonObject, list: Json | undefined) =>
    new Map(objectsOf(list).map((parameter) => [parameterId(document, parameter), parameter]));
  const [before, after] = [byId(documents.was, was), byId(documents.is, is)];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(id), after.get(id)];
    if (old && now)
      yield* componentChanges(documents, old, now, parameterPlace(documents.is, now, where), parameterRules);
    else if (old) yield { impact: "major", where, what: `the ${id} parameter was removed` };
    else if (now) {
      const isRequired = dereference(documents.is, now).required === true;
      const impact = isRequired ? "major" : "minor";
      yield { impact, where, what: `the ${isRequired ? "required " : ""}${id} parameter was added` };
    }
  }
}

function parameterPlace(document: JsonObject, parameter: JsonObject, where: string): string {
  const name = String(dereference(document, parameter).name);
  return parameter.$ref === undefined ? `${where}, parameter ${name}` : `parameter ${name}`;
}

/** Compares two objects that may be references, shared ones once. */
function* componentChanges(
  documents: Documents,
  was: JsonObject,
  is: JsonObject,
  where: string,
  rulesOf: (documents: Documents) => Rules,
): Generator<Change> {
  const id = `${was.$ref} ${is.$ref}`;
  if (was.$ref !== undefined && is.$ref !== undefined) {
    if (documents.followed.has(id)) return;
    documents.followed.add(id);
  }
  const [before, after] = [dereference(documents.was, was), dereference(documents.is, is)];
  yield* keywordChanges(before, after, where, rulesOf(documents));
}

const parameterRules = (documents: Documents): Rules => ({
  name: () => [],
  required: ({ was = false, is = false, where }) => {
    if (was === is) return [];
    return [{ impact: is ? "major" : "minor", where, what: is ? "is required" : "is not required any more" }];
  },
  deprecated: rated("minor"),
  ...contentRules(documents, "request"),
});

/** What values are made of: a schema, or one for each media type. */
const contentRules = (documents: Documents, direction: Direction): Rules => ({
  schema: function* (difference) {
    const { was, is, where } = difference;
    if (isObject(was) && isObject(is)) yield* schemaChanges(documents, was, is, where, { direction, isOpen: false });
    else yield changed("major", difference);
  },
  content: ({ was, is, where }) =>
    memberChanges(was, is, where, "media type", (before, after) =>
      keywordChanges(before, after, where, contentRules(documents, direction)),
    ),
});

/** The members of a map: what is removed is a break, what is added is not. */
export function* memberChanges(
  was: Json | undefined,
  is: Json | undefined,
  where: string,
  kind: string,
  compare: (was: JsonObject, is: JsonObject, name: string) => Iterable<Change>,
): Generator<Change> {
  const [before, after] = [new Map(membersOf(was)), new Map(membersOf(is))];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old && now) yield* compare(old, now, name);
    else if (old) yield { impact: "major", where, what: `the ${kind} ${name} was removed` };
    else yield { impact: "minor", where, what: `the ${kind} ${name} was added` };
  }
}

function* bodyChanges(documents: Documents, { was, is, where }: Difference): Generator<Change> {
  const place = `${where}, body`;
  const isRequired = (document: JsonObject, body: JsonObject) => dereference(document, body).required === true;
  if (isObject(was) && isObject(is)) yield* componentChanges(documents, was, is, place, (both) => parameterRules(both));
  else if (isObject(was)) yield { impact: "major", where, what: "the body of the request was removed" };
  else if (isObject(is)) {
    const impact = isRequired(documents.is, is) ? "major" : "minor";
    yield { impact, where, what: `${impact === "major" ? "a required body" : "a body"} of the request was added` };
  }
}

function* responseChanges(documents: Documents, { was, is, where }: Difference): Generator<Change> {
  yield* memberChanges(was, is, where, "response", (before, after, status) => {
    const place = after.$ref === undefined ? `${where}, response ${status}` : `response ${nameOf(after)}`;
    return componentChanges(documents, before, after, place, responseRules);
  });
}

const responseRules = (documents: Documents): Rules => ({
  headers: ({ was, is, where }) => headerChanges(documents, objectOf(was), objectOf(is), where),
  ...contentRules(documents, "response"),
});

function* headerChanges(documents: Documents, was: JsonObject, is: JsonObject, where: string): Generator<Change> {
  const lowerCase = (headers: JsonObject) =>
    Object.fromEntries(Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]));
  yield* memberChanges(lowerCase(was), lowerCase(is), where, "header", (before, after, name) => {
    const place = after.$ref === undefined ? `${where}, header ${name}` : `header ${nameOf(after)}`;
    return componentChanges(documents, before, after, place, headerRules);
  });
}

const headerRules = (documents: Documents): Rules => ({
  required: ({ was = false, is = false, where }) => {
    if (was === is) return [];
    return [{ impact: is ? "patch" : "major", where, what: is ? "is always there" : "may be missing" }];
  },
  deprecated: rated("minor"),
  ...contentRules(documents, "response"),
});

/** What a request must prove. `{}` as an alternative stands for nothing. */
function* securityChanges(documents: Documents, was: JsonObject, is: JsonObject, where: string): Generator<Change> {
  const [before, after] = [requirements(documents.was, was), requirements(documents.is, is)];
  const removed = before.filter((requirement) => !after.includes(requirement));
  const added = after.filter((requirement) => !before.includes(requirement));
  if (removed.length + added.length === 0) return;
  const isBreak = removed.length > 0 && !after.includes(NOTHING);
  yield {
    impact: isBreak ? "major" : "minor",
    where,
    what: `\`security\`: ${before.join(" or ")} -> ${after.join(" or ")}`,
  };
}

const NOTHING = "none";

function requirements(document: JsonObject, { security = document.security }: JsonObject): string[] {
  const alternatives = objectsOf(security).map((requirement) =>
    Object.entries(requirement)
      .map(([name, scopes]) => [name, ...[scopes].flat().map(String)].join(":"))
      .sort()
      .join(" + "),
  );
  return alternatives.length === 0 ? [NOTHING] : alternatives.map((it) => it || NOTHING);
}
