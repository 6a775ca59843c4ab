// Made from spec/options.yaml and the files it refers to by `npm run generate`. Do not edit.

export interface paths {
    "/eapi/v1/batchOrders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancels the listed orders of one symbol. Security type `TRADE`: API key and signature are required.
         *
         *     ### Identifying the orders
         *
         *     The Chinese page demands at least one of `orderIds` and `clientOrderIds` and forbids both together. The English
         *     page demands at least one and does not mention both (it writes the names in the singular, `orderId` and
         *     `clientOrderId`, which do not exist here). No source allows both. The response to a request with neither list, or with an empty one, is not documented.
         *
         *     How many IDs one request may contain is not documented. The closest evidence is error `-6011`, "Maximum 10
         *     orders in one batchOrder request.", the limit of 10 for placing option orders, and the limit of 10 for
         *     cancelling futures orders. What happens with a duplicate ID is not documented.
         *
         *     ### Reading the response
         *
         *     Status 200 does not mean that every order was cancelled: check each item. The response is an array. An item is
         *     an order, or possibly an error `{code, msg}`. No page or schema of this endpoint shows an error item, but
         *     batches that place option orders and all futures batches return them, and several client libraries expect them
         *     here. Codes that fit: `-2013` (no such order), `-6028` (already final), `-6063` (rejected by the system).
         *
         *     The order of the items is not guaranteed. Match them by `orderId` or `clientOrderId`, never by position. Error
         *     items contain no ID: look up every order that you sent and that is missing from the response.
         *
         *     Both pages show an order that is still `NEW` (English) or `ACCEPTED` (Chinese, a value of the system before
         *     December 2025) in the response to a cancellation. The enum of 2026 has `CANCELED`. The status of a cancelled
         *     order in this response is not documented, so query the order itself when it matters.
         *
         *     ### Retries
         *
         *     There is no idempotency key. Repeating a cancellation does no harm to the book, but returns errors for orders
         *     that are already final. After an unknown outcome, query the orders before anything else. Orders that were
         *     cancelled or rejected without a fill can be queried for 3 days only.
         *
         *     ### Request weight
         *
         *     5, counted per IP address. Both pages still print 1; the change log of 2026-04-15 corrected it.
         * Cancel several option orders of one symbol
         */
        delete: operations["cancelMultipleOptionOrders"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OptionOrderResult: OptionOrderResult;
        OptionOrder: OptionOrder;
        OptionOrderStatus: OptionOrderStatus;
        OptionOrderType: OptionOrderType;
        OptionTimeInForce: OptionTimeInForce;
        OptionSide: OptionSide;
        OptionOrderSource: OptionOrderSource;
        OptionSelfTradePreventionMode: OptionSelfTradePreventionMode;
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
    cancelMultipleOptionOrders: {
        parameters: {
            query: {
                /** Option symbol that all listed orders belong to, one for the whole batch. Percent-encode non-ASCII characters as UTF-8. */
                symbol: string;
                /** Order IDs assigned by the exchange, as one JSON array of numbers, percent-encoded. Numbers, not strings, and with every digit: these IDs are above 2^53. The maximum number of IDs is not documented; 10 is the closest evidence (error `-6011`). */
                orderIds?: bigint[];
                /** Order IDs chosen by the caller when the orders were placed, as one JSON array of strings, percent-encoded, quotes included, without a space after the comma. The maximum number of IDs is not documented; 10 is the closest evidence (error `-6011`). */
                clientOrderIds?: string[];
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
             * Outcome: decided order by order. The array has one item per order, which may be an error, as described
             *     above. Match items by ID, not by position.
             */
            200: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "X-MBX-ORDER-COUNT-1M": components["headers"]["OrderCount1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OptionOrderResult[];
                };
            };
            /**
             * Outcome: rejected, nothing was cancelled; the request itself is at fault. Exceptions are the codes `-1000`,
             *     `-1001` and `-4078` and the others that the error table rates as unknown: with them, the outcome is unknown
             *     whatever the status.
             *
             *     Status 400 was seen with `-1102` and `-1130`. For the other codes listed here, the pages only promise a
             *     status of 400 or above.
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
             * Outcome: unknown. The backend did not respond in time. The orders may be cancelled or may still be open:
             *     query them before anything else. The Options page does not list this status; the COIN-M page does.
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
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: unknown, unless the status is 503 and the message is one of the two below that mean certain
             *     failure. The fault is on the exchange's side. Query the orders before sending anything again, and do not let
             *     an HTTP library retry the call by itself.
             *
             *     With status 503, the message decides:
             *
             *     - "Unknown error, please check your request or try again later.": unknown, the orders may be cancelled.
             *     - "Service Unavailable.": certain failure. Retry after 200, 400, 800 ms, three to five times.
             *     - "Internal error; unable to process your request. Please try again.": certain failure. The error table
             *       gives the same message for `-1001`; with another status, treat it as unknown.
             *
             *     Which codes these three bodies carry is not documented. The body may not be JSON. The HTTP status of the
             *     codes below is not documented either; they are listed here because they are faults of the exchange.
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
 * Result for one order of the batch: the order, or an error. An item with `code` and without `orderId` is an error. Error items are not documented for this endpoint, but clients must expect them.
 */
export type OptionOrderResult = OptionOrder | ApiError;

/**
 * An option order. The required fields are those that every known version of the response had; the exchange's own schema requires none. The other fields say since when they are known. The pages do not explain `source`, `priceScale`, `quantityScale`, `optionSide`, `quoteAsset` and `mmp`; their meaning is taken from their names.
 */
export interface OptionOrder {
    /**
     * Order ID assigned by the exchange. It is above 2^53, so a double rounds it.
     * Format: int64
     * @example 4611875134427365377
     */
    orderId: bigint;
    /**
     * Symbol of the option contract.
     * @example BTC-200730-9000-C
     */
    symbol: string;
    /**
     * Limit price, a decimal string.
     * Format: decimal
     * @example 100
     */
    price: string;
    /**
     * Quantity ordered, a decimal string.
     * Format: decimal
     * @example 1
     */
    quantity: string;
    /**
     * Quantity filled so far, a decimal string.
     * Format: decimal
     * @example 0
     */
    executedQty: string;
    /**
     * Fee. On the Chinese page, not on the English one. A number on pages before 2026, absent from January to July 2026, a decimal string again since July 2026. The unit is not documented.
     * @example 0
     */
    fee?: string | number;
    /** Side of the order. */
    side: OrderSide;
    /** Order type. */
    type?: OptionOrderType;
    /** How long the order stays in force. */
    timeInForce?: OptionTimeInForce;
    /**
     * Whether the order may only reduce a position.
     * @example false
     */
    reduceOnly?: boolean;
    /**
     * Time when the order was created, in milliseconds since 1970-01-01 00:00 UTC. The endpoint that cancels a single order calls this field `createDate`.
     * Format: int64
     * @example 1592465880683
     */
    createTime?: number;
    /**
     * Time of the last update of the order, in milliseconds since 1970-01-01 00:00 UTC.
     * Format: int64
     * @example 1566818724722
     */
    updateTime?: number;
    /** Status of the order. */
    status: OptionOrderStatus;
    /**
     * Average fill price, a decimal string. `"0"` while nothing is filled.
     * Format: decimal
     * @example 0
     */
    avgPrice?: string;
    /** Origin of the order. On the English page, not on the Chinese one. Known since January 2026. */
    source?: OptionOrderSource;
    /**
     * Order ID chosen by the caller. May be the empty string.
     * @example my_id_1
     */
    clientOrderId: string;
    /**
     * Number of decimal places of the price. Known since January 2026.
     * Format: int64
     * @example 3
     */
    priceScale?: number;
    /**
     * Number of decimal places of the quantity. Known since January 2026.
     * Format: int64
     * @example 4
     */
    quantityScale?: number;
    /** Call or put. Known since January 2026. */
    optionSide?: OptionSide;
    /**
     * Asset in which the price is quoted. Known since January 2026.
     * @example USDT
     */
    quoteAsset?: string;
    /**
     * Whether market maker protection (MMP) applies to the order. Known since January 2026.
     * @example false
     */
    mmp?: boolean;
    /** What happens if the order would trade with one of the same account. Sent since 2026-03-19. */
    selfTradePreventionMode?: OptionSelfTradePreventionMode;
    /**
     * Whether the order may only add liquidity. On neither page and not in the exchange's schema; seen in responses of 2023 to other order calls of the Options API.
     * @example false
     */
    postOnly?: boolean;
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
 * Status of an option order. The list has changed over time, so accept unknown values.
 *
 * - `NEW`
 * - `PARTIALLY_FILLED`
 * - `FILLED`
 * - `CANCELED`: cancelled, spelled with one L since the new system of December 2025
 * - `REJECTED`
 * - `EXPIRED`
 * - `EXPIRED_IN_MATCH`: introduced with self-trade prevention on 2026-03-19
 * - `ACCEPTED`: a value of the system before December 2025, still in the example of the Chinese page
 * - `CANCELLED`: the spelling of that system, with two L
 */
export type OptionOrderStatus = ("NEW" | "PARTIALLY_FILLED" | "FILLED" | "CANCELED" | "REJECTED" | "EXPIRED" | "EXPIRED_IN_MATCH" | "ACCEPTED" | "CANCELLED") | (string & {});

/**
 * Type of an option order. `LIMIT` is the only one known.
 */
export type OptionOrderType = "LIMIT" | (string & {});

/**
 * How long an option order stays in force:
 *
 * - `GTC`: good till cancelled
 * - `IOC`: immediate or cancel
 * - `FOK`: fill or kill; rejected if it cannot be filled at once
 * - `GTX`: post only; rejected if it would trade at once. Known since January 2026
 */
export type OptionTimeInForce = ("GTC" | "IOC" | "FOK" | "GTX") | (string & {});

/**
 * Kind of option:
 *
 * - `CALL`: right to buy
 * - `PUT`: right to sell
 */
export type OptionSide = ("CALL" | "PUT") | (string & {});

/**
 * Origin of an option order. Only `API` has been seen so far.
 */
export type OptionOrderSource = "API" | (string & {});

/**
 * What happens if an order would trade with one of the same account, since 2026-03-19. The names say which order
 * expires:
 *
 * - `EXPIRE_TAKER`: the incoming (taker) order
 * - `EXPIRE_MAKER`: the order that rests in the book
 * - `EXPIRE_BOTH`: both
 * - `NONE`: no prevention; the exchange lists this value only for placing orders
 */
export type OptionSelfTradePreventionMode = ("NONE" | "EXPIRE_TAKER" | "EXPIRE_MAKER" | "EXPIRE_BOTH") | (string & {});

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
 * The query parameters of `cancelMultipleOptionOrders`.
 */
export type CancelMultipleOptionOrdersQuery = NonNullable<operations["cancelMultipleOptionOrders"]["parameters"]["query"]>;

/**
 * The response of `cancelMultipleOptionOrders` on success.
 */
export type CancelMultipleOptionOrdersResponse = OptionOrderResult[];
