export type { SigningOptions } from "../checks.js";
export { signedFetch } from "../signed-fetch.js";
export { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../signing.js";
