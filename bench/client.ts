/**
 * `npm run bench:client`: what the client adds to a bundle, and what importing it adds to a bare start of Node. Run
 * `npm run build` first.
 */
import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { median } from "./median.js";

const ROUNDS = 31;

const programs = {
  "cancel, with HMAC":
    'import { createOptionsClient, hmacSigner } from "binance-batch-orders"; createOptionsClient({ apiKey: "k", signer: hmacSigner("s") }).cancelMultipleOptionOrders({});',
  "modify, with HMAC":
    'import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders"; createCoinFuturesClient({ apiKey: "k", signer: hmacSigner("s") }).modifyMultipleOrders({});',
  "modify, with Ed25519":
    'import { createCoinFuturesClient, ed25519Signer } from "binance-batch-orders"; createCoinFuturesClient({ apiKey: "k", signer: ed25519Signer("s") }).modifyMultipleOrders({});',
  "parseExact and isApiError":
    'import { isApiError, parseExact } from "binance-batch-orders"; console.log(isApiError(parseExact("{}")));',
  everything: 'export * from "binance-batch-orders";',
};

// The names of the error codes are loaded only when a request fails, so they are a separate chunk.
console.log("bundle, minified              bytes   gzip   gzip of what is loaded on an error");
for (const [name, contents] of Object.entries(programs)) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    // The packed files, not the sources that our own tsconfig points to.
    tsconfigRaw: "{}",
    bundle: true,
    splitting: true,
    outdir: "out",
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const size = (names: boolean) =>
    outputFiles.filter(({ path }) => path.includes("error-names") === names).map(({ contents }) => contents);
  const gzip = (files: Uint8Array[]) => files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  const bytes = size(false).reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${name.padEnd(28)} ${String(bytes).padStart(6)} ${String(gzip(size(false))).padStart(6)} ${String(gzip(size(true))).padStart(6)}`,
  );
}

const start = (script: string) => {
  const from = performance.now();
  execFileSync(process.execPath, ["--input-type=module", "-e", script]);
  return performance.now() - from;
};
const times = { bare: [] as number[], client: [] as number[], difference: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  const bare = start("");
  const client = start('import "binance-batch-orders"');
  times.bare.push(bare);
  times.client.push(client);
  times.difference.push(client - bare);
}
console.log(
  `\nstart of bare Node ${median(times.bare).toFixed(1)} ms, with the client ${median(times.client).toFixed(1)} ms,`,
);
console.log(`difference ${median(times.difference).toFixed(1)} ms (median of ${ROUNDS} pairs)`);
