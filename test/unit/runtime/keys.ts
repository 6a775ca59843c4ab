import { createPrivateKey, createSecretKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../../../src/entries/index.js";
import vectors from "./signing-vectors.json" with { type: "json" };

export const PASSPHRASE = "correct horse";

/** A private key from the base64 of its PKCS#8 DER, as the vectors have it. */
export const privateKey = (base64: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(base64, "base64"), format: "der", type: "pkcs8" });

export function vector(id: string) {
  const found = vectors.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

export const ed25519Vector = vector("16");
export const rsaVector = vector("17");
export const ed25519 = privateKey(ed25519Vector.key);
export const rsa = privateKey(rsaVector.key);

export const pem = (key: KeyObject, type: "pkcs8" | "pkcs1" | "sec1" = "pkcs8"): string =>
  String(key.export({ type, format: "pem" }));
export const encrypted = (key: KeyObject, type: "pkcs8" | "pkcs1" = "pkcs8"): string =>
  String(key.export({ type, format: "pem", cipher: "aes-256-cbc", passphrase: PASSPHRASE }));

/** The inner lines of a PEM, or the whole of any other string. */
export const piecesOf = (secret: string): string[] =>
  secret.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("-----"));

/** The signers without their types, for values that the types refuse. */
export const untyped: {
  hmacSigner(secret: unknown): Signer;
  rsaSigner(key: unknown, passphrase?: unknown): Signer;
  ed25519Signer(key: unknown, passphrase?: unknown): Signer;
} = { hmacSigner, rsaSigner, ed25519Signer };

const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const pss = generateKeyPairSync("rsa-pss", { modulusLength: 1024 });
const publicPem = String(generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }));
const damaged = pem(rsa).replace(/\n.{64}\n/, "\n");
const truncated = pem(rsa).slice(0, 300);
const onOneLine = pem(ed25519).replaceAll("\n", "\\n");
const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const wrongPassphrase = "battery staple 8131";

/** Keys that a signer refuses, and what its error must not show. */
export interface UnusableKey {
  readonly name: string;
  readonly signer: keyof typeof untyped;
  readonly make: () => Signer;
  readonly secrets?: readonly string[];
}

