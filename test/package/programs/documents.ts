import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type ExactJson, parseExact } from "binance-batch-orders";
import coinFutures from "binance-batch-orders/coin-futures/openapi.json" with { type: "json" };
import options from "binance-batch-orders/options/openapi.json" with { type: "json" };

console.log(coinFutures.openapi, Object.keys(coinFutures.paths)[0]);
console.log(options.openapi, Object.keys(options.paths)[0]);

// An import rounds like JavaScript. To keep the digits, read the file.
const { resolve } = createRequire(import.meta.url);
const exact = parseExact(readFileSync(resolve("binance-batch-orders/options/openapi.json"), "utf8"));
console.log(bigints(exact).includes(4611875134427365377n));

const yaml = fileURLToPath(import.meta.resolve("binance-batch-orders/options/openapi.yaml"));
console.log(/\b4611875134427365377\b/.test(readFileSync(yaml, "utf8")));

function bigints(value: ExactJson): bigint[] {
  if (typeof value === "bigint") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(bigints) : [];
}
