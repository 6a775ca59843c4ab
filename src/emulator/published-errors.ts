import type { components } from "../../generated/options/types.js";

/** An error of the exchange, for a whole request or for one item of a batch. */
export type ApiError = Readonly<components["schemas"]["ApiError"]>;

/** Messages as in the error tables, with `%s` as placeholder. The two tables use different quotes. */
const inBothTables = (quote: "`" | "'") => ({
  unknown: { code: -1000, msg: "An unknown error occurred while processing the request." },
  disconnected: { code: -1001, msg: "Internal error; unable to process your request. Please try again." },
  tooManyOrders: { code: -1015, msg: "Too many new orders; current limit is %s orders per %s." },
  serviceGone: { code: -1016, msg: "This service is no longer available." },
  unsupportedOperation: { code: -1020, msg: "This operation is not supported." },
  timestampTooOld: { code: -1021, msg: "Timestamp for this request is outside of the recvWindow." },
  timestampAhead: { code: -1021, msg: "Timestamp for this request was 1000ms ahead of the server's time." },
  signatureInvalid: { code: -1022, msg: "Signature for this request is not valid." },
  illegalCharacters: { code: -1100, msg: "Illegal characters found in a parameter." },
  duplicateValues: { code: -1101, msg: "Duplicate values for a parameter detected." },
  parameterMissing: {
    code: -1102,
    msg: `Mandatory parameter ${quote}%s${quote} was not sent, was empty/null, or malformed.`,
  },
  neitherParameter: {
    code: -1102,
    msg: `Param ${quote}%s${quote} or ${quote}%s${quote} must be sent, but both were empty/null!`,
  },
  parameterEmpty: { code: -1105, msg: `Parameter ${quote}%s${quote} was empty.` },
  parameterNotRequired: { code: -1106, msg: `Parameter ${quote}%s${quote} sent when not required.` },
  orderUnknown: { code: -2013, msg: "Order does not exist." },
  apiKeyFormat: { code: -2014, msg: "API-key format invalid." },
  apiKeyRejected: { code: -2015, msg: "Invalid API-key, IP, or permissions for action." },
});

/** The errors that the emulator returns, under our own names. */
export const publishedErrors = {
  options: {
    ...inBothTables("`"),
    weightUsedUp: {
      code: -1008,
      msg: "Too much request weight used; current limit is %s request weight per %s %s. Please use the websocket for live updates to avoid polling the API.",
    },
    banned: {
      code: -1008,
      msg: "Way too much request weight used; IP banned until %s. Please use the websocket for live updates to avoid bans.",
    },
    // The table of this product spells it "paramter".
    parameterInvalid: { code: -1130, msg: "Data sent for paramter `%s` is not valid." },
    recvWindowTooLarge: { code: -1131, msg: "recvWindow must be less than 60000" },
    tooManyIds: { code: -6011, msg: "Maximum 10 orders in one batchOrder request." },
    orderIsFinal: { code: -6028, msg: "Order is in final state" },
  },
  coinFutures: {
    ...inBothTables("'"),
    // The table of this product spells it "occured".
    unknown: { code: -1000, msg: "An unknown error occured while processing the request." },
    weightUsedUp: {
      code: -1003,
      msg: "Too many requests; current limit is %s requests per minute. Please use the websocket for live updates to avoid polling the API.",
    },
    banned: {
      code: -1003,
      msg: "Way too many requests; IP banned until %s. Please use the websocket for live updates to avoid bans.",
    },
    timeout: {
      code: -1007,
      msg: "Timeout waiting for response from backend server. Send status unknown; execution status unknown.",
    },
    throttled: {
      code: -1008,
      msg: "Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again.",
    },
    sideInvalid: { code: -1117, msg: "Invalid side." },
    parameterInvalid: { code: -1130, msg: "Data sent for parameter '%s' is not valid." },
    priceBelowZero: { code: -4001, msg: "Price less than 0." },
    quantityBelowZero: { code: -4003, msg: "Quantity less than zero." },
    quantityTooSmall: { code: -4004, msg: "Quantity less than min quantity." },
    priceTooSmall: { code: -4013, msg: "Price less than min price." },
    priceOffTick: { code: -4014, msg: "Price not increased by tick size." },
    quantityOffStep: { code: -4023, msg: "Qty not increased by step size." },
    batchSize: { code: -4082, msg: "Invalid number of batch place orders: %s" },
    limitOnly: { code: -4196, msg: "Only limit order is supported." },
    noChange: { code: -4197, msg: "No need to modify the order." },
    tooManyModifications: { code: -4198, msg: "Exceed maximum modify order limit." },
    symbolNotTrading: {
      code: -4199,
      msg: "Symbol is not in trading status. Order amendment is not permitted.",
    },
  },
} as const satisfies Record<string, Record<string, ApiError>>;

/** Replaces each `%s` with the next value. */
export function fillIn({ code, msg }: ApiError, ...values: readonly string[]): ApiError {
  const left = [...values];
  return { code, msg: msg.replaceAll("%s", () => left.shift() ?? "%s") };
}