export const unusableKeys: readonly UnusableKey[] = [
  { name: "an empty secret", signer: "hmacSigner", make: () => hmacSigner("") },
  { name: "an empty secret key", signer: "hmacSigner", make: () => hmacSigner(createSecretKey(Buffer.alloc(0))) },
  {
    name: "a secret that was copied with its line break",
    signer: "hmacSigner",
    make: () => hmacSigner("secret8131\n"),
    secrets: ["secret8131"],
  },
  { name: "a secret after a space", signer: "hmacSigner", make: () => hmacSigner(" 8131"), secrets: ["8131"] },
  { name: "an RSA key", signer: "hmacSigner", make: () => hmacSigner(pem(rsa)), secrets: piecesOf(pem(rsa)) },
  {
    name: "an encrypted key",
    signer: "hmacSigner",
    make: () => hmacSigner(encrypted(ed25519)),
    secrets: piecesOf(encrypted(ed25519)),
  },
  { name: "a private KeyObject", signer: "hmacSigner", make: () => hmacSigner(rsa) },
  { name: "undefined", signer: "hmacSigner", make: () => untyped.hmacSigner(undefined) },
  { name: "null", signer: "hmacSigner", make: () => untyped.hmacSigner(null) },
  {
    name: "a number",
    signer: "hmacSigner",
    make: () => untyped.hmacSigner(8131813181318131),
    secrets: ["8131813181318131"],
  },
  {
    name: "bytes",
    signer: "hmacSigner",
    make: () => untyped.hmacSigner(Buffer.from("c2VjcmV0")),
    secrets: ["c2VjcmV0"],
  },
  { name: "an Ed25519 key", signer: "rsaSigner", make: () => rsaSigner(pem(ed25519)), secrets: piecesOf(pem(ed25519)) },
  { name: "an Ed25519 KeyObject", signer: "rsaSigner", make: () => rsaSigner(ed25519) },
  {
    name: "an EC key",
    signer: "rsaSigner",
    make: () => rsaSigner(pem(ec, "sec1")),
    secrets: piecesOf(pem(ec, "sec1")),
  },
  { name: "a key for PSS only", signer: "rsaSigner", make: () => rsaSigner(pss.privateKey) },
  { name: "a public KeyObject", signer: "rsaSigner", make: () => rsaSigner(pss.publicKey) },
  {
    name: "an encrypted key without its passphrase",
    signer: "rsaSigner",
    make: () => rsaSigner(encrypted(rsa)),
    secrets: piecesOf(encrypted(rsa)),
  },
  {
    name: "an encrypted PKCS#1 key without its passphrase",
    signer: "rsaSigner",
    make: () => rsaSigner(encrypted(rsa, "pkcs1")),
  },
  {
    name: "a wrong passphrase",
    signer: "rsaSigner",
    make: () => rsaSigner(encrypted(rsa), wrongPassphrase),
    secrets: [wrongPassphrase],
  },
  {
    name: "a wrong passphrase of a PKCS#1 key",
    signer: "rsaSigner",
    make: () => rsaSigner(encrypted(rsa, "pkcs1"), wrongPassphrase),
    secrets: [wrongPassphrase],
  },
  {
    name: "a key without one of its lines",
    signer: "rsaSigner",
    make: () => rsaSigner(damaged),
    secrets: piecesOf(damaged),
  },
  { name: "a key of 1024 bits", signer: "rsaSigner", make: () => rsaSigner(pem(short)), secrets: piecesOf(pem(short)) },
  { name: "a truncated key", signer: "rsaSigner", make: () => rsaSigner(truncated), secrets: piecesOf(truncated) },
  {
    name: "an API secret",
    signer: "rsaSigner",
    make: () => rsaSigner("a-secret-of-hmac-8131"),
    secrets: ["a-secret-of-hmac-8131"],
  },
  { name: "a file name", signer: "rsaSigner", make: () => rsaSigner("./key.pem") },
  { name: "an empty string", signer: "rsaSigner", make: () => rsaSigner("") },
  {
    name: "a secret KeyObject",
    signer: "rsaSigner",
    make: () => rsaSigner(createSecretKey("secretKey", "utf8")),
    secrets: ["secretKey"],
  },
  { name: "undefined", signer: "rsaSigner", make: () => untyped.rsaSigner(undefined) },
  {
    name: "a number as passphrase",
    signer: "rsaSigner",
    make: () => untyped.rsaSigner(encrypted(rsa), 81318131),
    secrets: ["81318131"],
  },
  {
    name: "a passphrase of 2000 characters",
    signer: "rsaSigner",
    make: () => rsaSigner(encrypted(rsa), "8131".repeat(500)),
    secrets: ["81318131"],
  },
  { name: "an RSA key", signer: "ed25519Signer", make: () => ed25519Signer(pem(rsa)), secrets: piecesOf(pem(rsa)) },
  {
    name: "an X25519 key",
    signer: "ed25519Signer",
    make: () => ed25519Signer(generateKeyPairSync("x25519").privateKey),
  },
  {
    name: "a key with escaped line breaks",
    signer: "ed25519Signer",
    make: () => ed25519Signer(onOneLine),
    secrets: [ed25519Vector.key],
  },
  { name: "a public key", signer: "ed25519Signer", make: () => ed25519Signer(publicPem) },
  {
    name: "an encrypted key without its passphrase",
    signer: "ed25519Signer",
    make: () => ed25519Signer(encrypted(ed25519)),
    secrets: piecesOf(encrypted(ed25519)),
  },
  { name: "an empty passphrase", signer: "ed25519Signer", make: () => ed25519Signer(encrypted(ed25519), "") },
  {
    name: "a wrong passphrase",
    signer: "ed25519Signer",
    make: () => ed25519Signer(encrypted(ed25519), wrongPassphrase),
    secrets: [wrongPassphrase],
  },
  {
    name: "base64 without a PEM frame",
    signer: "ed25519Signer",
    make: () => ed25519Signer(ed25519Vector.key),
    secrets: [ed25519Vector.key],
  },
  { name: "null", signer: "ed25519Signer", make: () => untyped.ed25519Signer(null) },
];
