import { createHmac, createPublicKey, type KeyObject, timingSafeEqual, verify } from "node:crypto";

/**
 * Who may send requests. The kind of key decides how signatures are checked: HMAC-SHA256 for a `secret`; for a
 * `publicKey` (PEM or `KeyObject`) RSA with PKCS#1 v1.5 and SHA-256, or Ed25519. All accounts share one order book.
 */
export type Account = {
  readonly apiKey: string;
  /** Whether the key may trade; `true` if left out. Without the right every request is refused with -2015. */
  readonly canTrade?: boolean | undefined;
} & (
  | { readonly secret: string; readonly publicKey?: never }
  | { readonly publicKey: string | KeyObject; readonly secret?: never }
);

/** Tells whether a signature, percent-decoded, belongs to the bytes. */
type Verifier = (payload: Buffer, signature: string) => boolean;

export interface KnownAccount {
  readonly apiKey: string;
  readonly canTrade: boolean;
  readonly verify: Verifier;
}

/** Visible ASCII. What the exchange calls a malformed key is not documented; its own keys are 64 letters and digits. */
export const hasApiKeyForm = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

/** @throws {Error} if an account has no usable key, or two have the same API key */
export function readAccounts(accounts: readonly Account[]): ReadonlyMap<string, KnownAccount> {
  const known = new Map<string, KnownAccount>();
  for (const [index, account] of accounts.entries()) {
    const { apiKey, canTrade = true } = account;
    const place = `accounts[${index}]`;
    if (typeof apiKey !== "string" || !hasApiKeyForm(apiKey))
      throw new Error(`${place}: apiKey must be a text of visible ASCII characters`);
    if (known.has(apiKey)) throw new Error(`${place}: an account before it has the same apiKey`);
    known.set(apiKey, { apiKey, canTrade, verify: verifierOf(account, place) });
  }
  return known;
}

function verifierOf({ secret, publicKey }: Account, place: string): Verifier {
  if ((secret === undefined) === (publicKey === undefined))
    throw new Error(`${place}: give either the secret or the publicKey`);
  if (publicKey !== undefined) return publicKeyVerifier(readPublicKey(publicKey, place), place);
  if (typeof secret !== "string" || secret === "") throw new Error(`${place}: the secret is empty or no text`);
  return (payload, signature) =>
    /^[0-9a-f]{64}$/i.test(signature) &&
    timingSafeEqual(Buffer.from(signature, "hex"), createHmac("sha256", secret).update(payload).digest());
}

function readPublicKey(publicKey: string | KeyObject, place: string): KeyObject {
  if (typeof publicKey !== "string") {
    if (publicKey.type !== "public") throw new Error(`${place}: publicKey is a ${publicKey.type} key`);
    return publicKey;
  }
  // `createPublicKey` would take a private key as well; nobody should have to hand it over.
  if (publicKey.includes("PRIVATE KEY")) throw new Error(`${place}: publicKey is a private key; give the public one`);
  try {
    return createPublicKey(publicKey);
  } catch (cause) {
    throw new Error(`${place}: publicKey is no PEM public key`, { cause });
  }
}

function publicKeyVerifier(key: KeyObject, place: string): Verifier {
  const kind = key.asymmetricKeyType;
  if (kind !== "rsa" && kind !== "ed25519")
    throw new Error(`${place}: publicKey is of kind ${kind}, not rsa or ed25519`);
  const digest = kind === "rsa" ? "sha256" : null;
  return (payload, signature) => {
    const bytes = Buffer.from(signature, "base64");
    // `Buffer` skips what is no base64; the exchange promises nothing of the kind.
    return bytes.toString("base64") === signature && verify(digest, payload, key, bytes);
  };
}
