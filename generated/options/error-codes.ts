// Made from spec/errors/options.yaml by `npm run generate`. Do not edit.

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
 * import { ErrorCode } from "binance-batch-orders/options/error-codes";
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
  /** The exchange failed for an unknown reason. The request may have been carried out. Outcome: unknown. It is a failure without a stated reason. */
  UNKNOWN: -1000,
  /** An internal connection failed while the request was processed. The request may have been carried out. Outcome: unknown. Only with HTTP status 503 is this message documented as a definite failure. */
  DISCONNECTED: -1001,
  /** The caller is not authorized to make this request. Outcome: rejected. */
  UNAUTHORIZED: -1002,
  /** Too many requests or too much weight. Callers who keep sending are banned by IP address until the given time. For COIN-M futures, the same code means that the exchange is overloaded. Outcome: rejected. */
  TOO_MANY_REQUESTS: -1008,
  /** The exchange does not accept this combination of order parameters. Outcome: rejected. */
  UNKNOWN_ORDER_COMPOSITION: -1014,
  /** The order limit of the account is exhausted. Outcome: rejected. The order limit counts cancellations, too. */
  TOO_MANY_ORDERS: -1015,
  /** The service is switched off or under maintenance, and rejected the request. Outcome: rejected. COIN-M futures also sent it during the maintenance of June 2026. */
  SERVICE_SHUTTING_DOWN: -1016,
  /** The operation does not exist for this product or account. Outcome: rejected. */
  UNSUPPORTED_OPERATION: -1020,
  /** The timestamp is older than recvWindow allows, or more than one second ahead of the exchange's clock. Outcome: rejected. */
  INVALID_TIMESTAMP: -1021,
  /** The signature does not match the received request: another key, another order of parameters or another encoding. Outcome: rejected. */
  INVALID_SIGNATURE: -1022,
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
  /** A number has more decimal places than the asset allows. No call of this API can cause it. Outcome: unknown. */
  BAD_PRECISION: -1111,
  /** The value of timeInForce is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_TIF: -1115,
  /** The order type is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_ORDER_TYPE: -1116,
  /** The value of side is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_SIDE: -1117,
  /** The new client order ID is empty. No call of this API can cause it. Outcome: unknown. */
  EMPTY_NEW_CL_ORD_ID: -1118,
  /** The original client order ID is empty. Outcome: rejected. */
  EMPTY_ORG_CL_ORD_ID: -1119,
  /** The candlestick interval is not valid. No call of this API can cause it. Outcome: unknown. */
  BAD_INTERVAL: -1120,
  /** The symbol does not exist for this product. Outcome: rejected. */
  BAD_SYMBOL: -1121,
  /** The listen key does not exist: it has expired or was never created. No call of this API can cause it. Outcome: unknown. */
  INVALID_LISTEN_KEY: -1125,
  /** The time between startTime and endTime is longer than allowed. No call of this API can cause it. Outcome: unknown. */
  MORE_THAN_XX_HOURS: -1127,
  /** The underlying is not valid. For COIN-M futures, the same code means an invalid combination of optional parameters. Outcome: rejected. */
  BAD_CONTRACT: -1128,
  /** The asset is not valid. No call of this API can cause it. Outcome: unknown. */
  BAD_CURRENCY: -1129,
  /** The value of a parameter is not valid. Also the usual response to a badly encoded list. The second message is published with the typo "paramter". Outcome: rejected. */
  INVALID_PARAMETER: -1130,
  /** recvWindow is longer than 60000 ms. Outcome: rejected. */
  BAD_RECV_WINDOW: -1131,
  /** The exchange rejected the new order. No call of this API can cause it. Outcome: unknown. */
  NEW_ORDER_REJECTED: -2010,
  /** No order has this ID, or it is too old to be found. Outcome: unknown. An earlier attempt may have cancelled the order: without a fill, it cannot be found once 3 days have passed since its creation. */
  NO_SUCH_ORDER: -2013,
  /** The API key is malformed. Outcome: rejected. */
  BAD_API_KEY_FMT: -2014,
  /** The API key is unknown, may not be used from this IP address or lacks the permission. Outcome: rejected. */
  INVALID_API_KEY: -2015,
  /** The balance is insufficient. No call of this API can cause it. Outcome: unknown. */
  BALANCE_NOT_SUFFICIENT: -2018,
  /** The option margin is insufficient. No call of this API can cause it. Outcome: unknown. */
  OPTION_MARGIN_NOT_SUFFICIENT: -2027,
  /** The asset transfer failed. No reason is stated. No call of this API can cause it. Outcome: unknown. It concerns asset transfers, not orders. */
  TRANSFER_FAILED: -3029,
  /** The price is below zero. No call of this API can cause it. Outcome: unknown. */
  PRICE_LESS_THAN_ZERO: -4001,
  /** The price is above the maximum of the price filter. No call of this API can cause it. Outcome: unknown. */
  PRICE_GREATER_THAN_MAX_PRICE: -4002,
  /** The quantity is below zero. No call of this API can cause it. Outcome: unknown. */
  QTY_LESS_THAN_ZERO: -4003,
  /** The quantity is below the minimum of the lot-size filter. No call of this API can cause it. Outcome: unknown. */
  QTY_LESS_THAN_MIN_QTY: -4004,
  /** The quantity is above the maximum of the lot-size filter. No call of this API can cause it. Outcome: unknown. */
  QTY_GREATER_THAN_MAX_QTY: -4005,
  /** The price is below the minimum of the price filter. No call of this API can cause it. Outcome: unknown. */
  PRICE_LESS_THAN_MIN_PRICE: -4013,
  /** The precision of the tick size is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_TICK_SIZE_PRECISION: -4029,
  /** The precision of the step size of the quantity is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_QTY_PRECISION: -4030,
  /** The amount must be greater than zero. No call of this API can cause it. Outcome: unknown. */
  AMOUNT_MUST_BE_POSITIVE: -4055,
  /** The amount is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_AMOUNT: -4056,
  /** Internal error of the options system. The request may have been carried out. Outcome: unknown. It is an internal error without a stated reason. */
  OPTIONS_COMMON_ERROR: -4078,
  /** The options account already exists. No call of this API can cause it. Outcome: unknown. */
  USER_EXIST: -5001,
  /** The user has no access to options. Outcome: rejected. */
  USER_NOT_ACCESS: -5002,
  /** The invitation code is not valid. No call of this API can cause it. Outcome: unknown. */
  BAD_INVITE_CODE: -5003,
  /** The invitation code has already been used. The message is published with the typo "bean" for "been". No call of this API can cause it. Outcome: unknown. */
  USED_INVITE_CODE: -5004,
  /** The user's country is blocked. Outcome: rejected. */
  BLACK_COUNTRY: -5005,
  /** The named items already exist. No call of this API can cause it. Outcome: unknown. */
  ITEMS_EXIST: -5006,
  /** The API user already exists. No call of this API can cause it. Outcome: unknown. */
  USER_API_EXIST: -5007,
  /** The user's identity is not verified (KYC). Outcome: rejected. */
  KYC_NOT_PASS: -5008,
  /** The IP address is in a country where use is restricted. Outcome: rejected. */
  IP_COUNTRY_BLACK: -5009,
  /** The position is too small for this sale. No call of this API can cause it. Outcome: unknown. */
  NOT_ENOUGH_POSITION: -5010,
  /** The time window of the market maker protection is out of range. No call of this API can cause it. Outcome: unknown. */
  INVALID_MMP_WINDOW_TIME_LIMIT: -6001,
  /** The freeze time of the market maker protection is out of range. No call of this API can cause it. Outcome: unknown. */
  INVALID_MMP_FROZEN_TIME_LIMIT: -6002,
  /** The underlying is not valid. Outcome: rejected. */
  INVALID_UNDERLYING: -6003,
  /** The underlying of the market maker protection was not found. No call of this API can cause it. Outcome: unknown. */
  MMP_UNDERLYING_NOT_FOUND: -6004,
  /** The account is not a market maker. No call of this API can cause it. Outcome: unknown. */
  IS_NOT_MARKET_MAKER: -6005,
  /** No rules for the market maker protection are set. No call of this API can cause it. Outcome: unknown. */
  MMP_RULES_NOT_EXISTING: -6006,
  /** The market maker protection failed for an unknown reason. No call of this API can cause it. Outcome: unknown. Market maker protection failed without a stated reason. */
  MMP_ERROR_UNKNOWN: -6007,
  /** The value of limit is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_LIMIT: -6008,
  /** countdownTime must be 0 or at least 5000 ms. No call of this API can cause it. Outcome: unknown. */
  INVALID_COUNTDOWN_TIME: -6009,
  /** The data on open interest is faulty. No call of this API can cause it. Outcome: unknown. It concerns open interest, not orders. */
  OPEN_INTEREST_ERR_DATA: -6010,
  /** More than 10 orders in one batch request. Outcome: rejected. The Chinese message limits placing only; that it applies to cancelling is our reading. */
  EXCEED_MAXIMUM_BATCH_ORDERS: -6011,
  /** Too many legs in one block order. No call of this API can cause it. Outcome: unknown. */
  EXCEED_MAXIMUM_BLOCK_ORDER_LEGS: -6012,
  /** A symbol is duplicated in a block order. No call of this API can cause it. Outcome: unknown. */
  BLOCK_ORDER_LEGS_WITH_DUPLICATE_SYMBOL: -6013,
  /** The legs of the quote request (RFQ) are not valid. No call of this API can cause it. Outcome: unknown. */
  GRFQ_INVALID_LEGS: -6014,
  /** The quantity is not a multiple of the minimum quantity. No call of this API can cause it. Outcome: unknown. */
  GRFQ_QTY_IS_NOT_MULTIPLE_OF_MINIMUM_QTY: -6015,
  /** The quote was not found. No call of this API can cause it. Outcome: unknown. */
  GRFQ_QUOTE_NOT_FOUND: -6016,
  /** The quote does not have enough quantity left. No call of this API can cause it. Outcome: unknown. */
  GRFQ_QUOTE_NOT_ENOUGH_QTY_LEFT: -6017,
  /** The quote request (RFQ) was not found. No call of this API can cause it. Outcome: unknown. */
  GRFQ_QUOTE_REQUEST_NOT_FOUND: -6018,
  /** The expiry time of the quote is not valid. No call of this API can cause it. Outcome: unknown. */
  GRFQ_QUOTE_INVALID_EXPIRE_TIME: -6019,
  /** The quote has expired. No call of this API can cause it. Outcome: unknown. */
  GRFQ_QUOTE_EXPIRED: -6020,
  /** The side of the quote is not valid. No call of this API can cause it. Outcome: unknown. */
  GRFQ_INVALID_SIDE: -6021,
  /** The user may not use the global request for quotes (RFQ). No call of this API can cause it. Outcome: unknown. */
  GRFQ_INVALID_USER: -6022,
  /** Self-trade prevention stopped an order that would trade with the same account. Parts may be filled or expired. Outcome: unknown. Self-trade prevention may have expired the order. */
  SELF_TRADE_PREVENTION: -6023,
  /** A user flag could not be changed. No reason is stated. No call of this API can cause it. Outcome: unknown. It concerns a setting of the user, not orders. */
  CHANGE_USER_FLAG_FAILED: -6024,
  /** The price of the quote is not valid. No call of this API can cause it. Outcome: unknown. */
  GRFQ_INVALID_QUOTE_PRICE: -6025,
  /** The quantity is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_QTY: -6026,
  /** The price is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_PRICE: -6027,
  /** The order is in a final state and can be neither changed nor cancelled. Outcome: unknown. The order is already filled or cancelled, for example by an earlier attempt that got through. */
  ORDER_IS_FINAL: -6028,
  /** The named parameter is required. Outcome: rejected. */
  PARAMETER_IS_REQUIRED: -6029,
  /** The time interval is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_TIME_INTERVAL: -6030,
  /** The start time is later than the end time. No call of this API can cause it. Outcome: unknown. */
  START_TIME_GREATER_THAN_END_TIME: -6031,
  /** Rejected because there are open orders. No call of this API can cause it. Outcome: unknown. */
  HAS_OPEN_ORDER: -6032,
  /** Rejected because the balance is negative. No call of this API can cause it. Outcome: unknown. */
  HAS_NEGATIVE_BALANCE: -6033,
  /** Rejected because there is a position. No call of this API can cause it. Outcome: unknown. */
  HAS_POSITION: -6034,
  /** The requested setting is already in effect. No call of this API can cause it. Outcome: unknown. */
  NO_NEED_TO_CHANGE: -6035,
  /** The user may not change this. Outcome: rejected. */
  NO_PERMISSION_TO_CHANGE: -6036,
  /** The query returned no records. Outcome: unknown. It may mean that the order is already gone. */
  NO_RECORDS_FOUND: -6037,
  /** The number of decimal places does not match. No call of this API can cause it. Outcome: unknown. */
  SCALE_NOT_MATCH: -6038,
  /** The precision of the step size of the quantity is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_STEP_SIZE_PRECISION: -6039,
  /** The value of qtyLimit or deltaLimit is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_QTYLIMIT_DELTALIMIT: -6040,
  /** Trading must start gradually. No call of this API can cause it. Outcome: unknown. */
  START_TRADING_MUST_SLOWLY: -6041,
  /** Index and commission do not match. What was checked is not documented. No call of this API can cause it. Outcome: unknown. */
  INDEX_COMMISSION_NOT_MATCH: -6042,
  /** Index and risk parameters do not match. What was checked is not documented. No call of this API can cause it. Outcome: unknown. */
  INDEX_RISKPARAMETER_NOT_MATCH: -6043,
  /** The client order ID is already used by another order. Outcome: rejected. */
  CLI_ORD_ID_ERROR: -6044,
  /** The reduce-only order conflicts with open orders. Cancel those first. No call of this API can cause it. Outcome: unknown. */
  REDUCE_ONLY_REJECT: -6045,
  /** The fill-or-kill order (FOK) could not be filled immediately. No call of this API can cause it. Outcome: unknown. */
  FOK_ORDER_REJECT: -6046,
  /** The post-only order (GTX) would have been filled immediately as taker. No call of this API can cause it. Outcome: unknown. */
  GTX_ORDER_REJECT: -6047,
  /** A parameter of the block order is not valid. No call of this API can cause it. Outcome: unknown. */
  INVALID_BLOCK_ORDER: -6048,
  /** The symbol is not open for trading. Outcome: rejected. Whether the orders of a halted symbol remain is not documented. */
  SYMBOL_NOT_TRADING: -6049,
  /** Too many open orders on this symbol. No call of this API can cause it. Outcome: unknown. */
  MAX_OPEN_ORDERS_ON_SYMBOL_EXCEEDED: -6050,
  /** Too many open orders on this underlying. No call of this API can cause it. Outcome: unknown. */
  MAX_OPEN_ORDERS_ON_INDEX_EXCEEDED: -6051,
  /** The maximum short position on this symbol is reached. No call of this API can cause it. Outcome: unknown. */
  MAX_SHORT_POSITION_ON_SYMBOL_EXCEEDED: -6052,
  /** The maximum short position on this underlying is reached. No call of this API can cause it. Outcome: unknown. */
  MAX_SHORT_POSITION_ON_INDEX_EXCEEDED: -6053,
  /** The quantity of a single order is above the maximum. No call of this API can cause it. Outcome: unknown. */
  MAX_QUANTITY_ON_SINGLE_ORDER_EXCEEDED: -6054,
  /** The account is being liquidated. Outcome: unknown. Liquidation may already have ended orders. */
  USER_LIQUIDATING: -6055,
  /** Together with the open orders, the reduce-only order would flip the position without sufficient margin. No call of this API can cause it. Outcome: unknown. */
  REDUCE_ONLY_MARGIN_CHECK_FAILED: -6056,
  /** The symbol may not be sold short (option writing). No call of this API can cause it. Outcome: unknown. */
  WRITER_CANT_NAKED_SELL: -6057,
  /** The market maker protection has been triggered and must be reset first. Outcome: unknown. When market maker protection triggers, the exchange itself cancels all current MMP orders. */
  MMP_TRIGGERED: -6058,
  /** The account is being liquidated. Outcome: unknown. Liquidation may already have ended orders. */
  USER_IN_LIQUIDATION: -6059,
  /** The over-the-counter order failed because the balance could not be locked. No call of this API can cause it. Outcome: unknown. */
  LOCKED_BALANCE_NOT_FOUND: -6060,
  /** The over-the-counter order failed because the order could not be locked. The name is published with the typo "FOUNT" for "FOUND". No call of this API can cause it. Outcome: unknown. */
  LOCKED_OTC_ORDER_NOT_FOUNT: -6061,
  /** The current status of the user does not allow this. Outcome: rejected. */
  INVALID_USER_STATUS: -6062,
  /** The exchange rejected the cancellation. Outcome: unknown. It states no reason; the order may already be in a final state. */
  CANCEL_REJECTED: -6063,
  /** The time range is outside the 3 months that can be searched. No source has the message of this code. No call of this API can cause it. Outcome: unknown. */
  SEARCH_WINDOW_RESTRICTED: -6073,
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

