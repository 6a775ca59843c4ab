import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { serveExamples } from "./example-server.js";

/** What a program with the output of a generator does with orders. */
export interface SentAndRead {
  /** The parameters as sent, percent-decoded; undefined if the program threw instead. */
  readonly sentIds: string | undefined;
  readonly sentOrder: string | undefined;
  /** What was read from a response. */
  readonly read: unknown;
}

interface Program {
  readonly cancel: (url: string, orderIds: readonly number[]) => Promise<unknown>;
  readonly modify: (url: string, batchOrders: readonly object[]) => Promise<unknown>;
}

const CHANGE = { orderId: "1", symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" };

export async function runProgram(folder: string): Promise<SentAndRead> {
  const outfile = join(folder, "program.mjs");
  // Some of what they bundle is CommonJS and requires modules of Node.
  const js = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    entryPoints: [join(folder, "program.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    banner: { js },
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
  const program: Program = await import(pathToFileURL(outfile).href);
  const { url, requests, close } = await serveExamples();
  try {
    const read = await program.cancel(url, [1, 2]);
    const sentIds = parameter(requests.pop(), "orderIds");
    await program.modify(url, [CHANGE]).catch(() => undefined);
    return { read, sentIds, sentOrder: parameter(requests.pop(), "batchOrders") };
  } finally {
    await close();
  }
}

/** All pairs of a query that belong to one parameter, however it was split. */
function parameter(target: string | undefined, name: string): string | undefined {
  if (target === undefined) return undefined;
  const [, query = ""] = target.split("?");
  // A form writes a space as a plus sign.
  const pairs = query.split("&").map((pair) => decodeURIComponent(pair.replaceAll("+", " ")));
  return pairs.filter((pair) => /^\w+/.exec(pair)?.[0] === name).join("&");
}
