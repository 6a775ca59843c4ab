import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { isObject } from "../../scripts/openapi/json.js";
import { parseExact, stringifyExact } from "../../src/runtime/exact-json.js";
import { documentOf } from "./output.js";

export interface Exchange {
  readonly url: string;
  readonly requests: string[];
  close(): void;
}

/** A local server that returns the examples of the descriptions, digit by digit, and records the requests. */
export async function startExchange(): Promise<Exchange> {
  const responses = new Map([
    ["DELETE", exampleOf("options")],
    ["PUT", exampleOf("coin-futures")],
  ]);
  const requests: string[] = [];
  const server = createServer(({ method = "", url = "" }, response) => {
    requests.push(url);
    response.setHeader("content-type", "application/json").end(responses.get(method));
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, requests, close: () => void server.close() };
}

/** The first example of a successful response. */
function exampleOf(api: string): string {
  const document = parseExact(readFileSync(documentOf(api, "json"), "utf8"));
  const [path] = Object.values(member(document, "paths"));
  const [operation] = Object.values(member({ path }, "path"));
  const content = ["responses", "200", "content", "application/json", "examples"].reduce<unknown>(member, operation);
  const [example] = Object.values(member({ content }, "content"));
  return stringifyExact(member({ example }, "example").value);
}

function member(from: unknown, name: string): Readonly<Record<string, unknown>> {
  const found = isObject(from) ? from[name] : undefined;
  if (!isObject(found)) throw new Error(`no object ${name} in the document`);
  return found;
}
