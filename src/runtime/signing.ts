import type { KeyObject, PrivateKeyInput } from "node:crypto";
import { ConfigurationError } from "./errors.js";

/**
 * Signs a request. Implement it to sign elsewhere, for instance in a hardware security module.
 *
 * `sign` gets the query string exactly as it will be sent, followed by the body if there is one, and returns the
 * signature, not percent-encoded: lower-case hex for HMAC, base64 for RSA and Ed25519.
 */
export interface Signer {
  readonly algorithm: string;
  sign(payload: string): string | Promise<string>;
}

/**
 * Node's crypto, loaded with the first signer: programs that only parse responses do not pay for it, and browsers can
 * import the package.
 */
function crypto() {
  const load: typeof process.getBuiltinModule | undefined = globalThis.process?.getBuiltinModule;
  if (load === undefined) throw new ConfigurationError("a signer needs Node 20.19 or newer, Bun or Deno");
  return load("node:crypto");
}

/**
 * Signs with an API secret: HMAC-SHA256, lower-case hex. Documented for Options and COIN-M futures.
 *
 * @param secret - the API secret as a string, or as a secret `KeyObject`
 * @throws {ConfigurationError} if the secret is empty, has spaces or line breaks in it, or is a PEM key
 * @see https://developers.binance.com/docs/derivatives/options-trading/general-info
 * @example
 * ```ts
 * import { hmacSigner } from "binance-batch-orders";
 *
 * const signer = hmacSigner(process.env.BINANCE_API_SECRET ?? "");
 * ```
 */
export function hmacSigner(secret: string | KeyObject): Signer {
  const key = typeof secret === "string" ? secretKey(secret) : secret;
  if (key?.type !== "secret")
    throw new ConfigurationError("hmacSigner needs the API secret as a string or a secret KeyObject");
  if (key.symmetricKeySize === 0) throw new ConfigurationError("hmacSigner: the API secret is empty");
  const { createHmac } = crypto();
  return Object.freeze({
    algorithm: "HMAC-SHA256",
    sign: (payload: string) => createHmac("sha256", key).update(payload).digest("hex"),
  });
}

function secretKey(secret: string): KeyObject {
  if (secret.includes("-----BEGIN"))
    throw new ConfigurationError("hmacSigner: this is a PEM key, not an API secret; use rsaSigner or ed25519Signer");
  // Copied along with the secret, they would make every signature wrong.
  if (/\s/.test(secret)) throw new ConfigurationError("hmacSigner: the API secret contains spaces or line breaks");
  return crypto().createSecretKey(secret, "utf8");
}

/**
 * Signs with an RSA private key: PKCS#1 v1.5 with SHA-256, base64. Documented for COIN-M futures only. A 4096-bit
 * signature takes milliseconds, so it is computed off the main thread.
 *
 * @param key - PEM (PKCS#8 or PKCS#1, encrypted or not) or a private `KeyObject`
 * @param passphrase - of an encrypted PEM
 * @throws {ConfigurationError} if this is not an RSA private key, or the passphrase is missing or wrong
 * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/general-info
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { rsaSigner } from "binance-batch-orders";
 *
 * const signer = rsaSigner(readFileSync("rsa-private-key.pem", "utf8"), process.env.KEY_PASSPHRASE);
 * ```
 */
export function rsaSigner(key: string | Buffer | KeyObject, passphrase?: string): Signer {
  const privateKey = readPrivateKey("rsa", key, passphrase);
  return Object.freeze({
    algorithm: "RSA-SHA256",
    sign: (payload: string) =>
      new Promise<string>((resolve, reject) => {
        crypto().sign("sha256", Buffer.from(payload, "utf8"), privateKey, (error, signature) => {
          if (error) reject(error);
          else resolve(signature.toString("base64"));
        });
      }),
  });
}

/**
 * Signs with an Ed25519 private key, base64. Not documented for the two REST APIs; the exchange's own client libraries
 * offer it for both.
 *
 * @param key - PEM (PKCS#8, encrypted or not) or a private `KeyObject`
 * @param passphrase - of an encrypted PEM
 * @throws {ConfigurationError} if this is not an Ed25519 private key, or the passphrase is missing or wrong
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { ed25519Signer } from "binance-batch-orders";
 *
 * const signer = ed25519Signer(readFileSync("ed25519-private-key.pem", "utf8"));
 * ```
 */
export function ed25519Signer(key: string | Buffer | KeyObject, passphrase?: string): Signer {
  const privateKey = readPrivateKey("ed25519", key, passphrase);
  return Object.freeze({
    algorithm: "Ed25519",
    sign: (payload: string) => crypto().sign(null, Buffer.from(payload, "utf8"), privateKey).toString("base64"),
  });
}

function readPrivateKey(
  kind: "rsa" | "ed25519",
  key: string | Buffer | KeyObject,
  passphrase: string | undefined,
): KeyObject {
  const signer = `${kind}Signer`;
  // Node's own error would show its value.
  if (passphrase !== undefined && typeof passphrase !== "string")
    throw new ConfigurationError(`${signer}: the passphrase must be a string`);
  const privateKey = typeof key === "string" || Buffer.isBuffer(key) ? parsePrivateKey(signer, key, passphrase) : key;
  if (privateKey?.type !== "private") throw new ConfigurationError(`${signer} needs a private key`);
  if (privateKey.asymmetricKeyType !== kind)
    throw new ConfigurationError(`${signer} needs a key of type ${kind}, not ${privateKey.asymmetricKeyType}`);
  const { modulusLength = SHORTEST_RSA } = privateKey.asymmetricKeyDetails ?? {};
  if (modulusLength < SHORTEST_RSA)
    throw new ConfigurationError(`${signer}: the key has ${modulusLength} bits; the exchange takes 2048 or 4096`);
  return privateKey;
}

/** In bits. */
const SHORTEST_RSA = 2048;

function parsePrivateKey(signer: string, key: string | Buffer, passphrase: string | undefined): KeyObject {
  const input: PrivateKeyInput = { key, format: "pem", ...(passphrase === undefined ? {} : { passphrase }) };
  try {
    return crypto().createPrivateKey(input);
  } catch (error) {
    throw new ConfigurationError(`${signer}: ${reason(String(key), passphrase)}`, error);
  }
}

/** OpenSSL's own messages ("bad decrypt", "unsupported") name neither the mistake nor the fix. */
function reason(pem: string, passphrase: string | undefined): string {
  if (!pem.includes("PRIVATE KEY-----")) return "this is not a PEM private key";
  if (pem.includes("\\n")) return 'the key has "\\n" in place of its line breaks; use key.replaceAll("\\\\n", "\\n")';
  if (!/ENCRYPTED/.test(pem)) return "the private key cannot be read";
  return passphrase === undefined ? "the private key is encrypted; pass its passphrase" : "the passphrase is wrong";
}
