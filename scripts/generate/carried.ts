import type { JsonObject } from "../openapi/json.js";
import { membersOf, objectOf, textOf } from "../openapi/json-access.js";
import type { Operation, Parameter } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import { isSupplied, KEY_HEADER, SIGNATURE } from "../openapi/supplied.js";
import type { Unsayable } from "./unsayable.js";

/** What every client has besides its calls. */
const TAKEN = ["connect", "close", "then"];

/** What a client cannot carry: other ways to prove who sends, bodies, cookies, and responses that are not JSON. */
export function uncarried(document: JsonObject, operation: Operation): Unsayable[] {
  const { id, method, node, parameters, response, schemes } = operation;
  const found: string[] = [];
  if (TAKEN.includes(id)) found.push(`an operation of a client cannot be called ${id}`);
  if (method === "TRACE") found.push("a client cannot send TRACE");
  if (node.requestBody !== undefined) found.push("a client sends parameters only, so it cannot carry requestBody");
  if (response.kind === "none" && hasContent(document, node)) found.push("a client reads JSON only");
  for (const name of schemes)
    if (name !== KEY_HEADER && name !== SIGNATURE)
      found.push(`a client proves who sends with ${KEY_HEADER} and ${SIGNATURE} only, not with ${name}`);
  const given = parameters.filter(({ name }) => !isSupplied(name));
  const names = given.map(({ name }) => name);
  for (const name of new Set(names.filter((it, index) => names.indexOf(it) !== index)))
    found.push(`a client knows a parameter by its name, and two are called ${name}`);
  return [
    ...found.map((message) => ({ message, near: node })),
    ...given.flatMap((parameter) => {
      const message = uncarriedParameter(document, parameter);
      return message === undefined ? [] : [{ message, near: parameter.node }];
    }),
  ];
}

function uncarriedParameter(document: JsonObject, { place, encoding, schema, node }: Parameter): string | undefined {
  if (place === "cookie") return "a client sends no cookies";
  if (encoding === "json") return place === "query" ? undefined : "a client sends JSON in the query only";
  const { type, properties, items } = dereference(document, schema);
  if (type === "object" || properties !== undefined)
    return "an object in a parameter needs `content` with `application/json`";
  if (dereference(document, objectOf(items)).type === "object")
    return "a list of objects in a parameter needs `content` with `application/json`";
  const style = textOf(node.style);
  return ["", "form", "simple"].includes(style) ? undefined : `a client cannot write the style ${style}`;
}

const hasContent = (document: JsonObject, { responses }: JsonObject): boolean =>
  membersOf(responses).some(
    ([status, response]) => status.startsWith("2") && membersOf(dereference(document, response).content).length > 0,
  );
