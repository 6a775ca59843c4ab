import { createHmac } from "node:crypto";
import { stringifyExact } from "../../src/runtime/exact-json.js";
import { writeQuery } from "../../src/runtime/query.js";
import type { Json, JsonObject } from "../openapi/json.js";
import { listOf, membersOf, objectOf, objectsOf, textOf, textsOf } from "../openapi/json-access.js";
import type { Operation } from "../openapi/operations.js";
import { dereference } from "../openapi/pointer.js";
import { InvalidInput } from "../program/problem.js";
import { descriptionFile } from "../spec/spec.js";
import type { Api } from "./api.js";

/** Made up for the site, so that anyone can reproduce the examples without a key. */
export const API_KEY = "key-of-this-example";
export const SECRET = "secret-of-this-example";

/** A request as it is sent, made from the examples of the description. */
export interface SignedExample {
  readonly operation: Operation;
  /** Name and value of each parameter before percent-encoding. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly payload: string;
  readonly signature: string;
  readonly openssl: string;
  readonly raw: string;
}

/**
 * The parameters are those listed in the operation's `x-worked-example`, or else the required ones, each with its first
 * example.
 * @throws {InvalidInput} if the description lacks one of these parameters or its example
 */
export function signedExample(api: Api, document: JsonObject, operation: Operation): SignedExample {
  const listed = operation.node["x-worked-example"];
  const required = operation.parameters.filter((parameter) => parameter.required === true);
  const names = listed === undefined ? required.map(({ name }) => textOf(name)) : textsOf(listed);
  const values = names.map((name): [string, Json] => {
    const parameter = operation.parameters.find((it) => it.name === name);
    const value = parameter && firstExample(document, parameter);
    if (value !== undefined) return [name, value];
    const message = `the worked example of ${operation.id} needs the parameter ${name} with an example`;
    throw new InvalidInput([{ file: descriptionFile(api.name), message }]);
  });
  const json = operation.parameters.filter(({ content }) => content !== undefined).map(({ name }) => textOf(name));
  const payload = writeQuery(Object.fromEntries(values), json);
  const signature = createHmac("sha256", SECRET).update(payload).digest("hex");
  const { host } = new URL(textOf(objectsOf(document.servers)[0]?.url));
  return {
    operation,
    parameters: values.map(([name, value]) => [name, typeof value === "string" ? value : stringifyExact(value)]),
    payload,
    signature,
    openssl: `printf %s '${payload}' |\n  openssl dgst -sha256 -hmac '${SECRET}'`,
    raw:
      `${operation.method} ${operation.path}?${payload}&signature=${signature} HTTP/1.1\n` +
      `Host: ${host}\nX-MBX-APIKEY: ${API_KEY}`,
  };
}

function firstExample(document: JsonObject, { schema, content }: JsonObject): Json | undefined {
  if (content === undefined) return listOf(dereference(document, objectOf(schema)).examples)[0];
  const [[, mediaType] = []] = membersOf(content);
  const [[, example] = []] = membersOf(mediaType?.examples);
  return example && dereference(document, example).value;
}
