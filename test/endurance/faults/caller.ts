/** Makes the calls of a case, in this process or, in `program.ts`, on another runtime. Knows the packed package only. */
import {
  BatchOrdersError,
  type ClientOptions,
  createCoinFuturesClient,
  createOptionsClient,
  hmacSigner,
  isApiError,
  type Outcome,
  type Signer,
} from "binance-batch-orders";

export const PRODUCTS = ["options", "coinFutures"] as const;
export type Product = (typeof PRODUCTS)[number];

/** The orders that every call is about. */
export const ORDERS = [4611875134427365377n, 4611875134427365378n] as const;

/** What a client should do. */
export interface Job {
  readonly id: number;
  readonly product: Product;
  readonly baseUrl: string;
  /** The URL of a proxy between the client and the server. */
  readonly proxy?: string | undefined;
  /** On one client. */
  readonly calls: number;
  /** How many calls are in flight at once; 1 if it is missing. */
  readonly atOnce?: number | undefined;
  /** In ms. */
  readonly timeout?: number | undefined;
  /** A signer that never finishes, or that aborts the call. */
  readonly signer?: "stuck" | "aborting" | undefined;
  /** When to abort, in ms after the start; 0 is before it. */
  readonly abortAfter?: number | undefined;
}

/** What a client was told. */
export interface Claim {
  /** `decided`: the call has resolved. `none`: it failed with something that says nothing about the orders. */
  readonly outcome: Outcome | "decided" | "none";
  /** The items, or the error. */
  readonly said: string;
}

/** The `recvWindow` of a call tells the server which one it is. */
export const recvWindowOf = (call: number): number => call + 1;

/** @param more - for the client, such as a dispatcher */
export async function work(job: Job, controller: AbortController, more: Partial<ClientOptions> = {}): Promise<Claim[]> {
  const { baseUrl, calls, atOnce = 1, timeout, abortAfter } = job;
  const options = {
    apiKey: "key-of-the-matrix",
    signer: signerOf(job, controller),
    baseUrl,
    limits: false,
    ...more,
  } as const;
  const clients = { options: createOptionsClient(options), coinFutures: createCoinFuturesClient(options) };
  if (abortAfter === 0) controller.abort();
  else if (abortAfter !== undefined) setTimeout(() => controller.abort(), abortAfter);
  const claims: Claim[] = [];
  let next = 0;
  const callRest = async () => {
    while (next < calls) {
      const call = next++;
      const limits = { recvWindow: recvWindowOf(call), timeout, signal: controller.signal };
      claims[call] = await claimOf(SEND[job.product](clients, limits));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, callRest));
  const ended = performance.now();
  await Promise.all([clients.options.close(), clients.coinFutures.close()]);
  const took = performance.now() - ended;
  if (took > LONGEST_CLOSE) claims.push({ outcome: "none", said: `closing took ${took} ms` });
  return claims;
}

/** In ms. Nothing is in flight any more, so only a connection that nobody needs can take so long. */
const LONGEST_CLOSE = 5000;

interface Clients {
  readonly options: ReturnType<typeof createOptionsClient>;
  readonly coinFutures: ReturnType<typeof createCoinFuturesClient>;
}
type Limits = NonNullable<Parameters<Clients["options"]["cancelMultipleOptionOrders"]>[1]>;

const SEND = {
  options: ({ options }: Clients, limits: Limits) =>
    options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds: [...ORDERS] }, limits),
  coinFutures: ({ coinFutures }: Clients, limits: Limits) =>
    coinFutures.modifyMultipleOrders({ batchOrders: ORDERS.map(change) }, limits),
};

const change = (orderId: bigint) =>
  ({ orderId, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" }) as const;

async function claimOf(call: ReturnType<(typeof SEND)[Product]>): Promise<Claim> {
  try {
    const { data } = await call;
    const items = data.map((item) =>
      isApiError(item) ? `error ${item.code}` : `${typeof item.orderId} ${item.orderId} ${item.status}`,
    );
    return { outcome: "decided", said: items.join(", ") };
  } catch (error) {
    if (!(error instanceof BatchOrdersError)) return { outcome: "none", said: String(error) };
    return { outcome: error.outcome, said: `${error.code}: ${error.message}` };
  }
}

function signerOf({ signer }: Job, controller: AbortController): Signer {
  if (signer === undefined) return hmacSigner("secret-of-the-matrix");
  const stuck = new Promise<string>(() => {});
  return {
    algorithm: "none",
    sign() {
      if (signer === "aborting") controller.abort();
      return stuck;
    },
  };
}
