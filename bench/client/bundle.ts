import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { PEERS_FOLDER } from "./load.js";
import type { BundleFigures } from "./results.js";

export const ONE_CALL = ["cancel, with HMAC", "modify, with HMAC"] as const;

const PROGRAMS = {
  "cancel, with HMAC":
    'import { createOptionsClient, hmacSigner } from "binance-batch-orders"; createOptionsClient({ apiKey: "k", signer: hmacSigner("s") }).cancelMultipleOptionOrders({});',
  "modify, with HMAC":
    'import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders"; createCoinFuturesClient({ apiKey: "k", signer: hmacSigner("s") }).modifyMultipleOrders({});',
  "modify, with Ed25519":
    'import { createCoinFuturesClient, ed25519Signer } from "binance-batch-orders"; createCoinFuturesClient({ apiKey: "k", signer: ed25519Signer("s") }).modifyMultipleOrders({});',
  "parseExact and isApiError":
    'import { isApiError, parseExact } from "binance-batch-orders"; console.log(isApiError(parseExact("{}")));',
  everything: 'export * from "binance-batch-orders";',
} as const satisfies Record<(typeof ONE_CALL)[number], string> & Record<string, string>;

/** What the client adds to a bundle. */
export async function measureBundles(): Promise<BundleFigures[]> {
  const figures: BundleFigures[] = [];
  for (const platform of ["node", "browser"] as const)
    for (const [program, contents] of Object.entries(PROGRAMS))
      figures.push({ program, platform, ...(await sizeOf(contents, platform)) });
  return figures;
}

async function sizeOf(contents: string, platform: "node" | "browser") {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: PEERS_FOLDER },
    // The packed files, not the sources that our own tsconfig points to.
    tsconfigRaw: "{}",
    bundle: true,
    splitting: true,
    outdir: "out",
    minify: true,
    format: "esm",
    platform,
    // Programs for Node leave it in node_modules, and browsers have none of it.
    external: platform === "node" ? ["undici"] : [],
    write: false,
    logLevel: "error",
  });
  // The names of the error codes are loaded only when a request fails, so they are a separate chunk.
  const chunks = (onError: boolean) =>
    outputFiles.filter(({ path }) => path.includes("error-names") === onError).map(({ contents }) => contents);
  const gzip = (files: readonly Uint8Array[]) => files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  return {
    bytes: chunks(false).reduce((sum, { length }) => sum + length, 0),
    gzip: gzip(chunks(false)),
    gzipOnError: gzip(chunks(true)),
  };
}
