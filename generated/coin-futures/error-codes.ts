// Made from spec/errors/coin-futures.yaml by `npm run generate`. Do not edit.

/**
 * The published error codes of this API, by name. Decide by the code of an error: it is stable, the message is not.
 * A whole request and a single item of a batch use the same codes; the exchange may also send one that is not listed.
 *
 * The outcome at each code is what the code alone proves: "rejected" if it changed nothing, "unknown" if the request or
 * the order may have been carried out, now or by an earlier attempt. The `outcome` of an error that was thrown also
 * weighs the HTTP status and the number of orders. Codes of another product that may appear have its name in front.
 *
 * @example
 * ```ts
 * import { ErrorCode } from "binance-batch-orders/coin-futures/error-codes";
 *
 * function explain(error: { readonly code: number; readonly msg: string }): string {
 *   switch (error.code) {
 *     case ErrorCode.NO_SUCH_ORDER:
 *       return "The order is unknown or gone.";
 *     default:
 *       return error.msg;
 *   }
 * }
 * ```
 */
export const ErrorCode = {
  /** The exchange failed for an unknown reason. The request may have been carried out. The message is published with the typo "occured". Outcome: unknown. It is a failure without a stated reason. */
  UNKNOWN: -1000,
  /** An internal connection failed while the request was processed. The request may have been carried out. Outcome: unknown. Only with HTTP status 503 is this message documented as a definite failure. */
  DISCONNECTED: -1001,
  /** The caller is not authorized to make this request. Outcome: rejected. */
  UNAUTHORIZED: -1002,
  /** The request weight limit is exceeded. Callers who keep sending are banned by IP address until the given time. Outcome: rejected. */
  TOO_MANY_REQUESTS: -1003,
  /** The IP address is already on the whitelist. No call of this API can cause it. Outcome: unknown. */
  DUPLICATE_IP: -1004,
  /** The IP address is not on the whitelist. Outcome: rejected. */
  NO_SUCH_IP: -1005,
  /** The message bus returned an unexpected response. The request may have been carried out. Outcome: unknown. The message itself says that the execution status is unknown. */
  UNEXPECTED_RESP: -1006,
  /** The backend did not respond in time. The request may have been forwarded and carried out. Outcome: unknown. The message itself says that the execution status is unknown. */
  TIMEOUT: -1007,
  /** The exchange is overloaded and rejected the request before carrying it out. Reduce-only, close-position and cancel requests are exempt. For Options, the same code means too many requests. Outcome: rejected. The page names `POST` only, the USD-M notice of 2023-09-19 also `PUT`; that nothing was done is our reading. */
  "Request Throttled": -1008,
  /** A backend component sent an error message. What became of the request is not stated. Outcome: unknown. It only says that an error message arrived. */
  ERROR_MSG_RECEIVED: -1010,
  /** The IP address may not use this route. Outcome: rejected. */
  NON_WHITE_LIST: -1011,
  /** The message is not valid, for example because it breaks a filter. Outcome: rejected. */
  INVALID_MESSAGE: -1013,
  /** The exchange does not accept this combination of order parameters. Outcome: rejected. */
  UNKNOWN_ORDER_COMPOSITION: -1014,
  /** The order limit of the account is exhausted. Outcome: rejected. Modifications count against the order limit. */
  TOO_MANY_ORDERS: -1015,
  /** The service is switched off or under maintenance, and rejected the request. Outcome: rejected. Also sent during the maintenance of June 2026. */
  SERVICE_SHUTTING_DOWN: -1016,
  /** The operation does not exist for this product or account. Outcome: rejected. */
  UNSUPPORTED_OPERATION: -1020,
  /** The timestamp is older than recvWindow allows, or more than one second ahead of the exchange's clock. Outcome: rejected. */
  INVALID_TIMESTAMP: -1021,
  /** The signature does not match the received request: another key, another order of parameters or another encoding. Outcome: rejected. */
  INVALID_SIGNATURE: -1022,
  /** The start time is later than the end time. No call of this API can cause it. Outcome: unknown. */
  START_TIME_GREATER_THAN_END_TIME: -1023,
  /** A parameter contains characters outside its legal range. Outcome: rejected. */
  ILLEGAL_CHARS: -1100,
  /** More parameters than expected, or a duplicate parameter. Outcome: rejected. */
  TOO_MANY_PARAMETERS: -1101,
  /** A required parameter is missing, empty, null or malformed. Outcome: rejected. */
  MANDATORY_PARAM_EMPTY_OR_MALFORMED: -1102,
  /** A parameter is not known to this endpoint. Outcome: rejected. */
  UNKNOWN_PARAM: -1103,
  /** The endpoint did not use all of the parameters that were sent. Outcome: rejected. */
  UNREAD_PARAMETERS: -1104,
  /** A parameter was sent with an empty value. Outcome: rejected. */
  PARAM_EMPTY: -1105,
  /** A parameter was sent that must not be sent in this case. Outcome: rejected. */
  PARAM_NOT_REQUIRED: -1106,
  /** The asset is not valid. No call of this API can cause it. Outcome: unknown. */
  BAD_ASSET: -1108,
  /** The account is not valid. Outcome: rejected. Also sent during the maintenance of June 2026. */
  BAD_ACCOUNT: -1109,
  /** The symbol type is not valid. No call of this API can cause it. Outcome: unknown. */
  BAD_INSTRUMENT_TYPE: -1110,
  /** A number has more decimal places than the asset allows. Outcome: rejected. */
  BAD_PRECISION: -1111,
  /** The order book of the symbol is empty. Outcome: rejected. */
  NO_DEPTH: -1112,
  /** The amount of a withdrawal must be negative. No call of this API can cause it. Outcome: unknown. */
  WITHDRAW_NOT_NEGATIVE: -1113,
  /** timeInForce was sent where it must not be sent. Outcome: rejected. */
  TIF_NOT_REQUIRED: -1114,
  /** The value of timeInForce is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_TIF: -1115,
  /** The order type is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_ORDER_TYPE: -1116,
  /** The value of side is not valid. Outcome: rejected. */
  INVALID_SIDE: -1117,
  /** The new client order ID is empty. No call of this API can cause it. Outcome: unknown. */
  EMPTY_NEW_CL_ORD_ID: -1118,
  /** The original client order ID is empty. Outcome: rejected. */
  EMPTY_ORG_CL_ORD_ID: -1119,
  /** The candlestick interval is not valid. No call of this API can cause it. Outcome: unknown. */
  BAD_INTERVAL: -1120,
  /** The symbol does not exist for this product. Outcome: rejected. */
  BAD_SYMBOL: -1121,
  /** The listen key does not exist: it has expired or was never created. The published message contains a path of USD-M futures. No call of this API can cause it. Outcome: unknown. */
  INVALID_LISTEN_KEY: -1125,
  /** The time between startTime and endTime is longer than allowed. No call of this API can cause it. Outcome: unknown. */
  MORE_THAN_XX_HOURS: -1127,
  /** The combination of optional parameters is not valid. For Options, the same code means an invalid underlying. Outcome: rejected. */
  OPTIONAL_PARAMS_BAD_COMBO: -1128,
  /** The value of a parameter is not valid. Also the usual response to a badly encoded list. Outcome: rejected. */
  INVALID_PARAMETER: -1130,
  /** The value of newOrderRespType is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_NEW_ORDER_RESP_TYPE: -1136,
  /** The exchange rejected the new order. Outcome: unknown. It speaks of a new order; what became of the order to modify is not documented. */
  NEW_ORDER_REJECTED: -2010,
  /** The cancellation was rejected, usually because the order is unknown or no longer open. The page of "Cancel Multiple Orders" shows the message "Unknown order sent." for it. Outcome: unknown. The order is not open: filled or cancelled, for example by an earlier attempt that got through. */
  CANCEL_REJECTED: -2011,
  /** No order has this ID, or it is too old to be found. Outcome: unknown. An earlier attempt may have cancelled the order: without a fill, it cannot be found once 3 days have passed since its creation. */
  NO_SUCH_ORDER: -2013,
  /** The API key is malformed. Outcome: rejected. */
  BAD_API_KEY_FMT: -2014,
  /** The API key is unknown, may not be used from this IP address or lacks the permission. Outcome: rejected. */
  REJECTED_MBX_KEY: -2015,
  /** No trading window was found for the symbol. No call of this API can cause it. Outcome: unknown. */
  NO_TRADING_WINDOW: -2016,
  /** The balance is insufficient. Outcome: rejected. */
  BALANCE_NOT_SUFFICIENT: -2018,
  /** The margin is insufficient. The name is published without its last letter. Outcome: rejected. */
  MARGIN_NOT_SUFFICIEN: -2019,
  /** The order cannot be filled. Whether it was accepted first is not stated. Outcome: unknown. It may mean that the order ended without a fill. */
  UNABLE_TO_FILL: -2020,
  /** The order would trigger immediately. No call of this API can cause it. Outcome: unknown. */
  ORDER_WOULD_IMMEDIATELY_TRIGGER: -2021,
  /** The reduce-only order was rejected, usually because it conflicts with open orders. Cancel those first. Outcome: rejected. */
  REDUCE_ONLY_REJECT: -2022,
  /** The account is being liquidated. Outcome: unknown. Liquidation cancels orders (expiry reason 5 of the order stream), so the exchange may have cancelled them itself. */
  USER_IN_LIQUIDATION: -2023,
  /** The position is too small. Outcome: rejected. */
  POSITION_NOT_SUFFICIENT: -2024,
  /** Too many open orders. Outcome: rejected. */
  MAX_OPEN_ORDER_EXCEEDED: -2025,
  /** An order of this type cannot be reduce-only. No call of this API can cause it. Outcome: unknown. */
  REDUCE_ONLY_ORDER_TYPE_NOT_SUPPORTED: -2026,
  /** The position would be larger than the current leverage allows. Outcome: rejected. */
  MAX_LEVERAGE_RATIO: -2027,
  /** The leverage is lower than the margin balance permits. No call of this API can cause it. Outcome: unknown. */
  MIN_LEVERAGE_RATIO: -2028,
  /** The order is not in a state that allows this. Outcome: unknown. The order may already be filled or cancelled. */
  INVALID_ORDER_STATUS: -4000,
  /** The price is below zero. Outcome: rejected. */
  PRICE_LESS_THAN_ZERO: -4001,
  /** The price is above the maximum of the price filter. Outcome: rejected. */
  PRICE_GREATER_THAN_MAX_PRICE: -4002,
  /** The quantity is below zero. Outcome: rejected. */
  QTY_LESS_THAN_ZERO: -4003,
  /** The quantity is below the minimum of the lot-size filter. Outcome: rejected. */
  QTY_LESS_THAN_MIN_QTY: -4004,
  /** The quantity is above the maximum of the lot-size filter. Outcome: rejected. */
  QTY_GREATER_THAN_MAX_QTY: -4005,
  /** The stop price is below zero. No call of this API can cause it. Outcome: unknown. */
  STOP_PRICE_LESS_THAN_ZERO: -4006,
  /** The stop price is above the maximum. No call of this API can cause it. Outcome: unknown. */
  STOP_PRICE_GREATER_THAN_MAX_PRICE: -4007,
  /** The tick size is below zero. No call of this API can cause it. Outcome: unknown. */
  TICK_SIZE_LESS_THAN_ZERO: -4008,
  /** The maximum price is below the minimum price. No call of this API can cause it. Outcome: unknown. */
  MAX_PRICE_LESS_THAN_MIN_PRICE: -4009,
  /** The maximum quantity is below the minimum quantity. No call of this API can cause it. Outcome: unknown. */
  MAX_QTY_LESS_THAN_MIN_QTY: -4010,
  /** The step size is below zero. No call of this API can cause it. Outcome: unknown. */
  STEP_SIZE_LESS_THAN_ZERO: -4011,
  /** The maximum number of orders is below zero. The message is published with the typo "mum" for "num". No call of this API can cause it. Outcome: unknown. */
  MAX_NUM_ORDERS_LESS_THAN_ZERO: -4012,
  /** The price is below the minimum of the price filter. Outcome: rejected. */
  PRICE_LESS_THAN_MIN_PRICE: -4013,
  /** The price is not a multiple of the tick size. Outcome: rejected. */
  PRICE_NOT_INCREASED_BY_TICK_SIZE: -4014,
  /** The client order ID is not valid or longer than 36 characters. Outcome: rejected. */
  INVALID_CL_ORD_ID_LEN: -4015,
  /** The price is above the cap derived from the mark price. The name is published with the typo "HIGHTER" for "HIGHER". Outcome: rejected. */
  PRICE_HIGHTER_THAN_MULTIPLIER_UP: -4016,
  /** The upper multiplier is below zero. No call of this API can cause it. Outcome: unknown. */
  MULTIPLIER_UP_LESS_THAN_ZERO: -4017,
  /** The lower multiplier is below zero. No call of this API can cause it. Outcome: unknown. */
  MULTIPLIER_DOWN_LESS_THAN_ZERO: -4018,
  /** The combined number of decimal places is too large. Outcome: rejected. */
  COMPOSITE_SCALE_OVERFLOW: -4019,
  /** The strategy does not match the order type and the reduce-only flag. No call of this API can cause it. Outcome: unknown. */
  TARGET_STRATEGY_INVALID: -4020,
  /** The depth limit is not one of the allowed values. No call of this API can cause it. Outcome: unknown. */
  INVALID_DEPTH_LIMIT: -4021,
  /** The market status that was sent is not valid. No call of this API can cause it. Outcome: unknown. */
  WRONG_MARKET_STATUS: -4022,
  /** The quantity is not a multiple of the step size. Outcome: rejected. */
  QTY_NOT_INCREASED_BY_STEP_SIZE: -4023,
  /** The price is below the floor derived from the mark price. Outcome: rejected. */
  PRICE_LOWER_THAN_MULTIPLIER_DOWN: -4024,
  /** The number of decimal places of the multiplier is below zero. No call of this API can cause it. Outcome: unknown. */
  MULTIPLIER_DECIMAL_LESS_THAN_ZERO: -4025,
  /** The commission is not valid. No call of this API can cause it. Outcome: unknown. */
  COMMISSION_INVALID: -4026,
  /** The account type is not valid. Outcome: rejected. */
  INVALID_ACCOUNT_TYPE: -4027,
  /** The leverage is not valid or already set. No call of this API can cause it. Outcome: unknown. */
  INVALID_LEVERAGE: -4028,
  /** The precision of the tick size is not valid. Outcome: rejected. */
  INVALID_TICK_SIZE_PRECISION: -4029,
  /** The precision of the step size of the quantity is not valid. Outcome: rejected. */
  INVALID_STEP_SIZE_PRECISION: -4030,
  /** The value of workingType is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_WORKING_TYPE: -4031,
  /** Too many IDs in one batch cancellation. The second message is published here but belongs to -4031. Outcome: rejected. It speaks of cancelling; batch modifications have no code of their own. */
  EXCEED_MAX_CANCEL_ORDER_SIZE: -4032,
  /** The insurance account was not found. No call of this API can cause it. Outcome: unknown. */
  INSURANCE_ACCOUNT_NOT_FOUND: -4033,
  /** The balance type is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_BALANCE_TYPE: -4044,
  /** Too many open stop orders. No call of this API can cause it. Outcome: unknown. */
  MAX_STOP_ORDER_EXCEEDED: -4045,
  /** The margin type is already set. No call of this API can cause it. Outcome: unknown. */
  NO_NEED_TO_CHANGE_MARGIN_TYPE: -4046,
  /** The margin type cannot change while orders are open. No call of this API can cause it. Outcome: unknown. */
  THERE_EXISTS_OPEN_ORDERS: -4047,
  /** The margin type cannot change while a position is open. No call of this API can cause it. Outcome: unknown. */
  THERE_EXISTS_QUANTITY: -4048,
  /** Margin can be added to isolated positions only. No call of this API can cause it. Outcome: unknown. */
  ADD_ISOLATED_MARGIN_REJECT: -4049,
  /** The cross margin balance is insufficient. Outcome: rejected. */
  CROSS_BALANCE_INSUFFICIENT: -4050,
  /** The isolated margin balance is insufficient. Outcome: rejected. */
  ISOLATED_BALANCE_INSUFFICIENT: -4051,
  /** The setting to add margin automatically is already in effect. No call of this API can cause it. Outcome: unknown. */
  NO_NEED_TO_CHANGE_AUTO_ADD_MARGIN: -4052,
  /** Margin can be added automatically to isolated positions only. No call of this API can cause it. Outcome: unknown. */
  AUTO_ADD_CROSSED_MARGIN_REJECT: -4053,
  /** There is no position to add margin to. No call of this API can cause it. Outcome: unknown. */
  ADD_ISOLATED_MARGIN_NO_POSITION_REJECT: -4054,
  /** The amount must be greater than zero. Outcome: rejected. */
  AMOUNT_MUST_BE_POSITIVE: -4055,
  /** The type of the API key is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_API_KEY_TYPE: -4056,
  /** The RSA public key is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_RSA_PUBLIC_KEY: -4057,
  /** The maximum price and its number of decimal places are too large. No call of this API can cause it. Outcome: unknown. */
  MAX_PRICE_TOO_LARGE: -4058,
  /** The position mode is already set. No call of this API can cause it. Outcome: unknown. */
  NO_NEED_TO_CHANGE_POSITION_SIDE: -4059,
  /** The value of positionSide is not valid. Outcome: rejected. */
  INVALID_POSITION_SIDE: -4060,
  /** positionSide of the order does not match the position mode of the account. Outcome: rejected. */
  POSITION_SIDE_NOT_MATCH: -4061,
  /** The value of reduceOnly is not valid or not allowed here. Outcome: rejected. */
  REDUCE_ONLY_CONFLICT: -4062,
  /** The position mode cannot change while orders are open. No call of this API can cause it. Outcome: unknown. */
  POSITION_SIDE_CHANGE_EXISTS_OPEN_ORDERS: -4067,
  /** The position mode cannot change while a position is open. No call of this API can cause it. Outcome: unknown. */
  POSITION_SIDE_CHANGE_EXISTS_QUANTITY: -4068,
  /** The number of orders in the batch is not allowed. Outcome: rejected. It speaks of placing; it is the closest code for more than five elements. */
  INVALID_BATCH_PLACE_ORDER_SIZE: -4082,
  /** Placing the batch failed. Neither the reason nor whether some orders were placed is stated. Outcome: unknown. It states no reason; single orders may have changed. */
  PLACE_BATCH_ORDERS_FAIL: -4083,
  /** The method is not available yet. Outcome: rejected. */
  UPCOMING_METHOD: -4084,
  /** The price spread threshold is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_PRICE_SPREAD_THRESHOLD: -4086,
  /** The pair is not valid. Outcome: rejected. In the USD-M table, the same number means a missing permission for anything but reduce-only orders. */
  INVALID_PAIR: -4087,
  /** The time interval is not valid or too long. Outcome: rejected. In the USD-M table, the same number means a missing permission to place orders. */
  INVALID_TIME_INTERVAL: -4088,
  /** The user may place reduce-only orders only. Outcome: rejected. */
  REDUCE_ONLY_ORDER_PERMISSION: -4089,
  /** The user currently may not place orders. Outcome: rejected. */
  NO_PLACE_ORDER_PERMISSION: -4090,
  /** The contract type is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_CONTRACT_TYPE: -4104,
  /** clientTranId is not valid or too long. No call of this API can cause it. Outcome: unknown. */
  INVALID_CLIENT_TRAN_ID_LEN: -4110,
  /** clientTranId has already been used within 7 days. No call of this API can cause it. Outcome: unknown. */
  DUPLICATED_CLIENT_TRAN_ID: -4111,
  /** Together with the open orders, the reduce-only order would open the opposite position without sufficient margin. Outcome: rejected. */
  REDUCE_ONLY_MARGIN_CHECK_FAILED: -4112,
  /** The best price of the counterparty violates the PERCENT_PRICE filter. No call of this API can cause it. Outcome: unknown. */
  MARKET_ORDER_REJECT: -4113,
  /** This order type has moved to the endpoints for algo orders. Outcome: rejected. */
  STOP_ORDER_SWITCH_ALGO: -4120,
  /** The activation price is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_ACTIVATION_PRICE: -4135,
  /** With closePosition=true, no quantity may be sent. Outcome: rejected. */
  QUANTITY_EXISTS_WITH_CLOSE_POSITION: -4137,
  /** With closePosition=true, the order must be reduce-only. No call of this API can cause it. Outcome: unknown. */
  REDUCE_ONLY_MUST_BE_TRUE: -4138,
  /** An order that cannot be cancelled must not be a market order. No call of this API can cause it. Outcome: unknown. */
  ORDER_TYPE_CANNOT_BE_MKT: -4139,
  /** The take-profit or stop order would trigger immediately. No call of this API can cause it. Outcome: unknown. */
  STRATEGY_INVALID_TRIGGER_PRICE: -4142,
  /** In isolated margin mode, the leverage cannot be reduced while a position is open. No call of this API can cause it. Outcome: unknown. */
  ISOLATED_LEVERAGE_REJECT_WITH_POSITION: -4150,
  /** The limit price is above the cap derived from the stop price. The name is published with the typo "HIGHTER" for "HIGHER". No call of this API can cause it. Outcome: unknown. */
  PRICE_HIGHTER_THAN_STOP_MULTIPLIER_UP: -4151,
  /** The limit price is below the floor derived from the stop price. No call of this API can cause it. Outcome: unknown. */
  PRICE_LOWER_THAN_STOP_MULTIPLIER_DOWN: -4152,
  /** The stop price is above the cap. No call of this API can cause it. Outcome: unknown. */
  STOP_PRICE_HIGHER_THAN_PRICE_MULTIPLIER_LIMIT: -4154,
  /** The stop price is below the floor. The first message is published with the typo "PStop". No call of this API can cause it. Outcome: unknown. */
  STOP_PRICE_LOWER_THAN_PRICE_MULTIPLIER_LIMIT: -4155,
  /** The value of the order is below the minimum. Reduce-only orders are exempt. Outcome: rejected. */
  MIN_NOTIONAL: -4178,
  /** The request reached the matching engine after recvWindow had passed. Outcome: unknown. The matching engine checks it, perhaps for each element, while the others are processed. */
  ME_INVALID_TIMESTAMP: -4188,
  /** The account may place reduce-only orders only on this symbol. Outcome: rejected. */
  ACCOUNT_REDUCE_ONLY: -4189,
  /** Trading is blocked by the user's cooling-off period. Outcome: rejected. */
  COOLING_OFF_PERIOD: -4192,
  /** A leverage above 20 requires an identity check. No call of this API can cause it. Outcome: unknown. */
  ADJUST_LEVERAGE_KYC_FAILED: -4194,
  /** A leverage above 20 is possible one month after registration. No call of this API can cause it. Outcome: unknown. */
  ADJUST_LEVERAGE_ONE_MONTH_FAILED: -4195,
  /** Only LIMIT orders can be modified. Outcome: rejected. */
  LIMIT_ORDER_ONLY: -4196,
  /** Price and quantity are already those of the order. Outcome: unknown. The order already has these values, for example because an earlier attempt got through. */
  SAME_ORDER: -4197,
  /** The order was modified too often; the limit is 10000. Outcome: rejected. */
  EXCEED_MAX_MODIFY_ORDER_LIMIT: -4198,
  /** The symbol is not trading, so its orders cannot be modified. Outcome: rejected. */
  MOVE_ORDER_NOT_ALLOWED_SYMBOL_REASON: -4199,
  /** A leverage above 20 is possible some days after registration. No call of this API can cause it. Outcome: unknown. */
  ADJUST_LEVERAGE_X_DAYS_FAILED: -4200,
  /** The leverage is limited in the user's country. No call of this API can cause it. Outcome: unknown. */
  ADJUST_LEVERAGE_KYC_LIMIT: -4201,
  /** The leverage cannot exceed 20 while the position limit is adjusted. No call of this API can cause it. Outcome: unknown. */
  ADJUST_LEVERAGE_ACCOUNT_SYMBOL_FAILED: -4202,
  /** The position mode of COIN-M futures must be that of USD-M futures. No call of this API can cause it. Outcome: unknown. */
  CANNOT_CHANGE_DUAL_SIDE: -4220,
  /** A fill-or-kill order that cannot be filled at once is rejected. Documented for placing; such an order never rests in the book, so it cannot be modified. From the error table of USD-M; not confirmed here. No call of this API can cause it. Outcome: unknown. */
  USD_M_FOK_ORDER_REJECT: -5021,
  /** A post-only order that would trade at once is rejected. Documented for placing only. From the error table of USD-M; not confirmed here. Outcome: unknown. By the COIN-M page, a modification that would make a `GTX` order trade at once cancels the order. */
  USD_M_GTX_ORDER_REJECT: -5022,
  /** The symbol is not trading, so its orders cannot be modified. The twin of -4199. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_MOVE_ORDER_NOT_ALLOWED_SYMBOL_REASON: -5024,
  /** Only `LIMIT` orders can be modified. The twin of -4196. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_LIMIT_ORDER_ONLY: -5025,
  /** The order was modified too often. The twin of -4198. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_Exceed_Maximum_Modify_Order_Limit: -5026,
  /** The modification changes nothing: price and quantity are already those of the order. The twin of -4197. From the error table of USD-M; not confirmed here. Outcome: unknown. The order already has these values, for example because an earlier attempt got through. */
  USD_M_SAME_ORDER: -5027,
  /** The request reached the matching engine after recvWindow had passed. The twin of -4188. From the error table of USD-M; not confirmed here. Outcome: unknown. The matching engine checks it, perhaps for each element, while the others are processed. */
  USD_M_ME_RECVWINDOW_REJECT: -5028,
  /** The value of the modified order is below the minimum. The closest COIN-M code is -4178. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_MODIFICATION_MIN_NOTIONAL: -5029,
  /** The value of priceMatch is not valid. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_INVALID_PRICE_MATCH: -5037,
  /** priceMatch works with `LIMIT`, `STOP` and `TAKE_PROFIT` orders only. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_UNSUPPORTED_ORDER_TYPE_PRICE_MATCH: -5038,
  /** The value of selfTradePreventionMode is not valid. From the error table of USD-M; not confirmed here. No call of this API can cause it. Outcome: unknown. */
  USD_M_INVALID_SELF_TRADE_PREVENTION_MODE: -5039,
  /** goodTillDate is out of range. COIN-M has no such parameter for this call. From the error table of USD-M; not confirmed here. No call of this API can cause it. Outcome: unknown. */
  USD_M_FUTURE_GOOD_TILL_DATE: -5040,
  /** The order book has no price level that fits priceMatch. From the error table of USD-M; not confirmed here. Outcome: rejected. */
  USD_M_BBO_ORDER_REJECT: -5041,
  /** A modification of this order is already being processed. From the error table of USD-M; not confirmed here. Outcome: unknown. Another modification of this order is still pending. */
  USD_M_Existing_Pending_Modification: -5043,
} as const;

