import { hmacSigner } from "../../../src/entries/index.js";

export const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";
export const valid = { apiKey: KEY, signer: hmacSigner("secretKey") };

/** Options that a client and `signedFetch` refuse, and the word that their message begins with: the option. */
export const invalidSettings: readonly (readonly [name: string, options: unknown, option: string])[] = [
  ["no options", undefined, "options"],
  ["null", null, "options"],
  ["a missing key", { ...valid, apiKey: undefined }, "apiKey"],
  ["an empty key", { ...valid, apiKey: "" }, "apiKey"],
  ["a key with a line break", { ...valid, apiKey: `${KEY}\n` }, "apiKey"],
  ["a key with a leading space", { ...valid, apiKey: ` ${KEY}` }, "apiKey"],
  ["a key with an invisible character", { ...valid, apiKey: `${KEY}\u200b` }, "apiKey"],
  ["a key that would start another header", { ...valid, apiKey: `${KEY}\r\nX-Other: 1` }, "apiKey"],
  ["a key that is not a string", { ...valid, apiKey: 5 }, "apiKey"],
  ["a missing signer", { apiKey: KEY }, "signer"],
  ["the secret instead of a signer", { apiKey: KEY, signer: "secretKey8131" }, "signer"],
  ["null instead of a signer", { apiKey: KEY, signer: null }, "signer"],
  ["a signer that cannot sign", { apiKey: KEY, signer: { algorithm: "x", sign: "y" } }, "signer"],
  ["recvWindow 0", { ...valid, recvWindow: 0 }, "recvWindow"],
  ["recvWindow 60001", { ...valid, recvWindow: 60_001 }, "recvWindow"],
  ["recvWindow as a string", { ...valid, recvWindow: "5000" }, "recvWindow"],
  ["timeout 0", { ...valid, timeout: 0 }, "timeout"],
  ["timeout null", { ...valid, timeout: null }, "timeout"],
  ["an infinite timeout", { ...valid, timeout: Number.POSITIVE_INFINITY }, "timeout"],
  ["a timeout of 2^31", { ...valid, timeout: 2 ** 31 }, "timeout"],
  ["a time instead of a clock", { ...valid, now: 1736393892000 }, "now"],
  ["a string instead of fetch", { ...valid, fetch: "fetch" }, "fetch"],
];

/** Base URLs that a client refuses, and the word that their message begins with. */
export const invalidBaseUrls: readonly (readonly [baseUrl: string, start: string])[] = [
  ["eapi.binance.com", "baseUrl"],
  ["", "baseUrl"],
  ["/eapi", "baseUrl"],
  ["http://eapi.binance.com", "http://eapi.binance.com"],
  ["localhost:8080", "baseUrl"],
  ["https://eapi.binance.com?a=b", "baseUrl"],
  ["https://eapi.binance.com/?", "baseUrl"],
  ["https://eapi.binance.com/#a", "baseUrl"],
  ["https://eapi.binance.com/#", "baseUrl"],
  ["https://user:8131@eapi.binance.com", "baseUrl"],
  ["https://user@eapi.binance.com", "baseUrl"],
];

export const insecureUrls: readonly string[] = [
  "http://eapi.binance.com/",
  "http://128.0.0.1/",
  "http://0.0.0.0/",
  "http://10.0.0.1/",
  "http://127.0.0.1.example.com/",
  "http://localhost.example.com/",
  "http://127.example/",
  "http://[::2]/",
  "http://notlocalhost/",
  "ws://127.0.0.1/",
  "ftp://localhost/",
  "file:///etc/passwd",
  "data:text/plain,x",
];

export const invalidClocks: readonly (readonly [name: string, time: unknown])[] = [
  ["NaN", Number.NaN],
  ["a negative time", -1],
  ["an unsafe integer", 2 ** 53],
  ["a bigint", 5n],
  ["a date", new Date(0)],
];