const unknownOutcome: readonly number[] = [-1000, -1001, -1111, -1115, -1116, -1117, -1118, -1120, -1125, -1127, -1129, -2010, -2013, -2018, -2027, -3029, -4001, -4002, -4003, -4004, -4005, -4013, -4029, -4030, -4055, -4056, -4078, -5001, -5003, -5004, -5006, -5007, -5010, -6001, -6002, -6004, -6005, -6006, -6007, -6008, -6009, -6010, -6012, -6013, -6014, -6015, -6016, -6017, -6018, -6019, -6020, -6021, -6022, -6023, -6024, -6025, -6026, -6027, -6028, -6030, -6031, -6032, -6033, -6034, -6035, -6037, -6038, -6039, -6040, -6041, -6042, -6043, -6045, -6046, -6047, -6048, -6050, -6051, -6052, -6053, -6054, -6055, -6056, -6057, -6058, -6059, -6060, -6061, -6063, -6073];

/** The published messages of each code; `%s` and `%b` are placeholders. They may change without notice. */
export const errorMessages: { readonly [Code in ErrorCode]: readonly string[] } = {
  "-1000": ["An unknown error occurred while processing the request."],
  "-1001": ["Internal error; unable to process your request. Please try again."],
  "-1002": ["You are not authorized to execute this request."],
  "-1008": ["Too many requests queued.","Too much request weight used; please use the websocket for live updates to avoid polling the API.","Too much request weight used; current limit is %s request weight per %s %s. Please use the websocket for live updates to avoid polling the API.","Way too much request weight used; IP banned until %s. Please use the websocket for live updates to avoid bans."],
  "-1014": ["Unsupported order combination."],
  "-1015": ["Too many new orders.","Too many new orders; current limit is %s orders per %s."],
  "-1016": ["This service is no longer available."],
  "-1020": ["This operation is not supported."],
  "-1021": ["Timestamp for this request is outside of the recvWindow.","Timestamp for this request was 1000ms ahead of the server's time."],
  "-1022": ["Signature for this request is not valid."],
  "-1100": ["Illegal characters found in a parameter.","Illegal characters found in a parameter. %s","Illegal characters found in parameter `%s`; legal range is `%s`."],
  "-1101": ["Too many parameters sent for this endpoint.","Too many parameters; expected `%s` and received `%s`.","Duplicate values for a parameter detected."],
  "-1102": ["A mandatory parameter was not sent, was empty/null, or malformed.","Mandatory parameter `%s` was not sent, was empty/null, or malformed.","Param `%s` or `%s` must be sent, but both were empty/null!"],
  "-1103": ["An unknown parameter was sent."],
  "-1104": ["Not all sent parameters were read.","Not all sent parameters were read; read `%s` parameter(s) but was sent `%s`."],
  "-1105": ["A parameter was empty.","Parameter `%s` was empty."],
  "-1106": ["A parameter was sent when not required.","Parameter `%s` sent when not required."],
  "-1111": ["Precision is over the maximum defined for this asset."],
  "-1115": ["Invalid timeInForce."],
  "-1116": ["Invalid orderType."],
  "-1117": ["Invalid side."],
  "-1118": ["New client order ID was empty."],
  "-1119": ["Original client order ID was empty."],
  "-1120": ["Invalid interval."],
  "-1121": ["Invalid symbol."],
  "-1125": ["This listenKey does not exist."],
  "-1127": ["Lookup interval is too big.","More than %s hours between startTime and endTime."],
  "-1128": ["Invalid underlying"],
  "-1129": ["Invalid asset."],
  "-1130": ["Invalid data sent for a parameter.","Data sent for paramter `%s` is not valid."],
  "-1131": ["recvWindow must be less than 60000"],
  "-2010": ["NEW_ORDER_REJECTED"],
  "-2013": ["Order does not exist."],
  "-2014": ["API-key format invalid."],
  "-2015": ["Invalid API-key, IP, or permissions for action."],
  "-2018": ["Balance is insufficient."],
  "-2027": ["Option margin is insufficient."],
  "-3029": ["Asset transfer fail."],
  "-4001": ["Price less than 0."],
  "-4002": ["Price greater than max price."],
  "-4003": ["Quantity less than zero."],
  "-4004": ["Quantity less than min quantity."],
  "-4005": ["Quantity greater than max quantity."],
  "-4013": ["Price less than min price."],
  "-4029": ["Tick size precision is invalid."],
  "-4030": ["Step size precision is invalid."],
  "-4055": ["Amount must be positive."],
  "-4056": ["Amount is invalid."],
  "-4078": ["options internal error"],
  "-5001": ["Option user already exist"],
  "-5002": ["Option user not access"],
  "-5003": ["Invalid invite code"],
  "-5004": ["Invite code has bean used"],
  "-5005": ["Black country"],
  "-5006": ["Items '%s' already exist"],
  "-5007": ["User api already exist"],
  "-5008": ["User kyc not pass"],
  "-5009": ["Restricted jurisdiction ip address"],
  "-5010": ["User doesn't have enough position to sell"],
  "-6001": ["Invalid mmp window time limit"],
  "-6002": ["Invalid mmp frozen time limit"],
  "-6003": ["Invalid underlying"],
  "-6004": ["Underlying not found"],
  "-6005": ["It is not market maker"],
  "-6006": ["Mmp rules are not existing"],
  "-6007": ["Mmp unknown error"],
  "-6008": ["parameter 'limit' is invalid."],
  "-6009": ["countdownTime must be no less than 5000 or equal to 0"],
  "-6010": ["open interest error data."],
  "-6011": ["Maximum 10 orders in one batchOrder request."],
  "-6012": ["Exceed maximum number of legs in one block order request."],
  "-6013": ["Duplicate symbol in one block order request."],
  "-6014": ["Invalid legs"],
  "-6015": ["Quantity is not multiple of minimum quantity"],
  "-6016": ["Quote is not found"],
  "-6017": ["Not enough quantity left"],
  "-6018": ["Quote request is not found"],
  "-6019": ["Invalid quote expire time"],
  "-6020": ["Quote expired"],
  "-6021": ["Invalid side"],
  "-6022": ["Not Global RFQ user"],
  "-6023": ["Self trade prevention"],
  "-6024": ["Change user flag failed"],
  "-6025": ["Invalid quote price"],
  "-6026": ["Invalid qty"],
  "-6027": ["Invalid price"],
  "-6028": ["Order is in final state"],
  "-6029": ["%s is required"],
  "-6030": ["Invalid time interval."],
  "-6031": ["Start time is greater than end time."],
  "-6032": ["Has open order."],
  "-6033": ["Has negative balance."],
  "-6034": ["Has position."],
  "-6035": ["No need to change."],
  "-6036": ["no permission to change."],
  "-6037": ["No records found."],
  "-6038": ["scale not match."],
  "-6039": ["Step size precision is invalid."],
  "-6040": ["Invalid qtyLimit or deltaLimit."],
  "-6041": ["Start Trading Must Slowly.."],
  "-6042": ["Index Commission Not Match.."],
  "-6043": ["Index RiskParameter Not Match.."],
  "-6044": ["clientOrderId is duplicated"],
  "-6045": ["Reduce-only order rejected. The new reduce-only order conflicts with existing open orders. Please cancel the conflicting orders and resubmit."],
  "-6046": ["Due to the order could not be filled immediately, the FOK order has been rejected."],
  "-6047": ["Due to the order could not be executed as maker, the Post Only order will be rejected."],
  "-6048": ["Block order parameter is invalid"],
  "-6049": ["this symbol is not in trading status"],
  "-6050": ["Maximum open orders reached for this symbol. Please cancel existing orders and try again."],
  "-6051": ["Maximum open orders reached for this underlying. Please cancel existing orders and try again."],
  "-6052": ["Maximum short position size reached for this symbol"],
  "-6053": ["Maximum short position size reached for this underlying"],
  "-6054": ["Quantity greater than max quantity"],
  "-6055": ["User is in liquidation process"],
  "-6056": ["Reduce-only order failed. Your new reduce-only order, when combined with existing same-side open orders, would flip your position and cause insufficient margin. Please cancel those open orders and try again."],
  "-6057": ["The current symbol is not eligible for option writing."],
  "-6058": ["MMP triggered. Please reset MMP config"],
  "-6059": ["User is in liquidation process"],
  "-6060": ["OTC order fail due to unable to lock balance"],
  "-6061": ["OTC order fail due to unable to lock order"],
  "-6062": ["Operation is not supported for current user status"],
  "-6063": ["Cancel rejected by system"],
  "-6073": [],
};
