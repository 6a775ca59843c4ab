import { createHmac } from "node:crypto";
import { stringifyExact } from "../../src/runtime/exact-json.js";
import { writeQuery } from "../../src/runtime/query.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectsOf, textOf } from "../openapi/json-access.js";
import type { Operation } from "../openapi/model.js";
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
  const required = operation.parameters.filter(({ isRequired }) => isRequired);
  const names = operation.workedExample ?? required.map(({ name }) => name);
  const values = names.map((name): [string, Json] => {
    const value = operation.parameters.find((it) => it.name === name)?.examples[0];
    if (value !== undefined) return [name, value];
    const message = `the worked example of ${operation.id} needs the parameter ${name} with an example`;
    throw new InvalidInput([{ file: descriptionFile(api.name), message }]);
  });
  const jsonParameters = operation.parameters.filter(({ encoding }) => encoding === "json").map(({ name }) => name);
  const payload = writeQuery(Object.fromEntries(values), { jsonParameters });
  const signature = createHmac("sha256", SECRET).update(payload).digest("hex");
  return {
    operation,
    parameters: values.map(([name, value]) => [name, typeof value === "string" ? value : stringifyExact(value)]),
    payload,
    signature,
    openssl: `printf %s '${payload}' |\n  openssl dgst -sha256 -hmac '${SECRET}'`,
    raw: `${requestLine(document, operation, `?${payload}&signature=${signature}`)}\nX-MBX-APIKEY: ${API_KEY}`,
  };
}

/** The request as it is sent, signed where it has to be. */
export const rawExample = (api: Api, document: JsonObject, operation: Operation): string =>
  operation.security === "none" ? requestLine(document, operation, "") : signedExample(api, document, operation).raw;

function requestLine({ servers }: JsonObject, { method, path }: Operation, query: string): string {
  const { host } = new URL(textOf(objectsOf(servers)[0]?.url));
  return `${method} ${path}${query} HTTP/1.1\nHost: ${host}`;
}

/** An example without what belongs to the moment at which it is sent. */
export const withoutTime = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(withoutTime)
    : isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "timestamp"))
      : value;
