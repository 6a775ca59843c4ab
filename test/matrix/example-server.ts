import { readFileSync } from "node:fs";
import { isObject } from "../../scripts/openapi/json.js";
import { dereference } from "../../scripts/openapi/pointer.js";
import { parseExact, stringifyExact } from "../../src/runtime/exact-json.js";
import { type LocalServer, serveLocally } from "../support/local-server.js";
import { documentOf } from "./output.js";

export interface ExampleServer extends LocalServer {
  readonly requests: string[];
}

/** A local server that returns the examples of the descriptions, digit by digit, and records the requests. */
export async function serveExamples(): Promise<ExampleServer> {
  const responses = new Map([
    ["DELETE", exampleOf("options")],
    ["PUT", exampleOf("coin-futures")],
  ]);
  const requests: string[] = [];
  const server = await serveLocally(({ method = "", url = "" }, response) => {
    requests.push(url);
    response.setHeader("content-type", "application/json").end(responses.get(method));
  });
  return { ...server, requests };
}

/** The first example of a successful response. */
function exampleOf(api: string): string {
  const document = parseExact(readFileSync(documentOf(api, "json"), "utf8"));
  const [path] = Object.values(member(document, "paths"));
  const [operation] = Object.values(member({ path }, "path"));
  const content = ["responses", "200", "content", "application/json", "examples"].reduce<unknown>(member, operation);
  const [example] = Object.values(member({ content }, "content"));
  if (!isObject(document) || !isObject(example)) throw new Error("no example in the document");
  return stringifyExact(dereference(document, example).value);
}

function member(from: unknown, name: string): Readonly<Record<string, unknown>> {
  const found = isObject(from) ? from[name] : undefined;
  if (!isObject(found)) throw new Error(`no object ${name} in the document`);
  return found;
}
