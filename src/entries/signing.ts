export type { SigningOptions } from "../runtime/settings.js";
export { signedFetch } from "../runtime/signed-fetch.js";
export { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../runtime/signing.js";
