import { describe, expect, it } from "vitest";
import {
  createCoinFuturesClient,
  createOptionsClient,
  ExchangeError,
  hmacSigner,
  InvalidResponseError,
} from "../../../src/entries/index.js";
import { FIRST, FUTURE, OPTION, PERPETUAL } from "../../support/orders.js";

/** Clients that get this response, and what they sent. */
function clients(body: string, status = 200) {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    sent.push(
      String(url)
        .replace(/^https:\/\/\w+\.binance\.com/, "")
        .replace(/&?(timestamp|signature)=\w+/g, ""),
    );
    return new Response(body, { status });
  };
  const options = { apiKey: "key", signer: hmacSigner("secretKey"), fetch };
  return { sent, options: createOptionsClient(options), coinFutures: createCoinFuturesClient(options) };
}

const failure = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe("a query of one order", () => {
  it("is sent by either ID, and returns every digit", async () => {
    const { sent, options, coinFutures } = clients(`{"orderId":${FIRST},"status":"NEW","createTime":1592465880683}`);
    const { data } = await options.querySingleOrder({ symbol: OPTION, orderId: FIRST });
    expect(data).toEqual({ orderId: FIRST, status: "NEW", createTime: 1592465880683 });
    await options.querySingleOrder({ symbol: OPTION, clientOrderId: "my_id_1" });
    await coinFutures.queryOrder({ symbol: PERPETUAL, origClientOrderId: "my_id_1" });
    expect(sent).toEqual([
      `/eapi/v1/order?symbol=${OPTION}&orderId=${FIRST}`,
      `/eapi/v1/order?symbol=${OPTION}&clientOrderId=my_id_1`,
      `/dapi/v1/order?symbol=${PERPETUAL}&origClientOrderId=my_id_1`,
    ]);
  });

  it.each([{}, { orderId: FIRST, clientOrderId: "my_id_1" }])("is refused without exactly one ID: %o", async (ids) => {
    const { sent, options } = clients("{}");
    const call = Reflect.apply(options.querySingleOrder, undefined, [{ symbol: OPTION, ...ids }]);
    expect(await failure(call)).toMatchObject({ code: "ERR_INVALID_REQUEST", outcome: "not-sent" });
    expect(sent).toEqual([]);
  });

  it("fails with the code of the exchange, and has changed nothing, whatever the status", async () => {
    for (const status of [200, 400, 503]) {
      const { coinFutures } = clients('{"code":-2013,"msg":"Order does not exist."}', status);
      const error = await failure(coinFutures.queryOrder({ symbol: PERPETUAL, orderId: FUTURE }));
      expect(error).toBeInstanceOf(ExchangeError);
      expect(error).toMatchObject({ apiCode: -2013, outcome: "rejected" });
    }
  });

  it("keeps an order that carries a code", async () => {
    const { coinFutures } = clients(`{"orderId":${FUTURE},"status":"NEW","code":-2022,"msg":"x"}`);
    const { data } = await coinFutures.queryOrder({ symbol: PERPETUAL, orderId: FUTURE });
    expect(data).toMatchObject({ orderId: FUTURE, code: -2022 });
  });

  it.each(["[]", '"text"', "null"])("fails for %s, which is not an order", async (body) => {
    const error = await failure(clients(body).options.querySingleOrder({ symbol: OPTION, orderId: FIRST }));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ outcome: "rejected" });
  });
});

describe("a list", () => {
  it("may be asked for without a request where nothing is required", async () => {
    const { sent, options, coinFutures } = clients("[]");
    expect((await options.queryCurrentOpenOptionOrders()).data).toEqual([]);
    expect((await coinFutures.currentAllOpenOrders({ pair: "BTCUSD" })).data).toEqual([]);
    expect(sent).toEqual(["/eapi/v1/openOrders?", "/dapi/v1/openOrders?pair=BTCUSD"]);
  });

  it("has times as numbers and IDs as bigint, in request and response", async () => {
    const amendment = `{"count":3,"modifyId":9007199254740993,"price":{"before":"1","after":"2"}}`;
    const { sent, options, coinFutures } = clients(
      `[{"amendmentId":5363,"time":1629184560899,"amendment":${amendment}}]`,
    );
    const { data } = await coinFutures.getOrderModifyHistory({
      symbol: PERPETUAL,
      orderId: FUTURE,
      startTime: 1629182711000,
      endTime: 1629184561000,
      limit: 100,
    });
    expect(data).toEqual([
      {
        amendmentId: 5363n,
        time: 1629184560899,
        amendment: { count: 3, modifyId: 9007199254740993n, price: { before: "1", after: "2" } },
      },
    ]);
    await options.queryOptionOrderHistory({ symbol: OPTION, orderId: FIRST, startTime: 1, limit: 1000 });
    expect(sent).toEqual([
      `/dapi/v1/orderAmendment?symbol=${PERPETUAL}&orderId=${FUTURE}&startTime=1629182711000&endTime=1629184561000&limit=100`,
      `/eapi/v1/historyOrders?symbol=${OPTION}&orderId=${FIRST}&startTime=1&limit=1000`,
    ]);
  });

  it.each([0, 101, 1.5])("is refused with a limit of %s", async (limit) => {
    const { sent, coinFutures } = clients("[]");
    const call = coinFutures.getOrderModifyHistory({ symbol: PERPETUAL, orderId: FUTURE, limit });
    expect(await failure(call)).toMatchObject({ code: "ERR_INVALID_REQUEST", problems: [{ path: "limit" }] });
    expect(sent).toEqual([]);
  });
});

it("the server time is asked for without key and signature", async () => {
  const headers: Headers[] = [];
  const urls: string[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    urls.push(String(url));
    headers.push(new Headers(init?.headers));
    return new Response('{"serverTime":1499827319559}');
  };
  const { data } = await createOptionsClient({
    apiKey: "key",
    signer: hmacSigner("secretKey"),
    fetch,
  }).checkServerTime();
  expect(data).toEqual({ serverTime: 1499827319559 });
  expect(urls).toEqual(["https://eapi.binance.com/eapi/v1/time"]);
  expect(headers[0]?.has("x-mbx-apikey")).toBe(false);
});
