import { describe, expect, it } from "vitest";
import { writeQuery } from "../../../src/runtime/query.js";
import type { ObjectRule } from "../../../src/runtime/rules.js";
import { problemsOfPlaces, sentParameters } from "../../../src/runtime/sent-parameters.js";
import type { WireOperation } from "../../../src/runtime/wire.js";

const operation = (fields: ObjectRule["fields"], more: Partial<WireOperation> = {}): WireOperation => ({
  ...{ method: "GET", path: "/x", weight: null, security: "signed", jsonParameters: [], response: "object" },
  request: { type: "object", fields },
  ...more,
});
const STRING = { type: "string" } as const;
const ID = {
  type: "forms",
  forms: [
    { type: "bigint", format: "int64" },
    { type: "string", format: "int64" },
  ],
} as const;
const TIMING = { recvWindow: undefined, timestamp: 5 };
/** The query, decoded. */
const written = (rule: WireOperation, request: Readonly<Record<string, unknown>>) =>
  decodeURIComponent(writeQuery(sentParameters(rule, request, TIMING).query, rule, TIMING.timestamp));

describe("what is sent", () => {
  it("has the order of the description, leaves out what is undefined, and ends with what the client adds", () => {
    const { query } = sentParameters(
      operation({ a: STRING, b: STRING, c: STRING }),
      { c: "3", b: undefined, a: "1" },
      TIMING,
    );
    expect(Object.keys(query)).toEqual(["a", "c", "recvWindow", "timestamp"]);
  });

  it("has each parameter in its place, and no timing where nothing is signed", () => {
    const places = { pathParameters: ["p"], headerParameters: ["h"] };
    const request = { p: 1n, h: "x", q: "y" };
    const fields = { q: STRING, h: STRING, p: { type: "bigint", format: "int64" } } as const;
    const expected = { query: { q: "y" }, path: { p: 1n }, header: { h: "x" } };
    expect(sentParameters(operation(fields, places), request, undefined)).toEqual(expected);
  });

  it("has the digits of an ID where these are one of its forms, at any depth", () => {
    const element = {
      type: "object",
      fields: { id: ID, n: { type: "bigint", format: "int64" } },
      timestamp: true,
    } as const;
    const fields = { list: { type: "list", items: element }, ids: { type: "list", items: ID }, one: ID } as const;
    const request = { list: [{ n: 7n, id: 1n }, { id: "2" }], ids: [3n], one: 4n };
    expect(written(operation(fields, { jsonParameters: ["list", "ids"] }), request)).toBe(
      'list=[{"n":7,"id":"1","timestamp":5},{"id":"2","timestamp":5}]&ids=["3"]&one=4&timestamp=5',
    );
    expect(written(operation(fields, { jsonParameters: ["one"] }), { one: 4n })).toBe('one="4"&timestamp=5');
    expect(request.list[0]).toEqual({ n: 7n, id: 1n });
  });

  it("keeps a bigint that cannot be a string", () => {
    const forms = { type: "forms", forms: [{ type: "bigint", format: "int64" }, { type: "boolean" }] } as const;
    expect(written(operation({ one: forms }, { jsonParameters: ["one"] }), { one: 4n })).toBe("one=4&timestamp=5");
  });
});

describe("a value cannot leave its place:", () => {
  const places = operation({}, { pathParameters: ["p"], headerParameters: ["h"] });

  it.each(["", ".", ".."])("%j in a path", (p) => {
    expect(problemsOfPlaces(places, { p })).toMatchObject([{ path: "p", rule: "pattern" }]);
  });

  it.each(["a\r\nb", "é"])("%j in a header", (h) => {
    expect(problemsOfPlaces(places, { h })).toMatchObject([{ path: "h", rule: "pattern" }]);
  });

  it("and others are left alone", () => {
    expect(problemsOfPlaces(places, { p: "...", h: "a b" })).toEqual([]);
    expect(problemsOfPlaces(places, {})).toEqual([]);
    expect(problemsOfPlaces(operation({}), "no object")).toEqual([]);
  });
});
