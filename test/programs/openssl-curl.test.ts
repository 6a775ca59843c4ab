import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Account, startEmulator } from "../../src/entries/emulator.js";
import { OPTION } from "../support/orders.js";
import { COIN_FUTURES_CALL, element, encode, KEY, NOW, OPTIONS_CALL, SECRET } from "../support/raw-requests.js";

// No code of this project signs or sends here: openssl signs and curl sends.

const run = promisify(execFile);

async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "emulator-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

interface Signer {
  readonly account: Account;
  sign(payload: string): Promise<string>;
}

/** The payload in a file, as `openssl pkeyutl -rawin` requires. */
async function payloadFile(folder: string, payload: string): Promise<string> {
  const path = join(folder, "payload");
  await writeFile(path, payload);
  return path;
}

async function opensslKey(folder: string, ...generation: string[]): Promise<{ privateKey: string; account: Account }> {
  const privateKey = join(folder, "private.pem");
  await run("openssl", ["genpkey", ...generation, "-out", privateKey]);
  const publicFile = join(folder, "public.pem");
  await run("openssl", ["pkey", "-in", privateKey, "-pubout", "-out", publicFile]);
  return { privateKey, account: { apiKey: KEY, publicKey: await readFile(publicFile, "utf8") } };
}

/** Signatures are bytes in a file; `openssl base64` encodes them. */
async function base64Signature(folder: string, command: readonly string[], ...input: string[]): Promise<string> {
  const signature = join(folder, "signature");
  await run("openssl", [...command, "-out", signature, ...input]);
  const { stdout } = await run("openssl", ["base64", "-A", "-in", signature]);
  return encodeURIComponent(stdout);
}

const signers: Readonly<Record<string, (folder: string) => Promise<Signer>>> = {
  HMAC: async (folder) => ({
    account: { apiKey: KEY, secret: SECRET },
    sign: async (payload) => {
      const file = await payloadFile(folder, payload);
      const { stdout } = await run("openssl", ["dgst", "-sha256", "-hmac", SECRET, "-r", file]);
      return stdout.split(" ", 1).join();
    },
  }),
  RSA: async (folder) => {
    const { privateKey, account } = await opensslKey(folder, "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048");
    const sign = async (payload: string) =>
      base64Signature(folder, ["dgst", "-sha256", "-sign", privateKey], await payloadFile(folder, payload));
    return { account, sign };
  },
  Ed25519: async (folder) => {
    const { privateKey, account } = await opensslKey(folder, "-algorithm", "ED25519");
    const command = ["pkeyutl", "-sign", "-inkey", privateKey, "-rawin"];
    const sign = async (payload: string) => base64Signature(folder, command, "-in", await payloadFile(folder, payload));
    return { account, sign };
  },
};

const IDS = encode({ symbol: OPTION, orderIds: "[4611875134427365377]", timestamp: NOW });
const BATCH = encode({ batchOrders: JSON.stringify([element("20072994037")]), timestamp: NOW });

beforeAll(async () => {
  // Fails clearly if a program is missing.
  await Promise.all([run("openssl", ["version"]), run("curl", ["--version"])]);
});

describe.each(Object.entries(signers))("openssl signs by %s, curl sends", (_, createSigner) => {
  it.each([
    ["options, in the query", OPTIONS_CALL, IDS, "query", '"status":"CANCELED"'],
    ["options, in a form body", OPTIONS_CALL, IDS, "body", '"status":"CANCELED"'],
    ["COIN-M, in the query", COIN_FUTURES_CALL, BATCH, "query", '"price":"30005"'],
    ["COIN-M, in a form body", COIN_FUTURES_CALL, BATCH, "body", '"price":"30005"'],
  ])("%s", async (_, { method, path }, parameters, place, expected) => {
    const { account, sign } = await createSigner(await folderOfTest());
    await using exchange = await startEmulator({
      accounts: [account],
      options: [{ orderId: 4611875134427365377n, symbol: OPTION }],
      coinFutures: [{ orderId: 20072994037n, symbol: "BTCUSD_PERP" }],
      now: () => NOW,
    });
    const curl = async (signature: string) => {
      const text = `${parameters}&signature=${signature}`;
      const where = place === "query" ? [`${exchange.url}${path}?${text}`] : ["--data", text, `${exchange.url}${path}`];
      const common = ["--silent", "--max-time", "60", "--request", method, "--header", `X-MBX-APIKEY: ${KEY}`];
      return (await run("curl", [...common, ...where])).stdout;
    };
    expect(await curl(await sign(`${parameters}0`))).toContain('"code":-1022');
    expect(await curl(await sign(parameters))).toContain(expected);
  });
});
