import { createPublicKey, createSecretKey, generateKeyPairSync, verify, webcrypto } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { ConfigurationError, ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../../../src/entries/index.js";
import { writeQuery } from "../../../src/runtime/query.js";
import { shown } from "../shown.js";
import {
  ed25519,
  ed25519Vector,
  encrypted,
  PASSPHRASE,
  pem,
  piecesOf,
  privateKey,
  rsa,
  rsaVector,
  untyped,
  unusableKeys,
  vector,
} from "./keys.js";
import vectors from "./signing-vectors.json" with { type: "json" };

function signerOf({ algorithm, key }: { algorithm: string; key: string }): Signer {
  if (algorithm === "hmac-sha256") return hmacSigner(key);
  return algorithm === "ed25519" ? ed25519Signer(privateKey(key)) : rsaSigner(privateKey(key));
}

describe("the collected vectors", () => {
  const published = vectors.filter((it) => it.published !== null);

  it.each(published.filter((it) => it.reproduces))("$id is reproduced: $source", async (it) => {
    expect(await signerOf(it).sign(it.payload)).toBe(it.published);
  });

  it("include four published signatures that are wrong on the exchange's pages", () => {
    expect(published.filter((it) => !it.reproduces).map(({ id }) => id)).toEqual(["1", "3", "5", "6b"]);
  });

  it.each(published.filter((it) => !it.reproduces))("$id is not reproduced, but its corrected value is", async (it) => {
    const signature = await signerOf(it).sign(it.payload);
    expect(signature).not.toBe(it.published);
    expect(signature).toBe(it.computed);
  });

  it.each(vectors.filter((it) => it.published === null))("$id equals what OpenSSL computed", async (it) => {
    expect(await signerOf(it).sign(it.payload)).toBe(it.computed);
  });

  const change = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" };

  it.each([
    ["A", { symbol: "BTC-200730-9000-C", orderIds: [4611875134427365377n, 4611875134427365378n] }],
    ["B", { symbol: "BTC-200730-9000-C", clientOrderIds: ["my_id_1", "my_id_2"] }],
    ["C", { batchOrders: [{ orderId: "20072994037", ...change }] }],
    ["D", { batchOrders: [{ origClientOrderId: "LJ9R4QZDihCaS8UAOOLpgW", ...change }] }],
  ])("%s: writeQuery produces the payload that was signed", (id, parameters) => {
    const jsonParameters = ["orderIds", "clientOrderIds", "batchOrders"];
    const query = writeQuery({ ...parameters, recvWindow: 5000, timestamp: 1736393892000 }, { jsonParameters });
    expect(query).toBe(vector(`${id}-hmac`).payload);
  });
});

describe("a key signs in every form:", () => {
  it.each([
    ["Ed25519, PKCS#8", () => ed25519Signer(pem(ed25519)), ed25519Vector],
    ["Ed25519, PKCS#8 as a buffer", () => ed25519Signer(Buffer.from(pem(ed25519))), ed25519Vector],
    ["Ed25519, PKCS#8 with a passphrase", () => ed25519Signer(encrypted(ed25519), PASSPHRASE), ed25519Vector],
    ["Ed25519, with an unnecessary passphrase", () => ed25519Signer(pem(ed25519), PASSPHRASE), ed25519Vector],
    ["Ed25519, with CRLF line breaks", () => ed25519Signer(pem(ed25519).replaceAll("\n", "\r\n")), ed25519Vector],
    ["Ed25519, KeyObject", () => ed25519Signer(ed25519), ed25519Vector],
    ["RSA, PKCS#8", () => rsaSigner(pem(rsa)), rsaVector],
    ["RSA, PKCS#1", () => rsaSigner(pem(rsa, "pkcs1")), rsaVector],
    ["RSA, PKCS#1 as a buffer", () => rsaSigner(Buffer.from(pem(rsa, "pkcs1"))), rsaVector],
    ["RSA, PKCS#8 with a passphrase", () => rsaSigner(encrypted(rsa), PASSPHRASE), rsaVector],
    ["RSA, PKCS#1 with a passphrase", () => rsaSigner(encrypted(rsa, "pkcs1"), PASSPHRASE), rsaVector],
    ["RSA, KeyObject", () => rsaSigner(rsa), rsaVector],
    ["HMAC, KeyObject", () => hmacSigner(createSecretKey("secretKey", "utf8")), vector("12")],
  ])("%s", async (_, makeSigner, { payload, published }) => {
    const signer = makeSigner();
    expect(await signer.sign(payload)).toBe(published);
    expect(await signer.sign(payload)).toBe(published);
  });

  it("over the UTF-8 bytes of a payload", async () => {
    const payload = "symbol=币安";
    const bytes = new TextEncoder().encode(payload);
    expect(hmacSigner("secretKey").sign(payload)).toBe(
      "940578e1b2ba9e820fc14471d8ceacf57fe885aee372d744ca27b1ab29cdd5ea",
    );
    const signatures = [await ed25519Signer(ed25519).sign(payload), await rsaSigner(rsa).sign(payload)];
    const [byEd25519 = "", byRsa = ""] = signatures;
    expect(verify(null, bytes, createPublicKey(ed25519), Buffer.from(byEd25519, "base64"))).toBe(true);
    expect(verify("sha256", bytes, createPublicKey(rsa), Buffer.from(byRsa, "base64"))).toBe(true);
  });

  it.each([
    ["hmacSigner", hmacSigner("secretKey"), "HMAC-SHA256"],
    ["rsaSigner", rsaSigner(rsa), "RSA-SHA256"],
    ["ed25519Signer", ed25519Signer(ed25519), "Ed25519"],
  ])("%s names its algorithm and is frozen", (_, signer, algorithm) => {
    expect(signer.algorithm).toBe(algorithm);
    expect(Object.isFrozen(signer)).toBe(true);
  });
});

function refusalOf(make: () => unknown): ConfigurationError {
  try {
    make();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a signer", () => {
  it.each(unusableKeys)("refuses a key that is unusable: $signer with $name", ({ signer, make, secrets = [] }) => {
    const error = refusalOf(make);
    expect(error).toMatchObject({ name: "ConfigurationError", code: "ERR_CONFIGURATION", outcome: "not-sent" });
    expect(error.message).toMatch(new RegExp(`^${signer}\\b`));
    for (const secret of secrets) expect(shown(error)).not.toContain(secret);
  });

  it("says how to repair a key with escaped line breaks, and which size of RSA the exchange takes", () => {
    const key = pem(ed25519).replaceAll("\n", "\\n");
    expect(refusalOf(() => ed25519Signer(key)).message).toContain('use key.replaceAll("\\\\n", "\\n")');
    expect(() => ed25519Signer(key.replaceAll("\\n", "\n"))).not.toThrow();
    const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
    expect(refusalOf(() => rsaSigner(short)).message).toContain("has 1024 bits; the exchange takes 2048 or 4096");
  });

  it("refuses a key of Web Crypto, which cannot sign synchronously", async () => {
    const pair = await webcrypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]);
    expect(refusalOf(() => untyped.rsaSigner(pair)).code).toBe("ERR_CONFIGURATION");
  });
});

describe("a printed signer", () => {
  it.each([
    ["hmacSigner", hmacSigner("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP"), ["NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP"]],
    ["rsaSigner", rsaSigner(encrypted(rsa), PASSPHRASE), [PASSPHRASE, ...piecesOf(pem(rsa))]],
    ["ed25519Signer", ed25519Signer(pem(ed25519)), piecesOf(pem(ed25519))],
  ])("shows the algorithm of %s, but no secret", (_, signer, secrets) => {
    expect(shown(signer)).toContain(signer.algorithm);
    expect(Object.keys(signer)).toEqual(["algorithm", "sign"]);
    for (const secret of secrets) expect(shown(signer)).not.toContain(secret);
  });
});

it("a runtime without Node's crypto is told what signers need", () => {
  const { process } = globalThis;
  let reason: unknown;
  vi.stubGlobal("process", { ...process, getBuiltinModule: undefined });
  try {
    hmacSigner("secret");
  } catch (error) {
    reason = error;
  } finally {
    vi.unstubAllGlobals();
  }
  expect(reason).toEqual(new ConfigurationError("a signer needs Node 20.19 or newer, Bun or Deno"));
});
