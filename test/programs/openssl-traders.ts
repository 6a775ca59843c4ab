import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ed25519Signer, hmacSigner, rsaSigner } from "../../src/entries/index.js";
import type { Trader } from "../support/traders.js";

const run = promisify(execFile);

/** A trader whose signatures are verified by the `openssl` command, not by code of this project. */
export interface OpensslTrader extends Trader {
  verifies(payload: string, signature: string): Promise<boolean>;
}

/** Keys of all three kinds, created by `openssl` in a temporary folder. */
export async function opensslTraders(): Promise<{ traders: readonly OpensslTrader[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "keys-"));
  let files = 0;
  const file = async (content: string | Buffer): Promise<string> => {
    const path = join(folder, `file-${files++}`);
    await writeFile(path, content);
    return path;
  };

  async function hmac(secret: string): Promise<OpensslTrader> {
    const apiKey = "openssl-hmac";
    return {
      name: "HMAC",
      apiKey,
      signer: hmacSigner(secret),
      account: { apiKey, secret },
      secrets: [secret],
      async verifies(payload, signature) {
        const { stdout } = await run("openssl", ["dgst", "-sha256", "-hmac", secret, "-r", await file(payload)]);
        return stdout.split(" ")[0] === signature;
      },
    };
  }

  async function keyPair(name: string, options: readonly string[]): Promise<OpensslTrader> {
    const apiKey = `openssl-${name}`;
    const [privatePath, publicPath] = [join(folder, `${name}.pem`), join(folder, `${name}.pub`)];
    await run("openssl", ["genpkey", "-algorithm", name, ...options, "-out", privatePath]);
    await run("openssl", ["pkey", "-in", privatePath, "-pubout", "-out", publicPath]);
    const [privateKey, publicKey] = await Promise.all([readFile(privatePath, "utf8"), readFile(publicPath, "utf8")]);
    return {
      name,
      apiKey,
      signer: name === "RSA" ? rsaSigner(privateKey) : ed25519Signer(privateKey),
      account: { apiKey, publicKey },
      secrets: [privateKey],
      async verifies(payload, signature) {
        const [text, bytes] = [await file(payload), await file(Buffer.from(signature, "base64"))];
        const verification =
          name === "RSA"
            ? ["dgst", "-sha256", "-verify", publicPath, "-signature", bytes, text]
            : ["pkeyutl", "-verify", "-pubin", "-inkey", publicPath, "-rawin", "-in", text, "-sigfile", bytes];
        return run("openssl", verification).then(
          () => true,
          () => false,
        );
      },
    };
  }

  const traders = await Promise.all([
    hmac("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"),
    keyPair("RSA", ["-pkeyopt", "rsa_keygen_bits:2048"]),
    keyPair("ED25519", []),
  ]);
  return { traders, remove: () => rm(folder, { recursive: true }) };
}
