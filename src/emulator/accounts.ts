import { createHmac, createPublicKey, type KeyObject, timingSafeEqual, verify } from "node:crypto";

/**
 * An account that may send requests. Its key decides how signatures are verified: HMAC-SHA256 for a `secret`; for a
 * `publicKey` (PEM or `KeyObject`) RSA with PKCS#1 v1.5 and SHA-256, or Ed25519. All accounts share one order book.
 */
export type Account = {
  readonly apiKey: string;
  /** Whether the key has permission to trade. Default `true`; without it, every request is rejected with -2015. */
  readonly canTrade?: boolean | undefined;
} & (
  | { readonly secret: string; readonly publicKey?: never }
  | { readonly publicKey: string | KeyObject; readonly secret?: never }
);

/** Whether a percent-decoded signature belongs to the payload. */
type Verifier = (payload: Buffer, signature: string) => boolean;

export interface KnownAccount {
  readonly apiKey: string;
  readonly canTrade: boolean;
  readonly verify: Verifier;
}

/** Visible ASCII. What the exchange considers malformed is not documented; its own keys are 64 letters and digits. */
export const hasApiKeyForm = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

/** @throws {Error} if an account has no usable key, or two share an API key */
export function readAccounts(accounts: readonly Account[]): ReadonlyMap<string, KnownAccount> {
  const known = new Map<string, KnownAccount>();
  for (const [index, account] of accounts.entries()) {
    const { apiKey, canTrade = true } = account;
    const place = `accounts[${index}]`;
    if (typeof apiKey !== "string" || !hasApiKeyForm(apiKey))
      throw new Error(`${place}: apiKey must be a string of visible ASCII characters`);
    if (known.has(apiKey)) throw new Error(`${place}: an earlier account has the same apiKey`);
    known.set(apiKey, { apiKey, canTrade, verify: verifierOf(account, place) });
  }
  return known;
}

function verifierOf({ secret, publicKey }: Account, place: string): Verifier {
  if ((secret === undefined) === (publicKey === undefined))
    throw new Error(`${place}: pass either secret or publicKey`);
  if (publicKey !== undefined) return publicKeyVerifier(readPublicKey(publicKey, place), place);
  if (typeof secret !== "string" || secret === "") throw new Error(`${place}: secret must be a non-empty string`);
  return (payload, signature) =>
    /^[0-9a-f]{64}$/i.test(signature) &&
    timingSafeEqual(Buffer.from(signature, "hex"), createHmac("sha256", secret).update(payload).digest());
}

function readPublicKey(publicKey: string | KeyObject, place: string): KeyObject {
  if (typeof publicKey !== "string") {
    if (publicKey.type !== "public") throw new Error(`${place}: publicKey is a ${publicKey.type} key`);
    return publicKey;
  }
  // `createPublicKey` would accept a private key, too; nobody should have to hand one over.
  if (publicKey.includes("PRIVATE KEY")) throw new Error(`${place}: publicKey is a private key; pass the public one`);
  try {
    return createPublicKey(publicKey);
  } catch (cause) {
    throw new Error(`${place}: publicKey is not a PEM public key`, { cause });
  }
}

function publicKeyVerifier(key: KeyObject, place: string): Verifier {
  const kind = key.asymmetricKeyType;
  if (kind !== "rsa" && kind !== "ed25519")
    throw new Error(`${place}: publicKey is of type ${kind}; it must be rsa or ed25519`);
  const digest = kind === "rsa" ? "sha256" : null;
  return (payload, signature) => {
    const bytes = Buffer.from(signature, "base64");
    // `Buffer` skips characters that are not base64; nothing says that the exchange does.
    return bytes.toString("base64") === signature && verify(digest, payload, key, bytes);
  };
}
