import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { changelogProblem } from "../../../scripts/spec/changelog.js";
import { explainedValueProblems } from "../../../scripts/spec/explained-values.js";
import { parameterExampleProblems } from "../../../scripts/spec/parameter-examples.js";
import { unshownFields } from "../../../scripts/spec/shown-fields.js";
import { textProblems } from "../../../scripts/spec/texts.js";
import { copyDescription } from "../../support/description.js";

const schemas = (named: JsonObject): JsonObject => ({ components: { schemas: named } });
const messages = (found: readonly { readonly message: string }[]) => found.map(({ message }) => message);

describe("A description of a field", () => {
  it.each<[string, JsonObject, RegExp]>([
    [
      "says what it is, not how that is known",
      { description: "An ID. On both pages." },
      /\("both pages"\); move that into x-source/,
    ],
    ["does not say that something is not documented", { description: "Not documented." }, /move that into x-source/],
    ["is there if there is a source", { "x-source": "A page." }, /x-source needs a description/],
    ["has a source for its mark", { description: "An ID.", "x-evidence": "inferred" }, /x-evidence needs an x-source/],
    [
      "marks what is not documented",
      { description: "An ID.", "x-source": "Not documented." },
      /add "x-evidence: undocumented"/,
    ],
  ])("%s", (_, schema, message) => {
    expect(messages(textProblems(schemas({ A: schema })))).toEqual([expect.stringMatching(message)]);
  });

  it("may be supported by evidence elsewhere", () => {
    const good = { description: "An ID.", "x-source": "Both pages. Not documented.", "x-evidence": "undocumented" };
    expect(textProblems({ info: { description: "Both pages." }, ...schemas({ A: good }) })).toEqual([]);
  });
});

describe("The parameter of an operation", () => {
  it("has an example, and one of a worked example exists", () => {
    const schema = { type: "string" };
    const parameters = [
      { name: "a", in: "query", schema },
      { name: "b", in: "query", content: { "application/json": { schema } } },
      { name: "c", in: "query", schema: { ...schema, examples: ["x"] } },
    ];
    const found = parameterExampleProblems({
      paths: { "/a": { get: { parameters, "x-worked-example": ["c", "d"] } } },
    });
    expect(found.map(({ near }) => near)).toEqual([
      parameters[0],
      parameters[1],
      expect.objectContaining({ parameters }),
    ]);
    expect(messages(found)).toEqual([
      "the parameter a has no example; add below its schema:\n  examples:\n    - <value>",
      expect.stringMatching(/^the parameter b has no example; add next to its schema:\n {2}examples:\n {4}<name>:/),
      "x-worked-example names d, which is not a parameter",
    ]);
  });
});

describe("The description of an enum", () => {
  const described = (description: string) =>
    messages(
      explainedValueProblems(schemas({ A: { description, anyOf: [{ enum: ["BUY", "SELL"] }, { type: "string" }] } })),
    );

  it("explains each value, and no other", () => {
    expect(described("Side:\n\n- `BUY`: buy\n- `SELL`: sell\n")).toEqual([]);
    expect(described("Side, `BUY` or `SELL`.")).toEqual([]);
    expect(described("Side:\n\n- `BUY`: buy\n- `BOTH`: both\n")).toEqual([
      "the description does not explain SELL; add to it:\n  - `SELL`: <meaning>",
      "the description explains BOTH, which is no value; remove one or add the other",
    ]);
  });
});

/** A list of orders, each with a child of the same kind, or an error. */
function withResponse(order: JsonObject, value: JsonObject): JsonObject {
  const { properties = {} } = order;
  const child = { anyOf: [{ $ref: "#/components/schemas/Order" }, { type: "null" }] };
  const Order = { ...order, properties: Object.assign({ child }, properties) };
  const items = { anyOf: [{ $ref: "#/components/schemas/Order" }, { properties: { code: { type: "integer" } } }] };
  const content = {
    "application/json": { schema: { type: "array", items }, examples: { one: { value: [value, { code: 1 }] } } },
  };
  return {
    paths: { "/a": { put: { operationId: "a", responses: { "200": { description: "d", content } } } } },
    ...schemas({ Order }),
  };
}

describe("A field of a response is shown", () => {
  it("by an example of the response, its own examples, or its values", () => {
    const properties = {
      id: { type: "integer" },
      own: { type: "string", examples: ["x"] },
      kind: { anyOf: [{ enum: ["A"] }, { type: "string" }] },
      hidden: { type: "string" },
    };
    const document = withResponse({ properties }, { child: { id: 1 } });
    expect(unshownFields(document)).toEqual([{ name: "hidden", near: properties.hidden }]);
  });
});

describe("The changelog", () => {
  const document = { info: { title: "T", "x-displayName": "Options", version: "1.1.0" } };

  it("needs an entry with a text for the version of a description, above the last one", () => {
    const before = "# Changelog\n\n## Package 1\n\n- a\n\n## Options description 1.0.0\n\nText.\n";
    const problem = { line: 7, message: expect.stringContaining("\n  ## Options description 1.1.0\n") };
    expect(changelogProblem(document, before)).toEqual(problem);
    const empty = before.replace("1.0.0", "1.1.0").replace("Text.", "");
    expect(changelogProblem(document, empty)).toEqual(problem);
    expect(changelogProblem(document, before.replace("1.0.0", "1.1.0"))).toBeUndefined();
  });
});

it("npm run generate says all of this with file and line", async () => {
  const { add, edit, generate } = await copyDescription();
  await add("CHANGELOG.md", "# Changelog\n\n## Options description 0.9.0\n\nText.\n");
  const field = "        unheardOf:\n          description: Price of both pages.\n          type: string\n";
  await edit(
    "spec/options.yaml",
    "        postOnly:\n          description",
    `${field}        postOnly:\n          description`,
  );
  const error = await generate("options").catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw error;
  const line = expect.any(Number);
  expect(error.problems).toEqual([
    {
      file: expect.stringMatching(/options\.yaml$/),
      line,
      column: line,
      message: expect.stringMatching(/^the description says/),
    },
    {
      file: expect.stringMatching(/options\.yaml$/),
      line,
      column: line,
      message: expect.stringMatching(/^no example shows `unheardOf`/),
    },
    {
      file: expect.stringMatching(/options\.yaml$/),
      line,
      column: line,
      message: expect.stringMatching(/^no page of \w+ lists `unheardOf`/),
    },
    {
      file: expect.stringMatching(/CHANGELOG\.md$/),
      line: 3,
      message: expect.stringMatching(/## Options description \d/),
    },
  ]);
});