/** A published code, such as `-2013`. */
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** A published name, such as `"NO_SUCH_ORDER"`. */
export type ErrorName = keyof typeof ErrorCode;

/** The published name of a code; `undefined` for a code that is not listed. */
export function errorName(code: number | undefined): ErrorName | undefined {
  return (Object.keys(ErrorCode) as ErrorName[]).find((name) => ErrorCode[name] === code);
}

/** Whether a code is listed, so that a `switch` over it accepts and completes listed codes only. */
export function isErrorCode(code: number | undefined): code is ErrorCode {
  return errorName(code) !== undefined;
}

/** What the code alone proves about the request or the item; `"unknown"` for a code that is not listed. */
export function errorOutcome(code: number | undefined): "rejected" | "unknown" {
  return isErrorCode(code) && !unknownOutcome.includes(code) ? "rejected" : "unknown";
}

const unknownOutcome: readonly number[] = [-1000, -1001, -1004, -1006, -1007, -1010, -1023, -1108, -1110, -1113, -1115, -1116, -1118, -1120, -1125, -1127, -1136, -2010, -2011, -2013, -2016, -2020, -2021, -2023, -2026, -2028, -4000, -4006, -4007, -4008, -4009, -4010, -4011, -4012, -4017, -4018, -4020, -4021, -4022, -4025, -4026, -4028, -4031, -4033, -4044, -4045, -4046, -4047, -4048, -4049, -4052, -4053, -4054, -4056, -4057, -4058, -4059, -4067, -4068, -4083, -4086, -4104, -4110, -4111, -4113, -4135, -4138, -4139, -4142, -4150, -4151, -4152, -4154, -4155, -4188, -4194, -4195, -4197, -4200, -4201, -4202, -4220, -5021, -5022, -5027, -5028, -5039, -5040, -5043];

