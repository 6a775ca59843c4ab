import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentEncode, writeQuery } from "../../../src/runtime/query.js";

const UNRESERVED = /[A-Za-z0-9._~-]/;

/** RFC 3986, from the bytes: unreserved characters stay, all others become %XX. */
const reference = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => {
    const char = String.fromCharCode(byte);
    return UNRESERVED.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");

/** The parsers of `URL` and `Request` keep the query as it is. */
function expectUnchanged(query: string) {
  const url = `https://eapi.binance.com/eapi/v1/batchOrders?${query}`;
  expect(new URL(url).href).toBe(url);
  expect(new Request(url, { method: "DELETE" }).url).toBe(url);
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const text = fc.string({ unit: "binary", maxLength: 40 });

describe("percentEncode", () => {
  it.each(ascii)("follows RFC 3986 for %j", (char) => {
    expect(percentEncode(char)).toBe(reference(char));
    expectUnchanged(`a=${percentEncode(char)}`);
  });

  it.each([
    ["a client ID of the published form", "a.B:c/9_-", "a.B%3Ac%2F9_-"],
    ["an apostrophe, which URL parsers change", "it's", "it%27s"],
    ["a space", "a b+c", "a%20b%2Bc"],
    ["what encodeURIComponent keeps", "!'()*~", "%21%27%28%29%2A~"],
    ["Chinese", "币安", "%E5%B8%81%E5%AE%89"],
    [
      "full-width digits, as in the exchange's own example",
      "１２３４５６",
      "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96",
    ],
    ["an emoji of two surrogates", "😀", "%F0%9F%98%80"],
    ["a percent sign, only once", "%41", "%2541"],
    ["an empty string", "", ""],
  ])("encodes %s", (_, given, encoded) => {
    expect(percentEncode(given)).toBe(encoded);
  });

  it("follows RFC 3986 for all of Unicode", () => {
    fc.assert(
      fc.property(text, (it) => {
        expect(percentEncode(it)).toBe(reference(it));
        expect(decodeURIComponent(percentEncode(it))).toBe(it);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("writeQuery", () => {
  it("keeps the order and omits what is undefined", () => {
    expect(writeQuery({ b: "2", a: 1, c: undefined, d: 3n, e: false, f: "" }, { jsonParameters: [] })).toBe(
      "b=2&a=1&d=3&e=false&f=",
    );
    expect(writeQuery({}, { jsonParameters: [] })).toBe("");
    expect(writeQuery({ orderIds: undefined }, { jsonParameters: ["orderIds"] })).toBe("");
  });

  it("writes an array as JSON without spaces, IDs as bare digits", () => {
    expect(
      writeQuery({ orderIds: [4611875134427365377n, 4611875134427365378n] }, { jsonParameters: ["orderIds"] }),
    ).toBe("orderIds=%5B4611875134427365377%2C4611875134427365378%5D");
    expect(writeQuery({ clientOrderIds: ["a", 'b"', "c d"] }, { jsonParameters: ["clientOrderIds"] })).toBe(
      `clientOrderIds=${reference(String.raw`["a","b\"","c d"]`)}`,
    );
  });

  it("omits undefined properties in JSON", () => {
    expect(writeQuery({ batchOrders: [{ orderId: "1", price: undefined }] }, { jsonParameters: ["batchOrders"] })).toBe(
      `batchOrders=${reference('[{"orderId":"1"}]')}`,
    );
  });

  it("encodes names as well", () => {
    expect(writeQuery({ "a&b=": "c" }, { jsonParameters: [] })).toBe("a%26b%3D=c");
  });

  it("lets any string arrive unchanged, in a query that no URL parser changes", () => {
    const parameters = fc.dictionary(fc.string({ unit: "binary", minLength: 1 }), fc.oneof(text, fc.array(text)));
    fc.assert(
      fc.property(parameters, (values) => {
        const lists = Object.keys(values).filter((name) => Array.isArray(values[name]));
        const query = writeQuery(values, { jsonParameters: lists });
        expectUnchanged(query);
        const received = [...new URLSearchParams(query)];
        expect(received).toEqual(
          Object.entries(values).map(([name, it]) => [name, Array.isArray(it) ? JSON.stringify(it) : it]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
