import { generateKeyPairSync, type KeyPairKeyObjectResult } from "node:crypto";
import type { Account } from "../../src/entries/emulator.js";
import { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../../src/entries/index.js";

/** An account, with what its owner has. */
export interface Trader {
  readonly name: string;
  readonly apiKey: string;
  readonly signer: Signer;
  readonly account: Account;
  /** What nobody else may see, besides the API key. */
  readonly secrets: readonly string[];
}

const SECRET = "hmacSecretOfTheTests0123456789abcdef";

function hmacTrader(): Trader {
  const apiKey = "hmacKeyOfTheTests";
  return {
    name: "HMAC",
    apiKey,
    signer: hmacSigner(SECRET),
    account: { apiKey, secret: SECRET },
    secrets: [SECRET],
  };
}

function keyTrader(name: string, apiKey: string, { publicKey, privateKey }: KeyPairKeyObjectResult): Trader {
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const signer = publicKey.asymmetricKeyType === "rsa" ? rsaSigner(pem) : ed25519Signer(pem);
  const secrets = pem.split("\n").filter((line) => line !== "" && !line.startsWith("-----"));
  return { name, apiKey, signer, account: { apiKey, publicKey }, secrets };
}

/** One of each kind. */
export const traders = [
  hmacTrader(),
  keyTrader("RSA", "rsaKeyOfTheTests", generateKeyPairSync("rsa", { modulusLength: 2048 })),
  keyTrader("Ed25519", "ed25519KeyOfTheTests", generateKeyPairSync("ed25519")),
] as const;
