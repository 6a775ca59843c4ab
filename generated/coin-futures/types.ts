// Made from spec/coin-futures.yaml and the files it refers to by `npm run generate`. Do not edit.

export interface paths {
    "/dapi/v1/batchOrders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes price and quantity of up to five orders. Security type `TRADE`: API key and signature are required. The
         *     rules of "Modify Order", which changes one order, apply to each element.
         *
         *     ### Identifying the orders
         *
         *     Each element identifies its order by `orderId` or `origClientOrderId`. At least one of the two is required. With
         *     both, `orderId` is used and no error is returned. A string of digits is the safer form of the ID, see `orderId`.
         *
         *     ### Price and quantity
         *
         *     Always send both, even if only one changes. Since 2026-06-30, an element without one of them fails with `-1102`,
         *     while the other elements are processed. Both pages still mark them as optional: before that date, one of the two
         *     was enough.
         *
         *     ### What a modification does
         *
         *     - Only `LIMIT` orders can be modified; others fail with `-4196`.
         *     - The order loses its place in the queue.
         *     - If the new values violate PRICE_FILTER, PERCENT_FILTER or LOT_SIZE, the modification is rejected and the order
         *       stays as it was.
         *     - A modification can cancel the order: if it is partially filled and the new quantity is not above
         *       `executedQty`, or if it is `GTX` and would trade at once at the new price. Check `status` of every item.
         *     - Values equal to the current ones fail with `-4197`.
         *     - A symbol that is not trading fails with `-4199`, an unknown order with `-2013` or `-2011`.
         *     - One order can be modified fewer than 10000 times (English page; the Chinese page of "Modify Order" says at
         *       most 10000 times). After that, modifications fail with `-4198`.
         *     - A request that reaches the matching engine too late is rejected with `-4188`.
         *
         *     The elements are processed concurrently. The order in which they reach the book is not guaranteed.
         *
         *     ### Reading the response
         *
         *     Status 200 does not mean that every order was modified: check each item. The response is an array in the order
         *     of `batchOrders`: item 1 belongs to element 1. An item is an order or an error `{code, msg}`. One response can
         *     contain both.
         *
         *     ### Retries
         *
         *     There is no idempotency key. Repeating a modification either moves the order to the end of the queue again or
         *     fails with `-4197`. After an unknown outcome, check the order stream or query the orders before anything else.
         *     Old orders can be queried for three months. In busy times, the exchange recommends single orders.
         *
         *     ### Request weight
         *
         *     5, counted per IP address. What the call adds to the order counters is not documented for COIN-M; its USD-M twin
         *     adds 5 to the ten-second counter and 1 to the minute counter.
         *
         *     ### Not documented
         *
         *     An empty list, two elements for the same order, and the response to more than five elements (the error table has
         *     `-4082` for a wrong number of orders in a batch). `priceMatch` can be sent to "Modify Order" only; how it
         *     combines with the price that is required since 2026-06-30 is not documented. Because COIN-M shares the engine of
         *     USD-M, codes of the USD-M error table (`-5022` to `-5029`) may appear; nobody has confirmed it.
         * Modify up to five COIN-M futures orders
         */
        put: operations["modifyMultipleOrders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OrderModification: OrderModification;
        OrderModificationByOrderId: OrderModificationByOrderId;
        OrderModificationByClientOrderId: OrderModificationByClientOrderId;
        OrderModificationFields: OrderModificationFields;
        OrderIdToSend: OrderIdToSend;
        OrigClientOrderId: OrigClientOrderId;
        CoinFuturesOrderResult: CoinFuturesOrderResult;
        CoinFuturesOrder: CoinFuturesOrder;
        CoinFuturesOrderStatus: CoinFuturesOrderStatus;
        CoinFuturesOrderType: CoinFuturesOrderType;
        CoinFuturesTimeInForce: CoinFuturesTimeInForce;
        PositionSide: PositionSide;
        WorkingType: WorkingType;
        PriceMatch: PriceMatch;
        CoinFuturesSelfTradePreventionMode: CoinFuturesSelfTradePreventionMode;
        OrderSide: OrderSide;
        ApiError: ApiError;
    };
    responses: {
        /**
         * Outcome: rejected. Nothing was done. The API key is malformed, is unknown, may not be used from this IP address or
         *     lacks permission to trade. Status 401 was seen with the codes `-2014` and `-2015`.
         */
        Unauthorized: {
            headers: {
                "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /**
         * Outcome: rejected. The web application firewall blocked the request because it exceeded one of its limits. The body
         *     may not be JSON but, for example, a web page, so read it as text first.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
    };
    parameters: {
        /** How long the request stays valid after `timestamp`, in milliseconds. Default 5000. A small value is recommended: a request that arrives late is then rejected instead of executed against a stale market. At most 60000: the COIN-M schema sets this maximum, and for Options, error `-1131` names the same figure ("recvWindow must be less than 60000"). */
        RecvWindow: number;
        /** Time when the request was created, in milliseconds since 1970-01-01 00:00 UTC. The exchange accepts the request if `timestamp < serverTime + 1000` and `serverTime - timestamp <= recvWindow`; otherwise it returns `-1021`. */
        Timestamp: number;
    };
    requestBodies: never;
    headers: {
        /** Order count of this account in the current ten seconds. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
        OrderCount10S: number;
        /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
        UsedWeight1M: number;
        /** Order count of this account in the current minute. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
        OrderCount1M: number;
        /** Seconds to wait before the next request. The exchange documents this header for Spot only; here it may be missing. Use it if present, and your own waiting time otherwise. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    modifyMultipleOrders: {
        parameters: {
            query: {
                /** One to five modifications, as one JSON array of objects, percent-encoded, without spaces. Both pages state the limit of five. Each element has its own symbol. */
                batchOrders: OrderModification[];
                /** How long the request stays valid after `timestamp`, in milliseconds. Default 5000. A small value is recommended: a request that arrives late is then rejected instead of executed against a stale market. At most 60000: the COIN-M schema sets this maximum, and for Options, error `-1131` names the same figure ("recvWindow must be less than 60000"). */
                recvWindow?: components["parameters"]["RecvWindow"];
                /** Time when the request was created, in milliseconds since 1970-01-01 00:00 UTC. The exchange accepts the request if `timestamp < serverTime + 1000` and `serverTime - timestamp <= recvWindow`; otherwise it returns `-1021`. */
                timestamp: components["parameters"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * Outcome: decided order by order. The array has one item per element of `batchOrders`, in the same order; an
             *     item may be an error.
             */
            200: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "X-MBX-ORDER-COUNT-1M": components["headers"]["OrderCount1M"];
                    "X-MBX-ORDER-COUNT-10S": components["headers"]["OrderCount10S"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CoinFuturesOrderResult[];
                };
            };
            /**
             * Outcome: rejected, no order was modified; the request itself is at fault. Exceptions are the codes `-1000`,
             *     `-1001`, `-1006` and `-1007` and the others that the error table rates as unknown: with them, the outcome is
             *     unknown whatever the status.
             *
             *     Status 400 was seen with `-1102`, `-1106`, `-1130` and `-2011`. For the other codes listed here, the pages
             *     only promise a status of 400 or above. During the maintenance of June 2026, `-1109` was also returned.
             */
            400: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * Outcome: unknown. The backend did not respond in time. The orders may have been modified: check the order
             *     stream or query them before anything else.
             */
            408: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: rejected. The IP address is banned because it kept sending requests after status 429. Bans last
             *     from 2 minutes to 3 days and get longer with each repetition. Send nothing until the ban is over.
             */
            418: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: rejected. A rate limit is exceeded: the request weight of the IP address or the order count of the
             *     account. Stop and wait; sending more requests leads to status 418.
             */
            429: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "X-MBX-ORDER-COUNT-1M": components["headers"]["OrderCount1M"];
                    "X-MBX-ORDER-COUNT-10S": components["headers"]["OrderCount10S"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: unknown, unless the status is 503 and the message or code is one of those below that mean certain
             *     failure. The fault is on the exchange's side. Check the order stream or query the orders before sending
             *     anything again, and do not let an HTTP library retry the call by itself.
             *
             *     With status 503, the message or code decides:
             *
             *     - "Unknown error, please check your request or try again later.": unknown, the orders may have been
             *       modified.
             *     - "Service Unavailable.": certain failure. Retry after 200, 400, 800 ms, three to five times.
             *     - "Internal error; unable to process your request. Please try again.": certain failure. The error table
             *       gives the same message for `-1001`; with another status, treat it as unknown.
             *     - Code `-1008`: certain failure, the exchange is overloaded and the request was not counted. It is
             *       documented for placing orders. Reduce-only, close-position and cancel requests are exempt.
             *
             *     The page also lists the message "Request occur unknown error." and asks callers to retry later.
             *
             *     Which codes the first three bodies carry is not documented. The body may not be JSON. The HTTP status of the
             *     other codes below is not documented either; they are listed here because they are faults of the exchange.
             *     During the maintenance of June 2026, the exchange returned `-1016`, `-1109` or `239999`, the last in another
             *     format than `{code, msg}`.
             */
            "5XX": {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
        };
    };
}

/**
 * One element of `batchOrders`: which order to modify, and its new price and quantity. At least one of `orderId` and `origClientOrderId` is required. With both, the exchange uses `orderId`.
 */
export type OrderModification = OrderModificationByOrderId | OrderModificationByClientOrderId;

/**
 * A modification that identifies its order by the exchange's ID.
 */
export type OrderModificationByOrderId = OrderModificationFields & {
    orderId: OrderIdToSend;
};

/**
 * A modification that identifies its order by the caller's ID.
 */
export type OrderModificationByClientOrderId = OrderModificationFields & {
    origClientOrderId: OrigClientOrderId;
};

/**
 * The fields of a modification, without the rule that one ID is required.
 */
export interface OrderModificationFields {
    orderId?: OrderIdToSend;
    origClientOrderId?: OrigClientOrderId;
    /**
     * Symbol of the order. Required.
     * @example BTCUSD_PERP
     */
    symbol: string;
    /** Side of the order. Required, and equal to that of the existing order. */
    side: OrderSide;
    /**
     * New quantity of the whole order, a decimal string. Both pages mark it as optional; since 2026-06-30 it is required, and an element without it fails with `-1102`. If the order is partially filled and this is not above `executedQty`, the order is cancelled. Both pages also say that it cannot be combined with `closePosition`, which this endpoint does not have.
     * Format: decimal
     * @example 1
     */
    quantity: string;
    /**
     * New limit price, a decimal string. Both pages mark it as optional; since 2026-06-30 it is required, and an element without it fails with `-1102`.
     * Format: decimal
     * @example 30005
     */
    price: string;
    /**
     * Trigger price, a decimal string. Do not send it. Only the Chinese page lists it, for orders of type `STOP`, `STOP_MARKET`, `TAKE_PROFIT` and `TAKE_PROFIT_MARKET`; but only `LIMIT` orders can be modified, and neither the exchange's schema nor its client libraries know the field.
     * Format: decimal
     * @deprecated
     */
    stopPrice?: string;
    /**
     * Number that the caller chooses for this modification. The exchange returns it in the item and does not check that it is unique. On neither page; known since July 2026.
     * Format: int64
     * @example 1
     */
    modifyId?: bigint;
    /**
     * Time window of the element, in milliseconds, at most 60000. Both pages and the exchange's schema list it. The window of the request is the parameter `recvWindow`; how the two combine is not documented.
     * Format: int64
     * @example 5000
     */
    recvWindow?: number;
    /**
     * Time of the element, in milliseconds since 1970-01-01 00:00 UTC. Send the timestamp of the request here. Both pages and the exchange's schema mark it as required, but no library that talks to the exchange is known to send it, so it is optional here. What happens without it is not documented.
     * Format: int64
     * @example 1736393892000
     */
    timestamp?: number;
}

/**
 * Order ID assigned by the exchange. It takes precedence over `origClientOrderId`. A string of digits is the safer form: the page and the exchange's schema say LONG, but on the USD-M twin of this endpoint, two client libraries saw a JSON number rejected, one of them with `-1102`, and a string accepted, and no report of a rejected string is known.
 */
export type OrderIdToSend = bigint | `${bigint}`;

/**
 * Order ID that the caller chose when the order was placed. The pattern for new orders is `^[\.A-Z\:/a-z0-9_-]{1,36}$`.
 */
export type OrigClientOrderId = string;

/**
 * Result for one element of `batchOrders`: the order after its modification, or an error. An item with `code` and without `orderId` is an error.
 */
export type CoinFuturesOrderResult = CoinFuturesOrder | ApiError;

/**
 * A COIN-M futures order. The required fields are those that every known version of the response had; the exchange's own schema requires none. The other fields say since when, or until when, they are known. The pages explain `priceMatch` and `selfTradePreventionMode` only; the meaning of the other fields is taken from their names.
 */
export interface CoinFuturesOrder {
    /**
     * Order ID assigned by the exchange. An int64, which a double may round.
     * Format: int64
     * @example 20072994037
     */
    orderId: bigint;
    /**
     * Symbol of the contract.
     * @example BTCUSD_PERP
     */
    symbol: string;
    /**
     * Pair that the contract belongs to.
     * @example BTCUSD
     */
    pair?: string;
    /** Status of the order. Check it, because a modification can cancel the order. */
    status: CoinFuturesOrderStatus;
    /**
     * Order ID chosen by the caller.
     * @example LJ9R4QZDihCaS8UAOOLpgW
     */
    clientOrderId: string;
    /**
     * The number that was sent as `modifyId`. Absent if none was sent. On neither page; known since July 2026.
     * Format: int64
     * @example 1
     */
    modifyId?: bigint;
    /**
     * Limit price, a decimal string.
     * Format: decimal
     * @example 30005
     */
    price: string;
    /**
     * Average fill price, a decimal string. On both pages; no longer sent since the integration of 2026-06-30.
     * Format: decimal
     * @example 0.0
     */
    avgPrice?: string;
    /**
     * Quantity ordered, a decimal string.
     * Format: decimal
     * @example 1
     */
    origQty: string;
    /**
     * Quantity filled so far, a decimal string.
     * Format: decimal
     * @example 0
     */
    executedQty: string;
    /**
     * Cumulative quantity, a decimal string.
     * Format: decimal
     * @example 0
     */
    cumQty?: string;
    /**
     * Cumulative amount in the base asset, a decimal string. On both pages; no longer sent since the integration of 2026-06-30.
     * Format: decimal
     * @example 0
     */
    cumBase?: string;
    /** How long the order stays in force. */
    timeInForce?: CoinFuturesTimeInForce;
    /** Order type. */
    type?: CoinFuturesOrderType;
    /**
     * Whether the order may only reduce a position.
     * @example false
     */
    reduceOnly?: boolean;
    /**
     * Whether the order closes the whole position.
     * @example false
     */
    closePosition?: boolean;
    /** Side of the order. */
    side: OrderSide;
    /** Position that the order belongs to. */
    positionSide?: PositionSide;
    /**
     * Trigger price, a decimal string. `"0"` in the example, a `LIMIT` order.
     * Format: decimal
     * @example 0
     */
    stopPrice?: string;
    /** Price type that the trigger uses. */
    workingType?: WorkingType;
    /**
     * Whether price protection is on.
     * @example false
     */
    priceProtect?: boolean;
    /** Order type as first placed. */
    origType?: CoinFuturesOrderType;
    /** Price match mode. Sent since 2024-10-11. */
    priceMatch?: PriceMatch;
    /** What happens if the order would trade with one of the same account. Sent since 2024-10-11. */
    selfTradePreventionMode?: CoinFuturesSelfTradePreventionMode;
    /**
     * Time of the last update of the order, in milliseconds since 1970-01-01 00:00 UTC.
     * Format: int64
     * @example 1629182711600
     */
    updateTime?: number;
    /**
     * Error code that an order carries. An item with `orderId` is an order all the same.
     * Format: int32
     * @example -2022
     */
    code?: number;
    /**
     * Message of that code.
     * @example ReduceOnly Order is rejected.
     */
    msg?: string;
}

/**
 * Status of a COIN-M futures order. The list has changed over time, so accept unknown values.
 *
 * - `NEW`
 * - `PARTIALLY_FILLED`
 * - `FILLED`
 * - `CANCELED`: cancelled, also by a modification
 * - `EXPIRED`
 * - `EXPIRED_IN_MATCH`: introduced with self-trade prevention on 2024-10-11
 */
export type CoinFuturesOrderStatus = ("NEW" | "PARTIALLY_FILLED" | "FILLED" | "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH") | (string & {});

/**
 * Type of a COIN-M futures order. Only `LIMIT` orders can be modified.
 */
export type CoinFuturesOrderType = ("LIMIT" | "MARKET" | "STOP" | "STOP_MARKET" | "TAKE_PROFIT" | "TAKE_PROFIT_MARKET" | "TRAILING_STOP_MARKET") | (string & {});

/**
 * How long a COIN-M futures order stays in force:
 *
 * - `GTC`: good till cancelled; expires after about a year
 * - `IOC`: immediate or cancel
 * - `FOK`: fill or kill
 * - `GTX`: post only; cancelled if a modification would make it trade at once
 */
export type CoinFuturesTimeInForce = ("GTC" | "IOC" | "FOK" | "GTX") | (string & {});

/**
 * Position that an order belongs to. Since 2026-04-14, the position mode of COIN-M follows that of USD-M.
 *
 * - `BOTH`
 * - `LONG`
 * - `SHORT`
 */
export type PositionSide = ("BOTH" | "LONG" | "SHORT") | (string & {});

/**
 * Price type that a trigger uses:
 *
 * - `MARK_PRICE`
 * - `CONTRACT_PRICE`
 */
export type WorkingType = ("MARK_PRICE" | "CONTRACT_PRICE") | (string & {});

/**
 * Price match mode of an order. It cannot be sent to this endpoint.
 *
 * - `NONE`: no price match; in responses only
 * - `OPPONENT`, `OPPONENT_5`, `OPPONENT_10`, `OPPONENT_20`
 * - `QUEUE`, `QUEUE_5`, `QUEUE_10`, `QUEUE_20`
 *
 * Since 2025-10-23, `OPPONENT_10` and `OPPONENT_20` are temporarily not accepted when orders are placed or
 * modified.
 */
export type PriceMatch = ("NONE" | "OPPONENT" | "OPPONENT_5" | "OPPONENT_10" | "OPPONENT_20" | "QUEUE" | "QUEUE_5" | "QUEUE_10" | "QUEUE_20") | (string & {});

/**
 * What happens if an order would trade with one of the same account. The names say which order expires:
 *
 * - `NONE`: no prevention
 * - `EXPIRE_TAKER`: the incoming (taker) order
 * - `EXPIRE_MAKER`: the order that rests in the book
 * - `EXPIRE_BOTH`: both
 */
export type CoinFuturesSelfTradePreventionMode = ("NONE" | "EXPIRE_TAKER" | "EXPIRE_MAKER" | "EXPIRE_BOTH") | (string & {});

/**
 * Side of an order:
 *
 * - `BUY`
 * - `SELL`
 */
export type OrderSide = "BUY" | "SELL";

/**
 * An error: a stable number and a message that may change. A whole request and an item of a batch use the same form. Decide by `code`, never by `msg`: one code can have several messages, and the exchange may append details such as the caller's IP address.
 */
export interface ApiError {
    /**
     * Error number from the product's error table, negative in both tables. The same number can mean different things for Options and for COIN-M futures, as `-1008` does. During maintenance, COIN-M futures also sent `239999`.
     * Format: int32
     * @example -1121
     */
    code: number;
    /**
     * Error message in English. Human-readable; it may change without notice.
     * @example Invalid symbol.
     */
    msg: string;
}

/**
 * The query parameters of `modifyMultipleOrders`.
 */
export type ModifyMultipleOrdersQuery = NonNullable<operations["modifyMultipleOrders"]["parameters"]["query"]>;

/**
 * The response of `modifyMultipleOrders` on success.
 */
export type ModifyMultipleOrdersResponse = CoinFuturesOrderResult[];
