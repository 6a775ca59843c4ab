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
         *     ### Identifying orders
         *
         *     Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID. The response to a request with
         *     neither list, or with an empty one, is not documented.
         *
         *     No maximum number of IDs is published. Batches of 10 are the documented limit next door; stay at or below it.
         *     What happens with a duplicate ID is not documented.
         *
         *     ### Response
         *
         *     Status 200 does not mean that every order was cancelled: check each item. The response is an array. An item is
         *     an order or possibly an error `{code, msg}`: an item with `code` and without `orderId` is an error. Codes that
         *     fit: `-2013` (no such order), `-6028` (already final), `-6063` (rejected by the system). None of them proves that
         *     the order is still open, or that it was not cancelled by an earlier attempt.
         *
         *     Match the items by `orderId` or `clientOrderId`, never by position. Error items contain no ID. Look up every
         *     order that you sent and that is missing from the response.
         *
         *     Expect the status `CANCELED`, but do not rely on it: the published examples show `NEW` and `ACCEPTED`. Query the
         *     order when it matters.
         *
         *     ### Retries
         *
         *     There is no idempotency key. Repeating a cancellation does no harm to the book, but orders in a final state may
         *     come back as errors. After an unknown outcome, query the orders before anything else.
         *
         *     An order that was cancelled or rejected without a fill can be queried until 3 days after its creation, not
         *     after its end. An older order therefore disappears at the moment it is cancelled, and the query returns `-2013`.
         *     That does not mean that the order never existed.
         *
         *     ### Request weight
         *
         *     5, counted per IP address.
         * Cancel several option orders of one symbol
         */
        delete: operations["cancelMultipleOptionOrders"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/eapi/v1/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns one order as it is now. Security type `TRADE`: API key and signature are required.
         *
         *     ### Identifying the order
         *
         *     Send exactly one of `orderId` and `clientOrderId`. The exchange demands at least one; which one it uses if both
         *     are
         *     sent is not documented, so never send both.
         *
         *     ### What can be found
         *
         *     An order that was cancelled or rejected without a fill can be queried until 3 days after its creation, not after
         *     its
         *     end. An older order therefore disappears at the moment it is cancelled, and this call returns `-2013`. That does
         *     not
         *     mean that the order never existed. How long filled and expired orders can be queried is not documented.
         *
         *     A query directly after a change may show the state before it. By how long is not documented, so ask again before
         *     you
         *     conclude that nothing happened.
         *
         *     ### Request weight
         *
         *     1, counted per IP address.
         * Query one option order
         */
        get: operations["querySingleOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/eapi/v1/openOrders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the open orders of one symbol, or of all. Security type `USER_DATA`: API key and signature are required.
         *
         *     An order is open while its status is `NEW` or `PARTIALLY_FILLED`. A list directly after a change may show the
         *     state
         *     before it.
         *
         *     The order of the list is not documented in detail: see the source. Match by `orderId`, never by position.
         *
         *     ### Request weight
         *
         *     1 with `symbol`, 40 without, counted per IP address.
         * Query open option orders
         */
        get: operations["queryCurrentOpenOptionOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/eapi/v1/historyOrders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the finished orders of one symbol within 5 days. Security type `TRADE`: API key and signature are
         *     required.
         *
         *     An order is finished if its status is `CANCELED`, `FILLED` or `REJECTED`. Whether `EXPIRED` orders are included,
         *     and
         *     whether the 5 days count from creation or from the end of an order, is not documented.
         *
         *     The quantities of a sell order may be negative: compare them without their sign. Match by `orderId`, never by
         *     position.
         *
         *     ### Request weight
         *
         *     3, counted per IP address.
         * Query finished option orders of the last days
         */
        get: operations["queryOptionOrderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/eapi/v1/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the time of the exchange. Needs no API key, no signature and no parameter.
         *
         *     Ask for it to set a clock that is off. Do not use `serverTime` of `GET /eapi/v1/exchangeInfo`, which is not the
         *     clock.
         * Check the server time
         */
        get: operations["checkServerTime"];
        put?: never;
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
        ErrorPage: ErrorPage;
        ServerTime: ServerTime;
    };
    responses: {
        /**
         * Outcome: rejected. The API key is malformed, is unknown, may not be used from this IP address or lacks permission to
         *     trade.
         */
        Unauthorized: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /**
         * Outcome: rejected. The web application firewall blocked the request because it exceeded one of its limits. The body
         *     may be a web page instead of JSON, so read it as text first.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
                "text/html": ErrorPage;
            };
        };
        /** Outcome: rejected. The backend did not respond in time. A query changes no order, so it may be repeated. */
        QueryTimeout: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /**
         * Outcome: rejected. The IP address is banned because it kept sending requests after a 429. Bans last from 2 minutes to
         *     3 days and get longer with each repetition. Send nothing until the ban is over.
         */
        QueryBanned: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                /** Seconds to wait before the next request. It may be missing; use your own waiting time then. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /**
         * Outcome: rejected. The request weight of the IP address is exhausted. Stop and wait; sending more requests leads to
         *     status 418.
         */
        QueryRateLimited: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                /** Seconds to wait before the next request. It may be missing; use your own waiting time then. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** Outcome: rejected. The request is at fault itself, or the exchange finds no such order. A query changes no order. */
        OrderQueryRejected: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /**
         * Outcome: rejected. The fault is on the exchange's side. A query changes no order, so it may be repeated after a pause.
         *     The body may be a web page instead of JSON.
         */
        QueryFailed: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
                "text/html": ErrorPage;
            };
        };
        /** Outcome: rejected. The request is at fault itself, or nothing fits it. A query changes no order. */
        QueryRejected: {
            headers: {
                /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                "X-MBX-USED-WEIGHT-1M"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
    };
    parameters: {
        /** How long the request stays valid after `timestamp`, in milliseconds, at most 60000. Default 5000; 5000 or less is recommended. A request that arrives late is then rejected instead of executed against a stale market. */
        RecvWindow: number;
        /** Time when the request was created, in milliseconds since 1970-01-01 00:00 UTC. The exchange accepts the request if `timestamp < serverTime + 1000` and `serverTime - timestamp <= recvWindow`; otherwise it returns `-1021`. */
        Timestamp: number;
    };
    requestBodies: never;
    headers: {
        /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
        UsedWeight1M: number;
        /** Order count of this account in the current minute. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
        OrderCount1M: number;
        /** Seconds to wait before the next request. It may be missing; use your own waiting time then. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    cancelMultipleOptionOrders: {
        parameters: {
            query: {
                /** Symbol of the option, one for the whole batch. Percent-encode non-ASCII characters as UTF-8. */
                symbol: string;
                /** Order IDs assigned by the exchange, one JSON array of numbers, percent-encoded. Numbers, not strings, and with every digit: these IDs can exceed 2^53. Stay at or below 10; no maximum is published. */
                orderIds?: bigint[];
                /** Order IDs chosen by the caller when the orders were placed, one JSON array of strings, percent-encoded, quotes included, without a space after the comma. Stay at or below 10; no maximum is published. */
                clientOrderIds?: string[];
                /** How long the request stays valid after `timestamp`, in milliseconds, at most 60000. Default 5000; 5000 or less is recommended. A request that arrives late is then rejected instead of executed against a stale market. */
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
             * Outcome: decided order by order. Each order succeeds or fails on its own. The array holds one item per order:
             *     the order or an error. Match items by ID, not by position.
             */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    /** Order count of this account in the current minute. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
                    "X-MBX-ORDER-COUNT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OptionOrderResult[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * Outcome: unknown. The backend did not respond in time. The orders may be cancelled or may still be open:
             *     query them before anything else.
             */
            408: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: rejected. The IP address is banned because it kept sending requests after a 429. Bans last from 2
             *     minutes to 3 days and get longer with each repetition. Send nothing until the ban is over.
             */
            418: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    /** Seconds to wait before the next request. It may be missing; use your own waiting time then. */
                    "Retry-After"?: number;
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
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    /** Order count of this account in the current minute. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
                    "X-MBX-ORDER-COUNT-1M"?: number;
                    /** Seconds to wait before the next request. It may be missing; use your own waiting time then. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: rejected, if the error table says so of the code: this request cancelled nothing and is at fault
             *     itself. With any other code, listed or not, the outcome is unknown.
             */
            "4XX": {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
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
             *     - "Service Unavailable.": certain failure. Retry later.
             *     - "Internal error; unable to process your request. Please try again.": certain failure. Retry if you need to.
             *       With another status, treat it as unknown.
             *
             *     The body may be a web page instead of JSON. Which codes these messages carry is not documented.
             */
            "5XX": {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                    "text/html": ErrorPage;
                };
            };
        };
    };
    querySingleOrder: {
        parameters: {
            query: {
                /** Symbol of the option. Percent-encode non-ASCII characters as UTF-8. */
                symbol: string;
                /** Order ID assigned by the exchange, with every digit. */
                orderId?: bigint;
                /** Order ID chosen by the caller when the order was placed, unique among open orders. */
                clientOrderId?: string;
                /** How long the request stays valid after `timestamp`, in milliseconds, at most 60000. Default 5000; 5000 or less is recommended. A request that arrives late is then rejected instead of executed against a stale market. */
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
            /** Outcome: no change. The order as it is now. */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OptionOrder;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["QueryTimeout"];
            418: components["responses"]["QueryBanned"];
            429: components["responses"]["QueryRateLimited"];
            "4XX": components["responses"]["OrderQueryRejected"];
            "5XX": components["responses"]["QueryFailed"];
        };
    };
    queryCurrentOpenOptionOrders: {
        parameters: {
            query: {
                /** Symbol of the option. Without it, the orders of all symbols are returned, at the request weight of 40. */
                symbol?: string;
                /** Returns this order and later ones. Without it, the most recent orders are returned. */
                orderId?: bigint;
                /** Earliest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
                startTime?: number;
                /** Latest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
                endTime?: number;
                /** How long the request stays valid after `timestamp`, in milliseconds, at most 60000. Default 5000; 5000 or less is recommended. A request that arrives late is then rejected instead of executed against a stale market. */
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
            /** Outcome: no change. The open orders. */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OptionOrder[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["QueryTimeout"];
            418: components["responses"]["QueryBanned"];
            429: components["responses"]["QueryRateLimited"];
            "4XX": components["responses"]["QueryRejected"];
            "5XX": components["responses"]["QueryFailed"];
        };
    };
    queryOptionOrderHistory: {
        parameters: {
            query: {
                /** Symbol of the option. Percent-encode non-ASCII characters as UTF-8. */
                symbol: string;
                /** Order ID from which to return orders. */
                orderId?: bigint;
                /** Earliest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
                startTime?: number;
                /** Latest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
                endTime?: number;
                /** How many orders are returned at most, 1 to 1000. Send it, because the default is contradictory. */
                limit?: number;
                /** How long the request stays valid after `timestamp`, in milliseconds, at most 60000. Default 5000; 5000 or less is recommended. A request that arrives late is then rejected instead of executed against a stale market. */
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
            /** Outcome: no change. The finished orders. */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OptionOrder[];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["QueryTimeout"];
            418: components["responses"]["QueryBanned"];
            429: components["responses"]["QueryRateLimited"];
            "4XX": components["responses"]["QueryRejected"];
            "5XX": components["responses"]["QueryFailed"];
        };
    };
    checkServerTime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Outcome: no change. The time of the exchange. */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ServerTime;
                };
            };
            403: components["responses"]["Forbidden"];
            418: components["responses"]["QueryBanned"];
            429: components["responses"]["QueryRateLimited"];
            "5XX": components["responses"]["QueryFailed"];
        };
    };
}

/**
 * Result for one order of the batch: the order, or an error. An item with `code` and without `orderId` is an error.
 */
export type OptionOrderResult = OptionOrder | ApiError;

/**
 * An option order. Only the fields that identify it and give its state are required; others may be missing.
 */
export interface OptionOrder {
    /**
     * Order ID assigned by the exchange. It can exceed 2^53, and a double then rounds it.
     * Format: int64
     * @example 4611875134427365377
     */
    orderId: bigint;
    /**
     * Symbol of the option.
     * @example BTC-200730-9000-C
     */
    symbol: string;
    /**
     * Order price, a decimal string.
     * Format: decimal
     * @example 100
     */
    price: string;
    /**
     * Order quantity, a decimal string.
     * Format: decimal
     * @example 1
     */
    quantity: string;
    /**
     * Filled quantity, a decimal string.
     * Format: decimal
     * @example 0
     */
    executedQty: string;
    /**
     * Fee. Returned by cancellations only, since July 2026 as a decimal string.
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
     * Time when the order was created, in milliseconds since 1970-01-01 00:00 UTC.
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
    /** Origin of the order. Returned by cancellations only, since January 2026. */
    source?: OptionOrderSource;
    /**
     * Order ID chosen by the caller. May be the empty string.
     * @example my_id_1
     */
    clientOrderId: string;
    /**
     * Price precision, a number of decimal places. Returned since January 2026.
     * Format: int64
     * @example 3
     */
    priceScale?: number;
    /**
     * Quantity precision, a number of decimal places. Returned since January 2026.
     * Format: int64
     * @example 4
     */
    quantityScale?: number;
    /** Option type, call or put. Returned since January 2026. */
    optionSide?: OptionSide;
    /**
     * Quote asset, in which the price is stated. Returned since January 2026.
     * @example USDT
     */
    quoteAsset?: string;
    /**
     * Whether it is an order under market maker protection (MMP). Returned since January 2026.
     * @example false
     */
    mmp?: boolean;
    /** Self-trade prevention mode of the order. Returned since 2026-03-19, except in the list of finished orders. */
    selfTradePreventionMode?: OptionSelfTradePreventionMode;
    /**
     * Whether the order is post only. Returned by the query of one order; may be missing.
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
 * - `NEW`: new order, received for matching
 * - `PARTIALLY_FILLED`: partially filled
 * - `FILLED`: completely filled
 * - `CANCELED`: cancelled
 * - `REJECTED`: rejected
 * - `EXPIRED`: cancelled by the system
 * - `EXPIRED_IN_MATCH`: expired by self-trade prevention (STP), since 2026-03-19
 * - `ACCEPTED`: `NEW` in the system before December 2025
 * - `CANCELLED`: `CANCELED` in that system
 */
export type OptionOrderStatus = ("NEW" | "PARTIALLY_FILLED" | "FILLED" | "CANCELED" | "REJECTED" | "EXPIRED" | "EXPIRED_IN_MATCH" | "ACCEPTED" | "CANCELLED") | (string & {});

/**
 * Type of an option order. Other values may be added.
 *
 * - `LIMIT`: limit order
 */
export type OptionOrderType = "LIMIT" | (string & {});

/**
 * How long an option order stays in force. Other values may be added.
 *
 * - `GTC`: good till cancelled
 * - `IOC`: immediate or cancel; what cannot be filled at once is cancelled
 * - `FOK`: fill or kill; cancelled if it cannot be filled completely at once
 * - `GTX`: post only; rejected if it would trade at once. Returned since January 2026
 */
export type OptionTimeInForce = ("GTC" | "IOC" | "FOK" | "GTX") | (string & {});

/**
 * Option type. Other values may be added.
 *
 * - `CALL`: call option
 * - `PUT`: put option
 */
export type OptionSide = ("CALL" | "PUT") | (string & {});

/**
 * Origin of an option order. Other values may be added.
 *
 * - `API`: the only value seen so far
 */
export type OptionOrderSource = "API" | (string & {});

/**
 * Self-trade prevention (STP) mode: what happens if an order would trade with one of the same account. Other values
 * may be added.
 *
 * - `EXPIRE_TAKER`: the incoming (taker) order expires
 * - `EXPIRE_MAKER`: the resting (maker) order expires
 * - `EXPIRE_BOTH`: both orders expire
 * - `NONE`: no prevention
 */
export type OptionSelfTradePreventionMode = ("NONE" | "EXPIRE_TAKER" | "EXPIRE_MAKER" | "EXPIRE_BOTH") | (string & {});

/**
 * Side of an order:
 *
 * - `BUY`: buy
 * - `SELL`: sell
 */
export type OrderSide = "BUY" | "SELL";

/**
 * An error: a stable number and a message that may change. A whole request and an item of a batch use the same form. Decide by `code`, never by `msg`: one code can have several messages, and the exchange may append details such as the caller's IP address.
 */
export interface ApiError {
    /**
     * Error number from the product's error table. The same number can mean different things for Options and for COIN-M futures, as `-1008` does. A number that is not in the table proves nothing about the orders.
     * Format: int32
     * @example -1121
     */
    code: number;
    /**
     * Error message in English. Human-readable; may change without notice.
     * @example Invalid symbol.
     */
    msg: string;
}

/**
 * A web page instead of JSON, as text.
 */
export type ErrorPage = string;

/**
 * The clock of the exchange.
 */
export interface ServerTime {
    /**
     * Time of the exchange, in milliseconds since 1970-01-01 00:00 UTC.
     * Format: int64
     * @example 1499827319559
     */
    serverTime: number;
}

/**
 * The query parameters of `cancelMultipleOptionOrders`.
 */
export type CancelMultipleOptionOrdersQuery = NonNullable<operations["cancelMultipleOptionOrders"]["parameters"]["query"]>;

/**
 * The response of `cancelMultipleOptionOrders` on success.
 */
export type CancelMultipleOptionOrdersResponse = OptionOrderResult[];

/**
 * The query parameters of `querySingleOrder`.
 */
export type QuerySingleOrderQuery = NonNullable<operations["querySingleOrder"]["parameters"]["query"]>;

/**
 * The response of `querySingleOrder` on success.
 */
export type QuerySingleOrderResponse = operations["querySingleOrder"]["responses"][200]["content"]["application/json"];

/**
 * The query parameters of `queryCurrentOpenOptionOrders`.
 */
export type QueryCurrentOpenOptionOrdersQuery = NonNullable<operations["queryCurrentOpenOptionOrders"]["parameters"]["query"]>;

/**
 * The response of `queryCurrentOpenOptionOrders` on success.
 */
export type QueryCurrentOpenOptionOrdersResponse = OptionOrder[];

/**
 * The query parameters of `queryOptionOrderHistory`.
 */
export type QueryOptionOrderHistoryQuery = NonNullable<operations["queryOptionOrderHistory"]["parameters"]["query"]>;

/**
 * The response of `queryOptionOrderHistory` on success.
 */
export type QueryOptionOrderHistoryResponse = OptionOrder[];

/**
 * The response of `checkServerTime` on success.
 */
export type CheckServerTimeResponse = operations["checkServerTime"]["responses"][200]["content"]["application/json"];