/** The published messages of each code; `%s` and `%b` are placeholders. They may change without notice. */
export const errorMessages: { readonly [Code in ErrorCode]: readonly string[] } = {
  "-1000": ["An unknown error occured while processing the request."],
  "-1001": ["Internal error; unable to process your request. Please try again."],
  "-1002": ["You are not authorized to execute this request."],
  "-1003": ["Too many requests; current limit is %s requests per minute. Please use the websocket for live updates to avoid polling the API.","Way too many requests; IP banned until %s. Please use the websocket for live updates to avoid bans."],
  "-1004": ["This IP is already on the white list"],
  "-1005": ["No such IP has been white listed"],
  "-1006": ["An unexpected response was received from the message bus. Execution status unknown."],
  "-1007": ["Timeout waiting for response from backend server. Send status unknown; execution status unknown."],
  "-1008": ["Server is currently overloaded with other requests. Please try again in a few minutes.","Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again."],
  "-1010": ["ERROR_MSG_RECEIVED."],
  "-1011": ["This IP cannot access this route."],
  "-1013": ["INVALID_MESSAGE."],
  "-1014": ["Unsupported order combination."],
  "-1015": ["Too many new orders.","Too many new orders; current limit is %s orders per %s."],
  "-1016": ["This service is no longer available."],
  "-1020": ["This operation is not supported."],
  "-1021": ["Timestamp for this request is outside of the recvWindow.","Timestamp for this request was 1000ms ahead of the server's time."],
  "-1022": ["Signature for this request is not valid."],
  "-1023": ["Start time is greater than end time."],
  "-1100": ["Illegal characters found in a parameter.","Illegal characters found in parameter '%s'; legal range is '%s'."],
  "-1101": ["Too many parameters sent for this endpoint.","Too many parameters; expected '%s' and received '%s'.","Duplicate values for a parameter detected."],
  "-1102": ["A mandatory parameter was not sent, was empty/null, or malformed.","Mandatory parameter '%s' was not sent, was empty/null, or malformed.","Param '%s' or '%s' must be sent, but both were empty/null!"],
  "-1103": ["An unknown parameter was sent."],
  "-1104": ["Not all sent parameters were read.","Not all sent parameters were read; read '%s' parameter(s) but was sent '%s'."],
  "-1105": ["A parameter was empty.","Parameter '%s' was empty."],
  "-1106": ["A parameter was sent when not required.","Parameter '%s' sent when not required."],
  "-1108": ["Invalid asset."],
  "-1109": ["Invalid account."],
  "-1110": ["Invalid symbolType."],
  "-1111": ["Precision is over the maximum defined for this asset."],
  "-1112": ["No orders on book for symbol."],
  "-1113": ["Withdrawal amount must be negative."],
  "-1114": ["TimeInForce parameter sent when not required."],
  "-1115": ["Invalid timeInForce."],
  "-1116": ["Invalid orderType."],
  "-1117": ["Invalid side."],
  "-1118": ["New client order ID was empty."],
  "-1119": ["Original client order ID was empty."],
  "-1120": ["Invalid interval."],
  "-1121": ["Invalid symbol."],
  "-1125": ["This listenKey does not exist. Please use `POST /fapi/v1/listenKey` to recreate `listenKey`"],
  "-1127": ["Lookup interval is too big.","More than %s hours between startTime and endTime."],
  "-1128": ["Combination of optional parameters invalid."],
  "-1130": ["Invalid data sent for a parameter.","Data sent for parameter '%s' is not valid."],
  "-1136": ["Invalid newOrderRespType."],
  "-2010": ["NEW_ORDER_REJECTED"],
  "-2011": ["CANCEL_REJECTED"],
  "-2013": ["Order does not exist."],
  "-2014": ["API-key format invalid."],
  "-2015": ["Invalid API-key, IP, or permissions for action."],
  "-2016": ["No trading window could be found for the symbol. Try ticker/24hrs instead."],
  "-2018": ["Balance is insufficient."],
  "-2019": ["Margin is insufficient."],
  "-2020": ["Unable to fill."],
  "-2021": ["Order would immediately trigger."],
  "-2022": ["ReduceOnly Order is rejected.","This indicates the new reduce-only order conflicts with existing open orders; cancel the existing order and resubmit the reduce-only order."],
  "-2023": ["User in liquidation mode now."],
  "-2024": ["Position is not sufficient."],
  "-2025": ["Reach max open order limit."],
  "-2026": ["This OrderType is not supported when reduceOnly."],
  "-2027": ["Exceeded the maximum allowable position at current leverage."],
  "-2028": ["Leverage is smaller than permitted: insufficient margin balance."],
  "-4000": ["Invalid order status."],
  "-4001": ["Price less than 0."],
  "-4002": ["Price greater than max price."],
  "-4003": ["Quantity less than zero."],
  "-4004": ["Quantity less than min quantity."],
  "-4005": ["Quantity greater than max quantity."],
  "-4006": ["Stop price less than zero."],
  "-4007": ["Stop price greater than max price."],
  "-4008": ["Tick size less than zero."],
  "-4009": ["Max price less than min price."],
  "-4010": ["Max qty less than min qty."],
  "-4011": ["Step size less than zero."],
  "-4012": ["Max mum orders less than zero."],
  "-4013": ["Price less than min price."],
  "-4014": ["Price not increased by tick size."],
  "-4015": ["Client order id is not valid.","Client order id length should not be more than 36 chars"],
  "-4016": ["Price is higher than mark price multiplier cap."],
  "-4017": ["Multiplier up less than zero."],
  "-4018": ["Multiplier down less than zero."],
  "-4019": ["Composite scale too large."],
  "-4020": ["Target strategy invalid for orderType '%s',reduceOnly '%b'."],
  "-4021": ["Invalid depth limit.","'%s' is not valid depth limit."],
  "-4022": ["market status sent is not valid."],
  "-4023": ["Qty not increased by step size."],
  "-4024": ["Price is lower than mark price multiplier floor."],
  "-4025": ["Multiplier decimal less than zero."],
  "-4026": ["Commission invalid.","`%s` less than zero.","`%s` absolute value greater than `%s`"],
  "-4027": ["Invalid account type."],
  "-4028": ["Invalid leverage","Leverage `%s` is not valid","Leverage `%s` already exist with `%s`"],
  "-4029": ["Tick size precision is invalid."],
  "-4030": ["Step size precision is invalid."],
  "-4031": ["Invalid parameter working type","Invalid parameter working type: `%s`"],
  "-4032": ["Exceed maximum cancel order size.","Invalid parameter working type: `%s`"],
  "-4033": ["Insurance account not found."],
  "-4044": ["Balance Type is invalid."],
  "-4045": ["Reach max stop order limit."],
  "-4046": ["No need to change margin type."],
  "-4047": ["Margin type cannot be changed if there exists open orders."],
  "-4048": ["Margin type cannot be changed if there exists position."],
  "-4049": ["Add margin only support for isolated position."],
  "-4050": ["Cross balance insufficient."],
  "-4051": ["Isolated balance insufficient."],
  "-4052": ["No need to change auto add margin."],
  "-4053": ["Auto add margin only support for isolated position."],
  "-4054": ["Cannot add position margin: position is 0."],
  "-4055": ["Amount must be positive."],
  "-4056": ["Invalid api key type."],
  "-4057": ["Invalid api public key"],
  "-4058": ["maxPrice and priceDecimal too large,please check."],
  "-4059": ["No need to change position side."],
  "-4060": ["Invalid position side."],
  "-4061": ["Order's position side does not match user's setting."],
  "-4062": ["Invalid or improper reduceOnly value."],
  "-4067": ["Position side cannot be changed if there exists open orders."],
  "-4068": ["Position side cannot be changed if there exists position."],
  "-4082": ["Invalid number of batch place orders.","Invalid number of batch place orders: %s"],
  "-4083": ["Fail to place batch orders."],
  "-4084": ["Method is not allowed currently. Upcoming soon."],
  "-4086": ["Invalid price spread threshold."],
  "-4087": ["Invalid pair."],
  "-4088": ["Invalid time interval.","Maximum time interval is %s days."],
  "-4089": ["User can only place reduce only order."],
  "-4090": ["User can not place order currently."],
  "-4104": ["Invalid contract type."],
  "-4110": ["clientTranId is not valid.","Client tran id length should be less than 64 chars."],
  "-4111": ["clientTranId is duplicated.","Client tran id should be unique within 7 days."],
  "-4112": ["ReduceOnly Order Failed. Please check your existing position and open orders.","This indicates that the new reduce-only order, combined with an existing same-side open order, would create an opposite-side position and lead to insufficient margin; please cancel the open order and try again."],
  "-4113": ["The counterparty's best price does not meet the PERCENT_PRICE filter limit."],
  "-4120": ["Order type not supported for this endpoint. Please use the Algo Order API endpoints instead."],
  "-4135": ["Invalid activation price."],
  "-4137": ["Quantity must be zero with closePosition equals true."],
  "-4138": ["Reduce only must be true with closePosition equals true."],
  "-4139": ["Order type can not be market if it's unable to cancel."],
  "-4142": ["REJECT: take profit or stop order will be triggered immediately."],
  "-4150": ["Leverage reduction is not supported in Isolated Margin Mode with open positions."],
  "-4151": ["Price is higher than stop price multiplier cap.","Limit price can't be higher than %s."],
  "-4152": ["Price is lower than stop price multiplier floor.","Limit price can't be lower than %s."],
  "-4154": ["Stop price is higher than price multiplier cap.","Stop price can't be higher than %s"],
  "-4155": ["PStop price is lower than price multiplier floor.","Stop price can't be lower than %s"],
  "-4178": ["Order's notional must be no smaller than one (unless you choose reduce only)","Order's notional must be no smaller than %s (unless you choose reduce only)"],
  "-4188": ["Timestamp for this request is outside of the ME recvWindow."],
  "-4189": ["Restricted account permission: can only place reduceOnly order on the symbol."],
  "-4192": ["Trade forbidden due to Cooling-off Period."],
  "-4194": ["Intermediate Personal Verification is required for adjusting leverage over 20x."],
  "-4195": ["More than 20x leverage is available one month after account registration."],
  "-4196": ["Only limit order is supported."],
  "-4197": ["No need to modify the order."],
  "-4198": ["Exceed maximum modify order limit."],
  "-4199": ["Symbol is not in trading status. Order amendment is not permitted."],
  "-4200": ["More than 20x leverage is available 30 days after Futures account registration.","More than 20x leverage is available %s days after Futures account registration."],
  "-4201": ["Users in this country has limited adjust leverage.","Users in your location/country can only access a maximum leverage of %s"],
  "-4202": ["Current symbol leverage cannot exceed 20 when using position limit adjustment service."],
  "-4220": ["The operation is rejected because the CM dual-side is not allowed to be different from UM dual-side."],
  "-5021": ["Due to the order could not be filled immediately, the FOK order has been rejected."],
  "-5022": ["Due to the order could not be executed as maker, the Post Only order will be rejected."],
  "-5024": ["Symbol is not in trading status. Order amendment is not permitted."],
  "-5025": ["Only limit order is supported."],
  "-5026": ["Exceed maximum modify order limit."],
  "-5027": ["No need to modify the order."],
  "-5028": ["Timestamp for this request is outside of the ME recvWindow."],
  "-5029": ["Order's notional must be no smaller than %s"],
  "-5037": ["Invalid price match"],
  "-5038": ["Price match only supports order type: LIMIT, STOP AND TAKE_PROFIT"],
  "-5039": ["Invalid self trade prevention mode"],
  "-5040": ["The goodTillDate timestamp must be greater than the current time plus 600 seconds and smaller than 253402300799000 (UTC 9999-12-31 23:59:59)"],
  "-5041": ["No depth matches this BBO order"],
  "-5043": ["A pending modification already exists for this order."],
};
