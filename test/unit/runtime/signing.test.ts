import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  verify,
  webcrypto,
} from "node:crypto";
import { describe, expect, it } from "vitest";
import { ConfigurationError, ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../../../src/entries/index.js";
import { writeQuery } from "../../../src/runtime/signed-fetch.js";
import { shown } from "./shown.js";
import vectors from "./signing-vectors.json" with { type: "json" };

const PASSPHRASE = "correct horse";

/** From the base64 of PKCS#8 DER, as the vectors have it. */
const privateKey = (base64: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(base64, "base64"), format: "der", type: "pkcs8" });

function signerOf({ algorithm, key }: { algorithm: string; key: string }): Signer {
  if (algorithm === "hmac-sha256") return hmacSigner(key);
  return algorithm === "ed25519" ? ed25519Signer(privateKey(key)) : rsaSigner(privateKey(key));
}

function vector(id: string) {
  const found = vectors.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

const ed25519Vector = vector("16");
const rsaVector = vector("17");
const ed25519 = privateKey(ed25519Vector.key);
const rsa = privateKey(rsaVector.key);

const pem = (key: KeyObject, type: "pkcs8" | "pkcs1" | "sec1" = "pkcs8"): string =>
  String(key.export({ type, format: "pem" }));
const encrypted = (key: KeyObject, type: "pkcs8" | "pkcs1" = "pkcs8"): string =>
  String(key.export({ type, format: "pem", cipher: "aes-256-cbc", passphrase: PASSPHRASE }));

describe("the collected vectors", () => {
  const published = vectors.filter((it) => it.published !== null);

  it.each(published.filter((it) => it.reproduces))("$id is reproduced: $source", async (it) => {
    expect(await signerOf(it).sign(it.payload)).toBe(it.published);
  });

  it("four published signatures are wrong on the exchange's pages", () => {
    expect(published.filter((it) => !it.reproduces).map(({ id }) => id)).toEqual(["1", "3", "5", "6b"]);
  });

  it.each(published.filter((it) => !it.reproduces))("$id does not come out, but its corrected value", async (it) => {
    const signature = await signerOf(it).sign(it.payload);
    expect(signature).not.toBe(it.published);
    expect(signature).toBe(it.computed);
  });

  it.each(vectors.filter((it) => it.published === null))("$id, computed with OpenSSL", async (it) => {
    expect(await signerOf(it).sign(it.payload)).toBe(it.computed);
  });

  const change = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" };

  it.each([
    ["A", { symbol: "BTC-200730-9000-C", orderIds: [4611875134427365377n, 4611875134427365378n] }],
    ["B", { symbol: "BTC-200730-9000-C", clientOrderIds: ["my_id_1", "my_id_2"] }],
    ["C", { batchOrders: [{ orderId: "20072994037", ...change }] }],
    ["D", { batchOrders: [{ origClientOrderId: "LJ9R4QZDihCaS8UAOOLpgW", ...change }] }],
  ])("%s: writeQuery writes the payload that was signed", (id, parameters) => {
    const query = writeQuery({ ...parameters, recvWindow: 5000, timestamp: 1736393892000 }, [
      "orderIds",
      "clientOrderIds",
      "batchOrders",
    ]);
    expect(query).toBe(vector(`${id}-hmac`).payload);
  });
});

describe("keys in every form", () => {
  it.each([
    ["Ed25519, PKCS#8", () => ed25519Signer(pem(ed25519)), ed25519Vector],
    ["Ed25519, PKCS#8 as a buffer", () => ed25519Signer(Buffer.from(pem(ed25519))), ed25519Vector],
    ["Ed25519, PKCS#8 with a passphrase", () => ed25519Signer(encrypted(ed25519), PASSPHRASE), ed25519Vector],
    ["Ed25519, a passphrase that is not needed", () => ed25519Signer(pem(ed25519), PASSPHRASE), ed25519Vector],
    ["Ed25519, lines that end in CR LF", () => ed25519Signer(pem(ed25519).replaceAll("\n", "\r\n")), ed25519Vector],
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

  it("signs the UTF-8 bytes of a payload", async () => {
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
  ])("%s names its algorithm and cannot be changed", (_, signer, algorithm) => {
    expect(signer.algorithm).toBe(algorithm);
    expect(Object.isFrozen(signer)).toBe(true);
  });
});

/** For values that the types refuse. */
const untyped: {
  hmacSigner(secret: unknown): Signer;
  rsaSigner(key: unknown, passphrase?: unknown): Signer;
  ed25519Signer(key: unknown, passphrase?: unknown): Signer;
} = { hmacSigner, rsaSigner, ed25519Signer };

function refusal(make: () => unknown): ConfigurationError {
  try {
    make();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The inner lines of a PEM and the whole text of anything else. */
const piecesOf = (secret: string): string[] =>
  secret.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("-----"));

describe("keys that cannot be used", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const pss = generateKeyPairSync("rsa-pss", { modulusLength: 1024 });
  const publicPem = String(generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }));
  const damaged = pem(rsa).replace(/\n.{64}\n/, "\n");
  const truncated = pem(rsa).slice(0, 300);
  const wrongPassphrase = "battery staple 8131";

  it.each<[string, () => Signer, RegExp, string[]]>([
    ["HMAC: empty secret", () => hmacSigner(""), /^the API secret is empty$/, []],
    ["HMAC: empty secret key", () => hmacSigner(createSecretKey(Buffer.alloc(0))), /^the API secret is empty$/, []],
    ["HMAC: an RSA key", () => hmacSigner(pem(rsa)), /PEM key.*use rsaSigner or ed25519Signer/, piecesOf(pem(rsa))],
    ["HMAC: an encrypted key", () => hmacSigner(encrypted(ed25519)), /PEM key/, piecesOf(encrypted(ed25519))],
    ["HMAC: a private KeyObject", () => hmacSigner(rsa), /needs the API secret as text or a secret KeyObject/, []],
    ["HMAC: nothing", () => untyped.hmacSigner(undefined), /needs the API secret as text/, []],
    ["HMAC: null", () => untyped.hmacSigner(null), /needs the API secret as text/, []],
    [
      "HMAC: a number",
      () => untyped.hmacSigner(8131813181318131),
      /needs the API secret as text/,
      ["8131813181318131"],
    ],
    ["HMAC: bytes", () => untyped.hmacSigner(Buffer.from("c2VjcmV0")), /needs the API secret as text/, ["c2VjcmV0"]],
    [
      "RSA: an Ed25519 key",
      () => rsaSigner(pem(ed25519)),
      /^rsaSigner needs a key of type rsa, this is ed25519$/,
      piecesOf(pem(ed25519)),
    ],
    ["RSA: an Ed25519 KeyObject", () => rsaSigner(ed25519), /needs a key of type rsa, this is ed25519/, []],
    [
      "RSA: an EC key",
      () => rsaSigner(pem(ec, "sec1")),
      /needs a key of type rsa, this is ec/,
      piecesOf(pem(ec, "sec1")),
    ],
    ["RSA: a key for PSS only", () => rsaSigner(pss.privateKey), /needs a key of type rsa, this is rsa-pss/, []],
    ["RSA: the public KeyObject", () => rsaSigner(pss.publicKey), /^rsaSigner needs a private key$/, []],
    [
      "RSA: the passphrase is missing",
      () => rsaSigner(encrypted(rsa)),
      /^rsaSigner: the private key is encrypted; give its passphrase$/,
      piecesOf(encrypted(rsa)),
    ],
    [
      "RSA: the passphrase is missing, PKCS#1",
      () => rsaSigner(encrypted(rsa, "pkcs1")),
      /encrypted; give its passphrase/,
      [],
    ],
    [
      "RSA: the passphrase is wrong",
      () => rsaSigner(encrypted(rsa), wrongPassphrase),
      /^rsaSigner: the passphrase is wrong$/,
      [wrongPassphrase],
    ],
    [
      "RSA: the passphrase is wrong, PKCS#1",
      () => rsaSigner(encrypted(rsa, "pkcs1"), wrongPassphrase),
      /the passphrase is wrong/,
      [wrongPassphrase],
    ],
    [
      "RSA: a line is missing",
      () => rsaSigner(damaged),
      /^rsaSigner: the private key cannot be read$/,
      piecesOf(damaged),
    ],
    [
      "RSA: the end is missing",
      () => rsaSigner(truncated),
      /^rsaSigner: the private key cannot be read$/,
      piecesOf(truncated),
    ],
    [
      "RSA: an API secret",
      () => rsaSigner("a-secret-of-hmac-8131"),
      /^rsaSigner: this is no PEM private key$/,
      ["a-secret-of-hmac-8131"],
    ],
    ["RSA: the name of a file", () => rsaSigner("./key.pem"), /no PEM private key/, []],
    ["RSA: an empty text", () => rsaSigner(""), /no PEM private key/, []],
    [
      "RSA: a secret KeyObject",
      () => rsaSigner(createSecretKey("secretKey", "utf8")),
      /^rsaSigner needs a private key$/,
      ["secretKey"],
    ],
    ["RSA: nothing", () => untyped.rsaSigner(undefined), /^rsaSigner needs a private key$/, []],
    [
      "RSA: a passphrase that is a number",
      () => untyped.rsaSigner(encrypted(rsa), 81318131),
      /^rsaSigner: /,
      ["81318131"],
    ],
    [
      "RSA: a passphrase of 2000 characters",
      () => rsaSigner(encrypted(rsa), "8131".repeat(500)),
      /^rsaSigner: /,
      ["81318131"],
    ],
    [
      "Ed25519: an RSA key",
      () => ed25519Signer(pem(rsa)),
      /^ed25519Signer needs a key of type ed25519, this is rsa$/,
      piecesOf(pem(rsa)),
    ],
    [
      "Ed25519: an X25519 key",
      () => ed25519Signer(generateKeyPairSync("x25519").privateKey),
      /type ed25519, this is x25519/,
      [],
    ],
    ["Ed25519: a public key", () => ed25519Signer(publicPem), /^ed25519Signer: this is no PEM private key$/, []],
    [
      "Ed25519: the passphrase is missing",
      () => ed25519Signer(encrypted(ed25519)),
      /encrypted; give its passphrase/,
      piecesOf(encrypted(ed25519)),
    ],
    ["Ed25519: the passphrase is empty", () => ed25519Signer(encrypted(ed25519), ""), /the passphrase is wrong/, []],
    [
      "Ed25519: the passphrase is wrong",
      () => ed25519Signer(encrypted(ed25519), wrongPassphrase),
      /the passphrase is wrong/,
      [wrongPassphrase],
    ],
    [
      "Ed25519: base64 without its frame",
      () => ed25519Signer(ed25519Vector.key),
      /no PEM private key/,
      [ed25519Vector.key],
    ],
    ["Ed25519: null", () => untyped.ed25519Signer(null), /^ed25519Signer needs a private key$/, []],
  ])("%s", (_, make, message, secrets) => {
    const error = refusal(make);
    expect(error).toMatchObject({ name: "ConfigurationError", code: "ERR_CONFIGURATION", outcome: "not-sent" });
    expect(error.message).toMatch(message);
    for (const secret of secrets) expect(shown(error)).not.toContain(secret);
  });

  it("refuses a key of Web Crypto, which cannot sign here", async () => {
    const pair = await webcrypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]);
    expect(() => untyped.rsaSigner(pair)).toThrow("rsaSigner needs a private key");
  });
});

describe("what a signer shows", () => {
  it.each([
    ["hmacSigner", hmacSigner("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP"), ["NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP"]],
    ["rsaSigner", rsaSigner(encrypted(rsa), PASSPHRASE), [PASSPHRASE, ...piecesOf(pem(rsa))]],
    ["ed25519Signer", ed25519Signer(pem(ed25519)), piecesOf(pem(ed25519))],
  ])("%s: the algorithm, but no secret", (_, signer, secrets) => {
    expect(shown(signer)).toContain(signer.algorithm);
    expect(Object.keys(signer)).toEqual(["algorithm", "sign"]);
    for (const secret of secrets) expect(shown(signer)).not.toContain(secret);
  });
});
