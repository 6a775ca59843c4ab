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
         * Cancel several option orders of one symbol
         * @description Cancels the listed orders of one symbol. Security type `TRADE`: API key and signature are required.
         *
         *     ### Naming the orders
         *
         *     Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it. The Chinese page demands at
         *     least one of the two and forbids both together. The English page demands at least one and does not speak of both
         *     (it writes the names in the singular, `orderId` and `clientOrderId`, which do not exist here). No source allows
         *     both. The answer to a request with neither list, or with an empty one, is not documented.
         *
         *     How many IDs one request may hold is not documented. The nearest evidence is error `-6011`, "Maximum 10 orders
         *     in one batchOrder request.", the limit of 10 when option orders are placed, and the limit of 10 when futures
         *     orders are cancelled. What happens with an ID that is listed twice is not documented.
         *
         *     ### What comes back
         *
         *     Status 200 does not mean that every order was cancelled: look at each item. The answer is an array. An item is
         *     an order, or possibly an error `{code, msg}`. No page or schema of this endpoint shows an error item, but
         *     batches that place option orders and all futures batches send them, and several client libraries expect them
         *     here. Codes that fit: `-2013` (no such order), `-6028` (already final), `-6063` (refused by the system).
         *
         *     The order of the items is not promised. Match them by `orderId` or `clientOrderId`, never by position. An error
         *     item names no order: the orders that no item names are the ones to look up.
         *
         *     Both pages show an order that is still `NEW` (English) or `ACCEPTED` (Chinese, a value of the system before
         *     December 2025) in the answer to a cancellation. The enum of 2026 has `CANCELED`. Which status a cancelled order
         *     carries in this answer is not documented, so check the order itself when it matters.
         *
         *     ### Sending it again
         *
         *     There is no idempotency key. Cancelling twice does no harm to the book, but orders that are already finished
         *     then answer with an error. After an unknown outcome, query the orders before anything else. Orders that were
         *     cancelled or refused without a fill can be queried for 3 days only.
         *
         *     ### Weight
         *
         *     5, counted for the IP address. Both pages still print 1; the change log of 2026-04-15 corrected it.
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
        /** @description Result for one order of the batch: the order, or an error. An item with `code` is an error, an item with `orderId` is an order. Error items are not documented for this endpoint, but have to be expected. */
        OptionOrderResult: components["schemas"]["OptionOrder"] | components["schemas"]["ApiError"];
        /** @description An option order. The required fields are those that every known version of the answer had. The exchange's own schema promises none. The others say since when they are known. The pages do not explain `source`, `priceScale`, `quantityScale`, `optionSide`, `quoteAsset` and `mmp`; what these mean is taken from their names. */
        OptionOrder: {
            /**
             * Format: int64
             * @description Order ID given by the exchange. Above 2^53, so a double rounds it.
             * @example 4611875134427365377
             */
            orderId: bigint;
            /**
             * @description Symbol of the option contract.
             * @example BTC-200730-9000-C
             */
            symbol: string;
            /**
             * Format: decimal
             * @description Limit price, a decimal string.
             * @example 100
             */
            price: string;
            /**
             * Format: decimal
             * @description Quantity ordered, a decimal string.
             * @example 1
             */
            quantity: string;
            /**
             * Format: decimal
             * @description Quantity filled so far, a decimal string.
             * @example 0
             */
            executedQty: string;
            /**
             * @description Fee. On the Chinese page, not on the English one. A number in pages before 2026, absent from January to July 2026, back as a decimal string since July 2026. The unit is not documented.
             * @example 0
             */
            fee?: string | number;
            /** @description Direction of the order. */
            side: components["schemas"]["ReportedOrderSide"];
            /** @description Order type. */
            type: components["schemas"]["OptionOrderType"];
            /** @description How long the order stays in force. */
            timeInForce: components["schemas"]["OptionTimeInForce"];
            /**
             * @description Whether the order may only reduce a position.
             * @example false
             */
            reduceOnly: boolean;
            /**
             * Format: int64
             * @description Time at which the order was made, in milliseconds since 1970-01-01 00:00 UTC. The endpoint that cancels a single order calls this field `createDate`.
             * @example 1592465880683
             */
            createTime: number;
            /**
             * Format: int64
             * @description Time of the last change of the order, in milliseconds since 1970-01-01 00:00 UTC.
             * @example 1566818724722
             */
            updateTime: number;
            /** @description Status of the order. */
            status: components["schemas"]["OptionOrderStatus"];
            /**
             * Format: decimal
             * @description Average price of the fills, a decimal string. `"0"` while nothing is filled.
             * @example 0
             */
            avgPrice: string;
            /** @description Where the order came from. On the English page, not on the Chinese one. Known since January 2026. */
            source?: components["schemas"]["OptionOrderSource"];
            /**
             * @description Order ID chosen by the caller. May be the empty string.
             * @example my_id_1
             */
            clientOrderId: string;
            /**
             * Format: int64
             * @description Number of decimals of the price. Known since January 2026.
             * @example 3
             */
            priceScale?: number;
            /**
             * Format: int64
             * @description Number of decimals of the quantity. Known since January 2026.
             * @example 4
             */
            quantityScale?: number;
            /** @description Call or put. Known since January 2026. */
            optionSide?: components["schemas"]["OptionSide"];
            /**
             * @description Asset in which the price is quoted. Known since January 2026.
             * @example USDT
             */
            quoteAsset?: string;
            /**
             * @description Whether market maker protection applies to the order. Known since January 2026.
             * @example false
             */
            mmp?: boolean;
            /** @description What happens when the order would trade with the same account. Sent since 2026-03-19. */
            selfTradePreventionMode?: components["schemas"]["OptionSelfTradePreventionMode"];
            /**
             * @description Whether the order may only add liquidity. On neither page and not in the exchange's schema; seen in answers of 2023 to other order calls of the Options API.
             * @example false
             */
            postOnly?: boolean;
        };
        /**
         * @description Status of an option order. The list has changed over time, so let unknown values pass.
         *
         *     - `NEW`
         *     - `PARTIALLY_FILLED`
         *     - `FILLED`
         *     - `CANCELED`: cancelled, spelled with one L since the new system of December 2025
         *     - `REJECTED`
         *     - `EXPIRED`
         *     - `EXPIRED_IN_MATCH`: came with self-trade prevention on 2026-03-19
         *     - `ACCEPTED`: the old system's word before December 2025, still in the example of the Chinese page
         *     - `CANCELLED`: the old system's spelling, with two L
         */
        OptionOrderStatus: ("NEW" | "PARTIALLY_FILLED" | "FILLED" | "CANCELED" | "REJECTED" | "EXPIRED" | "EXPIRED_IN_MATCH" | "ACCEPTED" | "CANCELLED") | (string & {});
        /** @description Type of an option order. `LIMIT` is the only one known. */
        OptionOrderType: "LIMIT" | (string & {});
        /**
         * @description How long an option order stays in force:
         *
         *     - `GTC`: good till cancelled
         *     - `IOC`: immediate or cancel
         *     - `FOK`: fill or kill; refused if it cannot be filled at once
         *     - `GTX`: post only; refused if it would trade at once. Known since January 2026
         */
        OptionTimeInForce: ("GTC" | "IOC" | "FOK" | "GTX") | (string & {});
        /**
         * @description Kind of option:
         *
         *     - `CALL`: right to buy
         *     - `PUT`: right to sell
         */
        OptionSide: ("CALL" | "PUT") | (string & {});
        /** @description Where an option order came from. Only `API` has ever been seen. */
        OptionOrderSource: "API" | (string & {});
        /**
         * @description What happens when an order would trade with the same account, since 2026-03-19. The names say which order
         *     expires:
         *
         *     - `EXPIRE_TAKER`: the one that takes
         *     - `EXPIRE_MAKER`: the one that rests in the book
         *     - `EXPIRE_BOTH`: both
         *     - `NONE`: no prevention; the exchange lists this value only where orders are placed
         */
        OptionSelfTradePreventionMode: ("NONE" | "EXPIRE_TAKER" | "EXPIRE_MAKER" | "EXPIRE_BOTH") | (string & {});
        /**
         * @description Direction of an order:
         *
         *     - `BUY`
         *     - `SELL`
         * @enum {string}
         */
        OrderSide: "BUY" | "SELL";
        /** @description Direction of an order as the exchange reports it. A value that is not listed must not break a reader. */
        ReportedOrderSide: components["schemas"]["OrderSide"] | (string & {});
        /** @description An error: a number that is stable and a text that may change. The same form is used for a whole request and for one item of a batch. Decide by `code`, never by `msg`: one code has several texts, and the exchange may append details such as the caller's IP address. */
        ApiError: {
            /**
             * Format: int32
             * @description Error number from the product's error table, negative in both tables. One number can mean different things for Options and for COIN-M futures; `-1008` does. During maintenance COIN-M futures also sent `239999`.
             * @example -1121
             */
            code: number;
            /**
             * @description Text of the error, in English. For people; it may change without notice.
             * @example Invalid symbol.
             */
            msg: string;
        };
    };
    responses: {
        /**
         * @description Outcome: rejected. Nothing was done. The API key has the wrong form, is unknown, may not be used from this IP address
         *     or lacks the right to trade. Status 401 was seen with the codes `-2014` and `-2015`.
         */
        Unauthorized: {
            headers: {
                "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description Outcome: rejected. The web firewall stopped the request because one of its limits was broken. The body may be
         *     something else than JSON, for example a web page, so read it as text first.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /** @description How long the request stays valid after `timestamp`, in milliseconds. Without it the exchange uses 5000. A small value is recommended: a request that arrives late is then refused instead of acting on an old market. At most 60000: the COIN-M schema sets this maximum, and for Options error `-1131` names the same figure ("recvWindow must be less than 60000"). */
        RecvWindow: number;
        /** @description Time at which the request was made, in milliseconds since 1970-01-01 00:00 UTC. The exchange accepts the request if `timestamp < serverTime + 1000` and `serverTime - timestamp <= recvWindow`; otherwise it answers `-1021`. */
        Timestamp: number;
    };
    requestBodies: never;
    headers: {
        /** @description Request weight that this IP address has used in the current minute. All callers behind one IP address share the counter. The name ends in a number and a letter for the interval (S, M, H or D); for these APIs it is one minute. */
        UsedWeight1M: number;
        /** @description Orders that this account has used in the current minute. The counter belongs to the account, not to the IP address. The header is not promised when orders are refused. */
        OrderCount1M: number;
        /** @description Seconds to wait before the next request. The exchange documents this header for Spot only; here it may be missing. Read it if it is there, and have a waiting time of your own if it is not. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    cancelMultipleOptionOrders: {
        parameters: {
            query: {
                /** @description Option symbol, one for the whole batch. All listed orders belong to it. Percent-encode characters outside ASCII as UTF-8. */
                symbol: string;
                /** @description Order IDs given by the exchange, as one JSON array of numbers, percent-encoded. Numbers, not strings, and with every digit: these IDs are above 2^53. Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it. The largest number of IDs is not documented; 10 is the nearest evidence (error `-6011`). */
                orderIds?: bigint[];
                /** @description Order IDs chosen by the caller when the orders were placed, as one JSON array of strings, percent-encoded, quotes included, without a blank after the comma. Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it. The largest number of IDs is not documented; 10 is the nearest evidence (error `-6011`). */
                clientOrderIds?: string[];
                /** @description How long the request stays valid after `timestamp`, in milliseconds. Without it the exchange uses 5000. A small value is recommended: a request that arrives late is then refused instead of acting on an old market. At most 60000: the COIN-M schema sets this maximum, and for Options error `-1131` names the same figure ("recvWindow must be less than 60000"). */
                recvWindow?: components["parameters"]["RecvWindow"];
                /** @description Time at which the request was made, in milliseconds since 1970-01-01 00:00 UTC. The exchange accepts the request if `timestamp < serverTime + 1000` and `serverTime - timestamp <= recvWindow`; otherwise it answers `-1021`. */
                timestamp: components["parameters"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Outcome: decided order by order. One item for an order, as described above; an item may be an error. Match
             *     items by ID, not by position.
             */
            200: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "X-MBX-ORDER-COUNT-1M": components["headers"]["OrderCount1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionOrderResult"][];
                };
            };
            /**
             * @description Outcome: rejected, nothing was cancelled; the request itself is at fault. Exceptions are the codes `-1000`,
             *     `-1001` and `-4078` and the others that the error table rates as unknown: with them the outcome is unknown
             *     whatever the status is.
             *
             *     Status 400 was seen with `-1102` and `-1130`. For the other codes shown here the pages only promise a status
             *     from 400 up.
             */
            400: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * @description Outcome: unknown. The back end did not answer in time. The orders may be cancelled or may still be open:
             *     query them before anything else. The Options page does not list this status; the COIN-M page does.
             */
            408: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /**
             * @description Outcome: rejected. The IP address is banned, because it went on after status 429. Bans last from 2 minutes
             *     to 3 days and grow with each repetition. Send nothing until the ban is over.
             */
            418: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /**
             * @description Outcome: rejected. A rate limit is broken: the request weight of the IP address or the order count of the
             *     account. Stop and wait; going on leads to status 418.
             */
            429: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "X-MBX-ORDER-COUNT-1M": components["headers"]["OrderCount1M"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /**
             * @description Outcome: unknown, unless the status is 503 and the text is one of the two below that mean certain failure.
             *     The fault is on the exchange's side. Query the orders before sending anything again, and do not let an HTTP
             *     library repeat the call by itself.
             *
             *     With status 503 the text decides:
             *
             *     - "Unknown error, please check your request or try again later.": unknown, the orders may be cancelled.
             *     - "Service Unavailable.": certain failure. Try again after 200, 400, 800 ms, three to five times.
             *     - "Internal error; unable to process your request. Please try again.": certain failure. The error table
             *       gives the same text to `-1001`; with another status treat it as unknown.
             *
             *     Which codes these three bodies carry is not documented. The body may be something else than JSON. The HTTP
             *     status of the codes below is not documented either; they are shown here because they are faults of the
             *     exchange.
             */
            "5XX": {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
}

/**
 * Result for one order of the batch: the order, or an error. An item with `code` is an error, an item with `orderId` is an order. Error items are not documented for this endpoint, but have to be expected.
 */
export type OptionOrderResult = components["schemas"]["OptionOrderResult"];

/**
 * An option order. The required fields are those that every known version of the answer had. The exchange's own schema promises none. The others say since when they are known. The pages do not explain `source`, `priceScale`, `quantityScale`, `optionSide`, `quoteAsset` and `mmp`; what these mean is taken from their names.
 */
export type OptionOrder = components["schemas"]["OptionOrder"];

/**
 * Status of an option order. The list has changed over time, so let unknown values pass.
 *
 * - `NEW`
 * - `PARTIALLY_FILLED`
 * - `FILLED`
 * - `CANCELED`: cancelled, spelled with one L since the new system of December 2025
 * - `REJECTED`
 * - `EXPIRED`
 * - `EXPIRED_IN_MATCH`: came with self-trade prevention on 2026-03-19
 * - `ACCEPTED`: the old system's word before December 2025, still in the example of the Chinese page
 * - `CANCELLED`: the old system's spelling, with two L
 */
export type OptionOrderStatus = components["schemas"]["OptionOrderStatus"];

/**
 * Type of an option order. `LIMIT` is the only one known.
 */
export type OptionOrderType = components["schemas"]["OptionOrderType"];

/**
 * How long an option order stays in force:
 *
 * - `GTC`: good till cancelled
 * - `IOC`: immediate or cancel
 * - `FOK`: fill or kill; refused if it cannot be filled at once
 * - `GTX`: post only; refused if it would trade at once. Known since January 2026
 */
export type OptionTimeInForce = components["schemas"]["OptionTimeInForce"];

/**
 * Kind of option:
 *
 * - `CALL`: right to buy
 * - `PUT`: right to sell
 */
export type OptionSide = components["schemas"]["OptionSide"];

/**
 * Where an option order came from. Only `API` has ever been seen.
 */
export type OptionOrderSource = components["schemas"]["OptionOrderSource"];

/**
 * What happens when an order would trade with the same account, since 2026-03-19. The names say which order
 * expires:
 *
 * - `EXPIRE_TAKER`: the one that takes
 * - `EXPIRE_MAKER`: the one that rests in the book
 * - `EXPIRE_BOTH`: both
 * - `NONE`: no prevention; the exchange lists this value only where orders are placed
 */
export type OptionSelfTradePreventionMode = components["schemas"]["OptionSelfTradePreventionMode"];

/**
 * Direction of an order:
 *
 * - `BUY`
 * - `SELL`
 */
export type OrderSide = components["schemas"]["OrderSide"];

/**
 * Direction of an order as the exchange reports it. A value that is not listed must not break a reader.
 */
export type ReportedOrderSide = components["schemas"]["ReportedOrderSide"];

/**
 * An error: a number that is stable and a text that may change. The same form is used for a whole request and for one item of a batch. Decide by `code`, never by `msg`: one code has several texts, and the exchange may append details such as the caller's IP address.
 */
export type ApiError = components["schemas"]["ApiError"];

/**
 * The query parameters of `cancelMultipleOptionOrders`.
 */
export type CancelMultipleOptionOrdersQuery = NonNullable<operations["cancelMultipleOptionOrders"]["parameters"]["query"]>;

/**
 * The response of `cancelMultipleOptionOrders` on success.
 */
export type CancelMultipleOptionOrdersResponse = operations["cancelMultipleOptionOrders"]["responses"][200]["content"]["application/json"];
