import { createHmac } from "node:crypto";
import { writeQuery } from "../../src/signed-fetch.js";
import type { Json, JsonObject } from "../json.js";
import { dereference } from "../openapi-structure.js";
import { InvalidInput } from "../problem.js";
import type { ApiFacts } from "./apis.js";
import { compactJson, listOf, membersOf, objectOf, objectsOf, textOf } from "./reading.js";

/** Made up for the site; whoever repeats the example needs no key of their own. */
export const API_KEY = "key-of-this-example";
export const SECRET = "secret-of-this-example";

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly node: JsonObject;
  readonly parameters: readonly JsonObject[];
}

export function operationsOf(document: JsonObject): Operation[] {
  return membersOf(document.paths).flatMap(([path, item]) =>
    membersOf(item).map(([method, node]) => ({
      id: textOf(node.operationId),
      method: method.toUpperCase(),
      path,
      node,
      parameters: objectsOf(node.parameters).map((parameter) => dereference(document, parameter)),
    })),
  );
}

/** A request as it leaves, from the examples of the description. */
export interface SignedExample {
  readonly operation: Operation;
  /** Name and text of each parameter before it is percent-encoded. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly payload: string;
  readonly signature: string;
  readonly openssl: string;
  readonly raw: string;
}

/** @throws {InvalidInput} if the description has no such parameter or example */
export function signedExample(api: ApiFacts, document: JsonObject, operation: Operation): SignedExample {
  const { request } = api.operations[operation.id] ?? {};
  const missing = (message: string) => new InvalidInput([{ file: `spec/${api.name}.yaml`, message }]);
  if (request === undefined) throw missing(`${operation.id} has no entry in scripts/docs/apis.ts`);
  const values = Object.entries(request).map(([name, example]): [string, Json] => {
    const parameter = operation.parameters.find((it) => it.name === name);
    const value = parameter && exampleOf(document, parameter, example);
    if (value === undefined)
      throw missing(
        `the worked example of ${operation.id} needs the parameter ${name} with the example ${example ?? 1}`,
      );
    return [name, value];
  });
  const json = operation.parameters.filter(({ content }) => content !== undefined).map(({ name }) => textOf(name));
  const payload = writeQuery(Object.fromEntries(values), json);
  const signature = createHmac("sha256", SECRET).update(payload).digest("hex");
  const { host } = new URL(textOf(objectsOf(document.servers)[0]?.url));
  return {
    operation,
    parameters: values.map(([name, value]) => [name, typeof value === "string" ? value : compactJson(value)]),
    payload,
    signature,
    openssl: `printf %s '${payload}' |\n  openssl dgst -sha256 -hmac '${SECRET}'`,
    raw:
      `${operation.method} ${operation.path}?${payload}&signature=${signature} HTTP/1.1\n` +
      `Host: ${host}\nX-MBX-APIKEY: ${API_KEY}`,
  };
}

function exampleOf(document: JsonObject, { schema, content }: JsonObject, name: string | null): Json | undefined {
  if (name === null) return listOf(objectOf(schema).examples)[0];
  const [[, mediaType] = []] = membersOf(content);
  const example = objectOf(mediaType?.examples)[name];
  return example === undefined ? undefined : dereference(document, objectOf(example)).value;
}
