/** The same over HTTP: real clients, the emulator and its faults. It does not lag, so the time to look is short. */
import {
  createCoinFuturesClient,
  createOptionsClient,
  inBatches,
  isBatchOrdersError,
  type Settlement,
  settleCancellations,
  settleModifications,
  withModifyIds,
} from "binance-batch-orders";
import { faults, startEmulator } from "binance-batch-orders/emulator";
import { FUTURE, OPTION, PERPETUAL } from "../../support/orders.js";
import { traders } from "../../support/traders.js";
import { createRandom } from "../random.js";
import type { Account } from "./round.js";

const FIRST = 4611875134427365377n;
/** In ms. */
const WITHIN = 60;
const WRITE_FAULTS = [
  faults.reset,
  faults.resetAfterEffect,
  faults.truncated,
  ...[faults.unknownError, faults.badGateway, faults.brokenJson, faults.backendTimeout].flatMap((fault) => [
    fault,
    { ...fault, applied: true },
  ]),
];
const READ_FAULTS = [faults.reset, faults.serverError, faults.brokenJson, faults.truncated, faults.tooManyRequests];

/** @param count - how many orders of each product */
export async function settleOverHttp(seed: number, count: number): Promise<{ account: Account; untruths: string[] }> {
  const random = createRandom(seed);
  const [{ account: known, apiKey, signer }] = traders;
  const optionIds = Array.from({ length: count }, (_, at) => FIRST + BigInt(at));
  const futureIds = Array.from({ length: count }, (_, at) => FUTURE + BigInt(at));
  const executedQty = () => (random.happens(0.1) ? "1" : "0");
  await using exchange = await startEmulator({
    accounts: [known],
    options: optionIds.map((orderId) => ({ orderId, symbol: OPTION, executedQty: executedQty() })),
    coinFutures: futureIds.map((orderId) => ({ orderId, symbol: PERPETUAL, executedQty: executedQty() })),
    limits: { weightPerMinute: Number.POSITIVE_INFINITY, ordersPerMinute: Number.POSITIVE_INFINITY },
  });
  const login = { apiKey, signer, baseUrl: exchange.url, limits: false } as const;
  await using options = createOptionsClient(login);
  await using coinFutures = createCoinFuturesClient(login);
  const account: Account = {
    orders: 0,
    reads: 0,
    verdicts: { done: 0, "not-done": 0, gone: 0, undecided: 0 },
    failed: 0,
  };
  const untruths: string[] = [];

  /** Sends a request that fails, settles it, and compares what was said with the book. */
  async function settle(
    send: () => Promise<unknown>,
    look: (error: unknown) => Promise<Settlement<unknown>[]>,
    isTrue: (settlement: Settlement<unknown>) => boolean,
  ): Promise<void> {
    exchange.inject(random.pick(WRITE_FAULTS));
    const error: unknown = await send().catch((failure: unknown) => failure);
    if (!isBatchOrdersError(error) || error.outcome !== "unknown")
      throw new Error("the request has not failed", { cause: error });
    exchange.clearRequests();
    if (random.happens(0.3)) exchange.inject(random.pick(READ_FAULTS));
    for (const settlement of await look(error)) {
      account.orders++;
      account.verdicts[settlement.verdict]++;
      if (settlement.verdict === "undecided" && settlement.cause !== undefined) account.failed++;
      if (!isTrue(settlement))
        untruths.push(`order ${settlement.id} is said to be ${settlement.verdict}: ${settlement.reason}`);
    }
    account.reads += exchange.requests.length;
  }

  for (const orderIds of inBatches(optionIds, 5)) {
    const request = { symbol: OPTION, orderIds };
    await settle(
      () => options.cancelMultipleOptionOrders(request),
      (error) => settleCancellations(options, request, error, { within: WITHIN }),
      ({ id, verdict }) => {
        const status = exchange.orders.options.get(BigInt(id))?.status;
        return verdict === "undecided" || { done: "CANCELED", "not-done": "NEW", gone: "FILLED" }[verdict] === status;
      },
    );
  }
  for (const orderIds of inBatches(futureIds, 5)) {
    const change = { symbol: PERPETUAL, side: "BUY", quantity: "1", price: "30005" } as const;
    const request = withModifyIds({ batchOrders: orderIds.map((orderId) => ({ orderId, ...change })) });
    await settle(
      () => coinFutures.modifyMultipleOrders(request),
      (error) => settleModifications(coinFutures, request, error, { within: WITHIN }),
      ({ id, verdict }) => {
        const { status, price } = exchange.orders.coinFutures.get(BigInt(id)) ?? {};
        const found = status === "NEW" ? price : status;
        return verdict === "undecided" || { done: "30005", "not-done": "30000", gone: "FILLED" }[verdict] === found;
      },
    );
  }
  return { account, untruths };
}
