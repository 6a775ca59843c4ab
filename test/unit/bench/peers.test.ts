import { expect, it, onTestFinished } from "vitest";
import { OPERATIONS } from "../../../bench/client/operations.js";
import type { Load } from "../../../bench/client/packages.js";
import { PEERS } from "../../../bench/client/peers.js";
import { startEmulator } from "../../../src/entries/emulator.js";
import { isApiError } from "../../../src/entries/index.js";

/** Those that need nothing but our own dependencies; the bench itself fails if a call of another one does. */
const OWN = ["binance-batch-orders", "bare fetch", "bare undici.request", "openapi-fetch alone"];
const account = { apiKey: "key", secret: "secret" };
const load: Load = (name) => import(name);

it.each(OPERATIONS.flatMap((operation) => OWN.map((name) => ({ operation, name }))))(
  "$operation of $name is a request that the exchange carries out",
  async ({ operation, name }) => {
    const exchange = await startEmulator({
      accounts: [account],
      options: [4611875134427365377n, 4611875134427365378n].map((orderId) => ({
        orderId,
        symbol: "BTC-200730-9000-C",
      })),
      coinFutures: [20072994037n, 20072994038n].map((orderId) => ({ orderId, symbol: "BTCUSD_PERP", price: "1" })),
    });
    onTestFinished(() => exchange.close());
    const peer = PEERS.find((each) => each.name === name);
    const setting = { account: { ...account, baseUrl: exchange.url }, operation, orders: 2, load };
    const call = await peer?.open(setting);
    const items = await call?.();
    expect(items).toHaveLength(2);
    expect(items?.filter(isApiError)).toEqual([]);
    expect(exchange.requests).toHaveLength(1);
  },
);
