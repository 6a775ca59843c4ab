/** The two calls, with as many orders as a measurement asks for. */
export type Operation = "cancel" | "modify";

export const OPERATIONS: readonly Operation[] = ["cancel", "modify"];

export const PATHS: Readonly<Record<Operation, string>> = {
  cancel: "/eapi/v1/batchOrders",
  modify: "/dapi/v1/batchOrders",
};

export const METHODS = { cancel: "DELETE", modify: "PUT" } as const satisfies Record<Operation, string>;

export const OPTION_SYMBOL = "BTC-200730-9000-C";

/** The first IDs of the exchange's own examples; an order more has the next ID. */
const FIRST_OPTION_ORDER = 4611875134427365377n;
const FIRST_COIN_FUTURES_ORDER = 20072994037;

export const optionOrderIds = (orders: number): bigint[] =>
  Array.from({ length: orders }, (_, index) => FIRST_OPTION_ORDER + BigInt(index));

/** One change of an order, whose ID is a safe integer, so that every client can write it. */
export interface Modification {
  readonly orderId: number;
  readonly symbol: "BTCUSD_PERP";
  readonly side: "BUY";
  readonly quantity: string;
  readonly price: string;
}

export const modifications = (orders: number): Modification[] =>
  Array.from({ length: orders }, (_, index) => ({
    orderId: FIRST_COIN_FUTURES_ORDER + index,
    symbol: "BTCUSD_PERP",
    side: "BUY",
    quantity: "1",
    price: "30005",
  }));

/** What the exchange responds to such a request: an order for each, with the fields and spelling of its examples. */
export const responseBody = (operation: Operation, orders: number): string =>
  `[${(operation === "cancel" ? optionOrderIds(orders).map(optionOrder) : modifications(orders).map(futuresOrder)).join()}]`;

const optionOrder = (orderId: bigint): string =>
  `{"orderId":${orderId},"symbol":"${OPTION_SYMBOL}","price":"100","quantity":"1","executedQty":"0","fee":"0",` +
  '"side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,"createTime":1592465880683,' +
  '"updateTime":1592465880705,"status":"CANCELED","avgPrice":"0","source":"API","clientOrderId":"","priceScale":3,' +
  '"quantityScale":4,"optionSide":"CALL","quoteAsset":"USDT","mmp":false,"selfTradePreventionMode":"EXPIRE_TAKER"}';

const futuresOrder = ({ orderId, symbol, side, quantity, price }: Modification): string =>
  `{"orderId":${orderId},"symbol":"${symbol}","pair":"BTCUSD","status":"NEW","clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW",` +
  `"price":"${price}","avgPrice":"0.0","origQty":"${quantity}","executedQty":"0","cumQty":"0","cumBase":"0",` +
  `"timeInForce":"GTC","type":"LIMIT","reduceOnly":false,"closePosition":false,"side":"${side}","positionSide":"LONG",` +
  '"stopPrice":"0","workingType":"CONTRACT_PRICE","priceProtect":false,"origType":"LIMIT","priceMatch":"NONE",' +
  '"selfTradePreventionMode":"NONE","updateTime":1629182711600}';
