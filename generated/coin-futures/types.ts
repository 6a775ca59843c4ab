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
         *     ### Identifying orders
         *
         *     Each element identifies its order by `orderId` or `origClientOrderId`. At least one of the two is required. With
         *     both, `orderId` is used and no error is returned.
         *
         *     ### Price and quantity
         *
         *     Always send both, even if only one changes. Since 2026-06-30, an element without one of them fails with `-1102`,
         *     while the other elements are processed.
         *
         *     ### What a modification does
         *
         *     - Only `LIMIT` orders can be modified; others return `-4196`.
         *     - The order loses its place in the queue.
         *     - If the new values violate PRICE_FILTER, PERCENT_FILTER or LOT_SIZE, the modification is rejected and the order
         *       stays as it was. That it also stays after other rejections is our reading.
         *     - A modification can cancel the order: if it is partially filled and the new quantity is not above
         *       `executedQty`, or if it is `GTX` and would trade at once at the new price. Check `status` of every item. What
         *       an item looks like in these cases is not documented.
         *     - If neither price nor quantity changes, it returns `-4197`.
         *     - A symbol that is not trading returns `-4199`, an unknown order `-2013` or `-2011`.
         *     - One order can be modified fewer than 10000 times; after that, it returns `-4198`.
         *     - A request that reaches the matching engine too late returns `-4188`.
         *
         *     The elements are processed concurrently. The order of matching is not guaranteed.
         *
         *     ### Response
         *
         *     Status 200 does not mean that every order was modified: check each item. The response is an array in the order
         *     of `batchOrders`: item 1 belongs to element 1. An item is an order or an error `{code, msg}`: an item with `code`
         *     and without `orderId` is an error. One response can contain both.
         *
         *     ### Retries
         *
         *     There is no idempotency key. Repeating a modification either moves the order to the end of the queue again or
         *     returns `-4197`. After an unknown outcome, check the order stream or query the orders before anything else. In
         *     busy times, the exchange recommends single orders.
         *
         *     An order that was cancelled or has expired without a fill can be queried until 3 days after its creation, not
         *     after its end, and any order until 90 days after its creation. A modification can cancel its order; an older
         *     order then disappears at that moment, and the query returns `-2013`. That does not mean that the order never
         *     existed.
         *
         *     ### Request weight
         *
         *     5, counted per IP address. What the call adds to the order counters is not documented.
         *
         *     ### Not documented
         *
         *     An empty list, two elements for the same order, and the response to more than five elements. `priceMatch` can be
         *     sent to "Modify Order" only. Codes of the USD-M error table, such as `-5022` and `-5043`, may appear; nobody has
         *     confirmed it.
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
    "/dapi/v1/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns one order as it is now. Security type `USER_DATA`: API key and signature are required.
         *
         *     ### Identifying the order
         *
         *     Send exactly one of `orderId` and `origClientOrderId`. The exchange demands at least one; which one it uses if
         *     both
         *     are sent is not documented for this call, so never send both.
         *
         *     ### What can be found
         *
         *     An order that was cancelled or has expired without a fill can be queried until 3 days after its creation, not
         *     after
         *     its end, and any order until 90 days after its creation. An older order therefore disappears at the moment it
         *     ends,
         *     also if a modification cancelled it, and this call returns `-2013`. That does not mean that the order never
         *     existed.
         *
         *     A query directly after a change may show the state before it. By how long is not documented, so ask again before
         *     you
         *     conclude that nothing happened. `GET /dapi/v1/orderAmendment` says whether a modification happened.
         *
         *     ### Request weight
         *
         *     1, counted per IP address.
         * Query one COIN-M futures order
         */
        get: operations["queryOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dapi/v1/openOrders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the open orders of one symbol, of one pair, or of all. Security type `USER_DATA`: API key and signature
         *     are
         *     required.
         *
         *     No rule by age is published for this call, so an open order that is too old for `GET /dapi/v1/order` may be
         *     found here.
         *     A list directly after a change may show the state before it.
         *
         *     The order of the list is not documented in detail: see the source. Match by `symbol` and `orderId`, never by
         *     position.
         *
         *     ### Request weight
         *
         *     1 with `symbol`, 40 without, counted per IP address.
         * Query open COIN-M futures orders
         */
        get: operations["currentAllOpenOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dapi/v1/orderAmendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the modifications of one order, up to 3 months back. Security type `USER_DATA`: API key and signature
         *     are
         *     required.
         *
         *     ### Identifying the order
         *
         *     Send exactly one of `orderId` and `origClientOrderId`. The exchange demands at least one and uses `orderId` if
         *     both are
         *     sent, so a second one adds nothing.
         *
         *     ### Response
         *
         *     The response is an array with one item per modification: price and quantity before and after, and the place of
         *     the
         *     modification in the history of its order, `count`. A `modifyId` that was sent is returned, and only it tells two
         *     modifications with the same values apart.
         *
         *     Sort by `count`: the published example is newest first, while the general page promises the opposite.
         *
         *     ### Not documented
         *
         *     What is returned for an order that was never modified, whether a modification that cancelled its order is
         *     recorded, and
         *     whether the history of an order outlives its query.
         *
         *     ### Request weight
         *
         *     1, counted per IP address.
         * Query the modifications of one COIN-M futures order
         */
        get: operations["getOrderModifyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dapi/v1/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the time of the exchange. Needs no API key, no signature and no parameter.
         *
         *     Ask for it to set a clock that is off. Do not use `serverTime` of `GET /dapi/v1/exchangeInfo`, which is not the
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
        OrderModification: OrderModification;
        OrderModificationByOrderId: OrderModificationByOrderId;
        OrderModificationByClientOrderId: OrderModificationByClientOrderId;
        OrderModificationFields: OrderModificationFields;
        OrderIdToSend: OrderIdToSend;
        OrigClientOrderId: OrigClientOrderId;
        CoinFuturesOrderResult: CoinFuturesOrderResult;
        CoinFuturesOrder: CoinFuturesOrder;
        OrderAmendment: OrderAmendment;
        AmendmentDetails: AmendmentDetails;
        AmendedValue: AmendedValue;
        CoinFuturesOrderStatus: CoinFuturesOrderStatus;
        CoinFuturesOrderType: CoinFuturesOrderType;
        CoinFuturesTimeInForce: CoinFuturesTimeInForce;
        PositionSide: PositionSide;
        WorkingType: WorkingType;
        PriceMatch: PriceMatch;
        CoinFuturesSelfTradePreventionMode: CoinFuturesSelfTradePreventionMode;
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
        /** Order count of this account in the current ten seconds. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
        OrderCount10S: number;
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
    modifyMultipleOrders: {
        parameters: {
            query: {
                /** One to five modifications, one JSON array of objects, percent-encoded, without spaces. Each element has its own symbol. */
                batchOrders: OrderModification[];
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
             * Outcome: decided order by order. Each order succeeds or fails on its own. The array holds one item per
             *     element of `batchOrders`, in the same order: the order or an error.
             */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    /** Order count of this account in the current minute. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
                    "X-MBX-ORDER-COUNT-1M"?: number;
                    /** Order count of this account in the current ten seconds. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
                    "X-MBX-ORDER-COUNT-10S"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CoinFuturesOrderResult[];
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
                    /** Order count of this account in the current ten seconds. The counter belongs to the account, not to the IP address. The header is not guaranteed if orders are rejected. */
                    "X-MBX-ORDER-COUNT-10S"?: number;
                    /** Seconds to wait before the next request. It may be missing; use your own waiting time then. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiError;
                };
            };
            /**
             * Outcome: rejected, if the error table says so of the code: this request modified nothing and is at fault
             *     itself. With any other code, listed or not, the outcome is unknown; so it is with a code of one order, sent
             *     for two or more.
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
             * Outcome: unknown, unless the status is 503 and the message or code is one of those below that mean certain
             *     failure. The fault is on the exchange's side. Check the order stream or query the orders before sending
             *     anything again, and do not let an HTTP library retry the call by itself.
             *
             *     With status 503, the message or code decides:
             *
             *     - "Unknown error, please check your request or try again later.": unknown, the orders may have been
             *       modified. It may or may not count towards the limits.
             *     - "Service Unavailable.": certain failure. Retry after 200, 400, 800 ms, three to five times. It does not
             *       count.
             *     - "Internal error; unable to process your request. Please try again.": certain failure. Retry if you need to.
             *       With another status, treat it as unknown.
             *     - Code `-1008`: certain failure, the exchange is overloaded. Retry with a growing pause and fewer requests at
             *       once. It does not count.
             *
             *     The message "Request occur unknown error." can come with any 5xx and is unknown, too. The body may be a web
             *     page instead of JSON. Which codes the first three messages carry is not documented.
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
    queryOrder: {
        parameters: {
            query: {
                /** Symbol of the contract. Percent-encode non-ASCII characters as UTF-8. */
                symbol: string;
                /** Order ID assigned by the exchange. IDs count up per symbol. */
                orderId?: bigint;
                /** Order ID chosen by the caller when the order was placed. */
                origClientOrderId?: string;
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
                    "application/json": CoinFuturesOrder;
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
    currentAllOpenOrders: {
        parameters: {
            query: {
                /** Symbol of the contract. Without it, orders of all symbols are returned, at the request weight of 40. */
                symbol?: string;
                /** Underlying pair, whose contracts are meant. */
                pair?: string;
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
                    "application/json": CoinFuturesOrder[];
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
    getOrderModifyHistory: {
        parameters: {
            query: {
                /** Symbol of the contract. Percent-encode non-ASCII characters as UTF-8. */
                symbol: string;
                /** Order ID assigned by the exchange. IDs count up per symbol. */
                orderId?: bigint;
                /** Order ID chosen by the caller when the order was placed. */
                origClientOrderId?: string;
                /** Earliest time of the modifications, inclusive, in milliseconds since 1970-01-01 00:00 UTC. */
                startTime?: number;
                /** Latest time of the modifications, inclusive, in milliseconds since 1970-01-01 00:00 UTC. */
                endTime?: number;
                /** How many modifications are returned at most, 1 to 100. Default 50. */
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
            /** Outcome: no change. The modifications of the order. */
            200: {
                headers: {
                    /** Request weight that this IP address has used in the current minute. All callers with the same IP address share the counter. It can be `-1`, which says nothing. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs, it is one minute. */
                    "X-MBX-USED-WEIGHT-1M"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OrderAmendment[];
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
     * Symbol of the order.
     * @example BTCUSD_PERP
     */
    symbol: string;
    /** Side of the order, equal to that of the existing order. */
    side: OrderSide;
    /**
     * New quantity of the whole order, a number of contracts as a decimal string. If the order is partially filled and this is not above `executedQty`, the order is cancelled.
     * Format: decimal
     * @example 1
     */
    quantity: string;
    /**
     * New price of the order, a decimal string.
     * Format: decimal
     * @example 30005
     */
    price: string;
    /**
     * Trigger price, a decimal string. Do not send it; only `LIMIT` orders can be modified.
     * Format: decimal
     * @deprecated
     */
    stopPrice?: string;
    /**
     * Client-defined number of this modification, echoed in the response. Uniqueness is not checked.
     * Format: int64
     * @example 1
     */
    modifyId?: bigint;
    /**
     * Time window of the element, in milliseconds, at most 60000.
     * Format: int64
     * @example 5000
     */
    recvWindow?: number;
    /**
     * Time of the element, in milliseconds since 1970-01-01 00:00 UTC. Send the timestamp of the request here.
     * Format: int64
     * @example 1736393892000
     */
    timestamp?: number;
}

/**
 * Order ID assigned by the exchange, a number or a string of its digits. It takes precedence over `origClientOrderId`. The string is the form that was never reported as rejected.
 */
export type OrderIdToSend = bigint | `${bigint}`;

/**
 * Order ID that the caller chose when the order was placed.
 */
export type OrigClientOrderId = string;

/**
 * Result for one element of `batchOrders`: the order after its modification, or an error. An item with `code` and without `orderId` is an error.
 */
export type CoinFuturesOrderResult = CoinFuturesOrder | ApiError;

/**
 * A COIN-M futures order. Only the fields that identify it and give its state are required; others may be missing. Quantities are numbers of contracts.
 */
export interface CoinFuturesOrder {
    /**
     * Order ID assigned by the exchange, an int64, which a double may round.
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
     * Underlying pair of the contract.
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
     * The `modifyId` of the modification. Returned by modifications only; missing if none was sent.
     * Format: int64
     * @example 1
     */
    modifyId?: bigint;
    /**
     * Price of the order, a decimal string.
     * Format: decimal
     * @example 30005
     */
    price: string;
    /**
     * Average fill price, a decimal string. Returned by queries only, since 2026-06-30.
     * Format: decimal
     * @example 0.0
     */
    avgPrice?: string;
    /**
     * Original order quantity, in contracts, a decimal string.
     * Format: decimal
     * @example 1
     */
    origQty: string;
    /**
     * Filled quantity, in contracts, a decimal string.
     * Format: decimal
     * @example 0
     */
    executedQty: string;
    /**
     * Cumulative filled quantity, in contracts, a decimal string. Returned by modifications only.
     * Format: decimal
     * @example 0
     */
    cumQty?: string;
    /**
     * Cumulative filled value, in the base asset, a decimal string. Returned by queries only, since 2026-06-30.
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
     * Whether the order closes the whole position when it is triggered.
     * @example false
     */
    closePosition?: boolean;
    /** Side of the order. */
    side: OrderSide;
    /** Position side. */
    positionSide?: PositionSide;
    /**
     * Trigger price, a decimal string. Ignore it for `TRAILING_STOP_MARKET` orders.
     * Format: decimal
     * @example 0
     */
    stopPrice?: string;
    /** Price that triggers the order. */
    workingType?: WorkingType;
    /**
     * Whether the trigger of a conditional order is protected.
     * @example false
     */
    priceProtect?: boolean;
    /** Order type before it was triggered. */
    origType?: CoinFuturesOrderType;
    /** Price match mode. Returned since 2024-10-11. */
    priceMatch?: PriceMatch;
    /** Self-trade prevention mode of the order. Returned since 2024-10-11. */
    selfTradePreventionMode?: CoinFuturesSelfTradePreventionMode;
    /**
     * Time of the last update of the order, in milliseconds since 1970-01-01 00:00 UTC.
     * Format: int64
     * @example 1629182711600
     */
    updateTime?: number;
    /**
     * Time when the order was created, in milliseconds since 1970-01-01 00:00 UTC. Returned by queries only.
     * Format: int64
     * @example 1579276756075
     */
    time?: number;
    /**
     * Activation price, a decimal string. Returned by queries only, for `TRAILING_STOP_MARKET` orders.
     * Format: decimal
     * @example 9020
     */
    activatePrice?: string;
    /**
     * Callback rate, a decimal string. Returned by queries only, for `TRAILING_STOP_MARKET` orders.
     * Format: decimal
     * @example 0.3
     */
    priceRate?: string;
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
 * One modification of a COIN-M futures order. Required is only what identifies it and says what it changed.
 */
export interface OrderAmendment {
    /**
     * ID of the modification, assigned by the exchange, an int64.
     * Format: int64
     * @example 5363
     */
    amendmentId?: bigint;
    /**
     * Symbol of the contract.
     * @example BTCUSD_PERP
     */
    symbol: string;
    /**
     * Underlying pair of the contract.
     * @example BTCUSD
     */
    pair?: string;
    /**
     * Order ID assigned by the exchange, an int64, which a double may round.
     * Format: int64
     * @example 20072994037
     */
    orderId: bigint;
    /**
     * Order ID chosen by the caller.
     * @example LJ9R4QZDihCaS8UAOOLpgW
     */
    clientOrderId?: string;
    /**
     * Time of the modification, in milliseconds since 1970-01-01 00:00 UTC.
     * Format: int64
     * @example 1629184560899
     */
    time: number;
    /** What the modification changed. */
    amendment: AmendmentDetails;
}

/**
 * What a modification changed.
 */
export interface AmendmentDetails {
    /** Price of the order. */
    price: AmendedValue;
    /** Quantity of the order, in contracts. */
    origQty: AmendedValue;
    /**
     * Which modification of its order this is, from 1. The largest is the number of modifications so far, up to 10000.
     * Format: int64
     * @example 3
     */
    count: number;
    /**
     * The `modifyId` of the modification. Missing if none was sent.
     * Format: int64
     * @example 1
     */
    modifyId?: bigint;
}

/**
 * A value before and after a modification.
 */
export interface AmendedValue {
    /**
     * Value before the modification, a decimal string.
     * Format: decimal
     * @example 30004
     */
    before: string;
    /**
     * Value after the modification, a decimal string.
     * Format: decimal
     * @example 30003.2
     */
    after: string;
}

/**
 * Status of a COIN-M futures order. The list has changed over time, so accept unknown values.
 *
 * - `NEW`: new order
 * - `PARTIALLY_FILLED`: partially filled
 * - `FILLED`: completely filled
 * - `CANCELED`: cancelled, also by a modification
 * - `EXPIRED`: expired, by the rules of `timeInForce`
 * - `EXPIRED_IN_MATCH`: expired by self-trade prevention (STP), since 2024-10-11
 */
export type CoinFuturesOrderStatus = ("NEW" | "PARTIALLY_FILLED" | "FILLED" | "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH") | (string & {});

/**
 * Type of a COIN-M futures order. Only `LIMIT` orders can be modified. Other values may be added.
 *
 * - `LIMIT`: limit order
 * - `MARKET`: market order
 * - `STOP`: stop limit order
 * - `STOP_MARKET`: stop market order
 * - `TAKE_PROFIT`: take-profit limit order
 * - `TAKE_PROFIT_MARKET`: take-profit market order
 * - `TRAILING_STOP_MARKET`: trailing stop order
 */
export type CoinFuturesOrderType = ("LIMIT" | "MARKET" | "STOP" | "STOP_MARKET" | "TAKE_PROFIT" | "TAKE_PROFIT_MARKET" | "TRAILING_STOP_MARKET") | (string & {});

/**
 * How long a COIN-M futures order stays in force. Other values may be added.
 *
 * - `GTC`: good till cancelled; valid for one year
 * - `IOC`: immediate or cancel; what cannot be filled at once is cancelled
 * - `FOK`: fill or kill; cancelled if it cannot be filled completely at once
 * - `GTX`: post only; cancelled if it would trade at once, also through a modification
 */
export type CoinFuturesTimeInForce = ("GTC" | "IOC" | "FOK" | "GTX") | (string & {});

/**
 * Position side. Other values may be added.
 *
 * - `BOTH`: the position in one-way mode
 * - `LONG`: the long position in hedge mode
 * - `SHORT`: the short position in hedge mode
 */
export type PositionSide = ("BOTH" | "LONG" | "SHORT") | (string & {});

/**
 * Price that triggers a conditional order. Other values may be added.
 *
 * - `MARK_PRICE`: mark price
 * - `CONTRACT_PRICE`: latest price of the contract, the default
 */
export type WorkingType = ("MARK_PRICE" | "CONTRACT_PRICE") | (string & {});

/**
 * Price match mode of an order. It cannot be sent to this endpoint. Other values may be added.
 *
 * - `NONE`: no price match; in responses only
 * - `OPPONENT`: best price of the counterparty
 * - `OPPONENT_5`: 5th best price of the counterparty
 * - `OPPONENT_10`: 10th best price of the counterparty
 * - `OPPONENT_20`: 20th best price of the counterparty
 * - `QUEUE`: best price on the same side of the order book
 * - `QUEUE_5`: 5th best price on the same side
 * - `QUEUE_10`: 10th best price on the same side
 * - `QUEUE_20`: 20th best price on the same side
 */
export type PriceMatch = ("NONE" | "OPPONENT" | "OPPONENT_5" | "OPPONENT_10" | "OPPONENT_20" | "QUEUE" | "QUEUE_5" | "QUEUE_10" | "QUEUE_20") | (string & {});

/**
 * Self-trade prevention (STP) mode: what happens if an order would trade with one of the same account. Other values
 * may be added.
 *
 * - `NONE`: no prevention
 * - `EXPIRE_TAKER`: the incoming (taker) order expires
 * - `EXPIRE_MAKER`: the resting (maker) order expires
 * - `EXPIRE_BOTH`: both orders expire
 */
export type CoinFuturesSelfTradePreventionMode = ("NONE" | "EXPIRE_TAKER" | "EXPIRE_MAKER" | "EXPIRE_BOTH") | (string & {});

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
 * The query parameters of `modifyMultipleOrders`.
 */
export type ModifyMultipleOrdersQuery = NonNullable<operations["modifyMultipleOrders"]["parameters"]["query"]>;

/**
 * The response of `modifyMultipleOrders` on success.
 */
export type ModifyMultipleOrdersResponse = CoinFuturesOrderResult[];

/**
 * The query parameters of `queryOrder`.
 */
export type QueryOrderQuery = NonNullable<operations["queryOrder"]["parameters"]["query"]>;

/**
 * The response of `queryOrder` on success.
 */
export type QueryOrderResponse = operations["queryOrder"]["responses"][200]["content"]["application/json"];

/**
 * The query parameters of `currentAllOpenOrders`.
 */
export type CurrentAllOpenOrdersQuery = NonNullable<operations["currentAllOpenOrders"]["parameters"]["query"]>;

/**
 * The response of `currentAllOpenOrders` on success.
 */
export type CurrentAllOpenOrdersResponse = CoinFuturesOrder[];

/**
 * The query parameters of `getOrderModifyHistory`.
 */
export type GetOrderModifyHistoryQuery = NonNullable<operations["getOrderModifyHistory"]["parameters"]["query"]>;

/**
 * The response of `getOrderModifyHistory` on success.
 */
export type GetOrderModifyHistoryResponse = OrderAmendment[];

/**
 * The response of `checkServerTime` on success.
 */
export type CheckServerTimeResponse = operations["checkServerTime"]["responses"][200]["content"]["application/json"];
