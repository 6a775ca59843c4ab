import { expect, it } from "vitest";
import { requestRules } from "../../../scripts/generate/rules.js";
import { isObject } from "../../../scripts/openapi/json.js";
import { operationsOf } from "../../../scripts/openapi/model.js";
import type { InvalidInput } from "../../../scripts/program/problem.js";
import { type Origins, readYaml } from "../../../scripts/spec/yaml.js";

const description = (method: string, members: string, schemes = "") => `openapi: 3.1.1
paths:
  /x:
    ${method}:
      operationId: call
${members.replace(/^(?=.)/gm, "      ")}
components:
  securitySchemes:
    Key: { type: apiKey, in: header, name: X-MBX-APIKEY }
${schemes}`;

function problemsIn(text: string): string[] {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(text, "a.yaml", origins);
  if (!isObject(value)) throw new Error("not a description");
  try {
    requestRules(value, operationsOf(value), "a.yaml", origins);
    return [];
  } catch (error) {
    return (error as InvalidInput).message.split("\n");
  }
}

const parameter = (members: string) => `parameters:\n  - { name: p, ${members} }`;
const OK = "responses: { '200': { description: Fine., content: { application/json: { schema: { type: object } } } } }";

it.each([
  ["a body", "post", "requestBody: { content: {} }", /a client sends parameters only, so it cannot carry requestBody/],
  ["a cookie", "get", parameter("in: cookie, schema: { type: string }"), /a client sends no cookies/],
  ["TRACE", "trace", OK, /a client cannot send TRACE/],
  [
    "JSON in a path",
    "get",
    parameter("in: path, content: { application/json: { schema: { type: string } } }"),
    /JSON in the query only/,
  ],
  [
    "a plain object",
    "get",
    parameter("in: query, schema: { type: object, properties: {} }"),
    /an object in a parameter needs `content`/,
  ],
  [
    "plain objects",
    "get",
    parameter("in: query, schema: { type: array, items: { type: object } }"),
    /a list of objects in a parameter needs/,
  ],
  [
    "another style",
    "get",
    parameter("in: query, style: pipeDelimited, schema: { type: string }"),
    /cannot write the style pipeDelimited/,
  ],
  ["text as response", "get", "responses: { '200': { content: { text/csv: {} } } }", /a client reads JSON only/],
  ["another way to log in", "get", "security: [{ Login: [] }]", /not with Login/],
  ["another key", "get", "security: [{ Other: [] }]", /not with X-Other/],
  [
    "one name in two places",
    "get",
    "parameters:\n  - { name: p, in: query, schema: { type: string } }\n  - { name: p, in: header, schema: { type: string } }",
    /two are called p/,
  ],
  [
    "a keyword that no rule can say",
    "get",
    parameter("in: query, schema: { type: integer, multipleOf: 5 }"),
    /cannot be checked for "multipleOf"/,
  ],
])("a client is refused with file and line for %s", (_, method, members, message) => {
  const schemes = "    Login: { type: oauth2, flows: {} }\n    Other: { type: apiKey, in: header, name: X-Other }\n";
  const [problem = "", ...others] = problemsIn(description(method, members, schemes));
  expect(others).toEqual([]);
  expect(problem).toMatch(/^a\.yaml:\d+:\d+ /);
  expect(problem).toMatch(message);
});

it("an operation cannot have the name of what every client has", () => {
  expect(problemsIn(description("get", OK).replace(": call", ": close"))).toEqual([
    expect.stringMatching(/^a\.yaml:\d+:\d+ an operation of a client cannot be called close$/),
  ]);
});

it("what it can carry is accepted", () => {
  expect(
    problemsIn(
      description(
        "get",
        `security: [{ Key: [] }]\n${parameter("in: path, required: true, schema: { type: string }")}\n${OK}`,
      ),
    ),
  ).toEqual([]);
});
