import { describe, expect, it } from "vitest";
import { hmacSigner } from "../../../src/entries/index.js";
import { connectTo } from "../../../src/runtime/client.js";
import type { WireOperation } from "../../../src/runtime/wire.js";

const PLAIN: WireOperation = {
  ...{ method: "GET", path: "/x", weight: null, security: "none", jsonParameters: [], response: "object" },
  request: { type: "object", fields: {} },
};

interface Operations {
  call: { parameters: object; responses: { 200: { content: { "application/json": unknown } } } };
}

interface Paths {
  "/x": { get: Operations["call"]; post: Operations["call"] };
}

/** What a call makes of a response to an operation. */
async function callWith(operation: Partial<WireOperation>, body: string, status = 200) {
  const sent: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    sent.push(new Request(input, init));
    return new Response(body === "" ? null : body, { status });
  };
  const wire = { server: "https://a.invalid", operations: { call: { ...PLAIN, ...operation } }, bigintFields: ["id"] };
  const { http, open } = connectTo<Paths, Operations>({ apiKey: "key", signer: hmacSigner("secret"), fetch }, wire);
  const { init, result } = await open("call", {}, undefined);
  const response = operation.method === "POST" ? http.POST("/x", init) : http.GET("/x", init);
  const { data } = await result<unknown>(await response);
  return { data, sent: sent[0] };
}

const ERROR = '{"code":-1121,"msg":"Invalid symbol."}';

describe("a response", () => {
  it.each<[string, Partial<WireOperation>, string, number, unknown]>([
    ["that is an object", { response: "object" }, '{"id":9007199254740993}', 200, { id: 9007199254740993n }],
    ["that is a list", { response: "list" }, "[1,2]", 200, [1, 2]],
    ["that is nothing", { response: "none" }, "", 200, undefined],
    ["that should be nothing, but is something", { response: "none" }, "{}", 200, {}],
    ["with a code of its own", { response: "any" }, '{"code":200,"msg":"done"}', 200, { code: 200, msg: "done" }],
    ["that is any value", { response: "any" }, "5", 200, 5],
    ["with another status of success", { response: "object", status: 201 }, "{}", 201, {}],
  ])("%s is returned", async (_, operation, body, status, data) => {
    expect((await callWith(operation, body, status)).data).toEqual(data);
  });

  it.each<[string, Partial<WireOperation>, string, number, string]>([
    ["a list for an object", { response: "object" }, "[]", 200, "is not an object"],
    ["an object for a list", { response: "list" }, "{}", 200, "is not an array"],
    ["an error for an object", { response: "object" }, ERROR, 200, "-1121"],
    ["an error for any value", { response: "any" }, ERROR, 200, "-1121"],
    ["an error for nothing", { response: "none" }, ERROR, 200, "-1121"],
    ["another status of success", { response: "object" }, "{}", 201, "has status 201"],
    ["no JSON", { response: "object" }, "<html>", 200, "cannot be parsed exactly"],
  ])("%s fails", async (_, operation, body, status, message) => {
    await expect(callWith(operation, body, status)).rejects.toThrow(message);
  });

  it("that fails after a read has changed nothing; after a write it may have", async () => {
    for (const [body, status] of [
      ["<html>", 200],
      ["", 500],
      [ERROR, 200],
      ["{", 400],
    ] as const) {
      await expect(callWith({ method: "GET" }, body, status)).rejects.toMatchObject({ outcome: "rejected" });
      await expect(callWith({ method: "POST" }, body, status)).rejects.toMatchObject({ outcome: "unknown" });
    }
  });
});

it.each([
  ["none", null, null, /^$/],
  ["key", "key", null, /^$/],
  ["signed", "key", /^[0-9a-f]{64}$/, /^timestamp=\d+&signature=/],
] as const)("a request proves what its description asks for: %s", async (security, key, signature, query) => {
  const { sent } = await callWith({ security }, "{}");
  const { searchParams, search } = new URL(sent?.url ?? "");
  expect(sent?.headers.get("X-MBX-APIKEY")).toBe(key);
  expect(search.slice(1)).toMatch(query);
  if (signature === null) expect(searchParams.get("signature")).toBeNull();
  else expect(searchParams.get("signature")).toMatch(signature);
});

it("a client whose description names no clock says so", async () => {
  const wire = { server: "https://a.invalid", operations: { call: PLAIN }, bigintFields: [] };
  const { connect } = connectTo<Paths, Operations>({ apiKey: "key", signer: hmacSigner("secret") }, wire);
  await expect(connect()).rejects.toThrow("the description names no endpoint that says what time it is (x-time-path)");
});
