import type { JsonObject } from "../openapi/json.js";
import { operationsOf } from "../openapi/model.js";
import type { Finding } from "./finding.js";

/** Parameters that pages, samples and collections could not show, and those of a worked example that do not exist. */
export const parameterExampleProblems = (document: JsonObject): Finding[] =>
  operationsOf(document).flatMap(({ parameters, workedExample = [], node }) => {
    const unknown = workedExample.filter((name) => !parameters.some((parameter) => parameter.name === name));
    return [
      ...parameters
        .filter(({ examples }) => examples.length === 0)
        .map(({ name, encoding, node: near }) => ({
          near,
          message: `the parameter ${name} has no example; ${HOW[encoding === "json" ? "json" : "plain"]}`,
        })),
      ...unknown.map((name) => ({ near: node, message: `x-worked-example names ${name}, which is not a parameter` })),
    ];
  });

const HOW = {
  json: "add next to its schema:\n  examples:\n    <name>:\n      summary: <what it shows>\n      value: <value>",
  plain: "add below its schema:\n  examples:\n    - <value>",
} as const;
