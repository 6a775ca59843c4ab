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
         * Modify up to five COIN-M futures orders
         * @description Changes price and quantity of up to five orders. Security type `TRADE`: API key and signature are required. The
         *     rules of "Modify Order", which changes one order, hold for each element.
         *
         *     ### Naming the orders
         *
         *     Each element names its order by `orderId` or `origClientOrderId`. At least one of the two is needed. With both,
         *     `orderId` is used and no error is given. Sending the ID as a string of digits is the safer form, see `orderId`.
         *
         *     ### Price and quantity
         *
         *     Send both, also the one that stays as it is. Since 2026-06-30 an element without one of them fails with `-1102`,
         *     while the other elements go on. Both pages still mark them as optional: before that date one of the two was
         *     enough.
         *
         *     ### What a modification does
         *
         *     - Only `LIMIT` orders can be modified; others fail with `-4196`.
         *     - The order loses its place in the queue.
         *     - If the new values break PRICE_FILTER, PERCENT_FILTER or LOT_SIZE, the modification is refused and the order
         *       stays as it was.
         *     - A modification can cancel the order: when it is filled in part and the new quantity is not above
         *       `executedQty`, and when it is `GTX` and would trade at once at the new price. Look at `status` of every item.
         *     - Values equal to the present ones fail with `-4197`.
         *     - A symbol that is not trading fails with `-4199`, an unknown order with `-2013` or `-2011`.
         *     - One order can be modified fewer than 10000 times (English page; the Chinese page of "Modify Order" says at
         *       most 10000 times). After that it fails with `-4198`.
         *     - A request that reaches the matching engine too late is refused with `-4188`.
         *
         *     The elements are processed at the same time. In which order they reach the book is not guaranteed.
         *
         *     ### What comes back
         *
         *     Status 200 does not mean that every order was modified: look at each item. The answer is an array in the order
         *     of `batchOrders`: item 1 belongs to element 1. An item is an order or an error `{code, msg}`. Failed and
         *     modified orders can stand side by side.
         *
         *     ### Sending it again
         *
         *     There is no idempotency key. A modification that is repeated either moves the order to the end of the queue once
         *     more or fails with `-4197`. After an unknown outcome, look at the order stream or query the orders before
         *     anything else. Old orders can be queried for three months. In busy times the exchange advises to prefer single
         *     orders.
         *
         *     ### Weight
         *
         *     5, counted for the IP address. What the call adds to the order counters is not documented for COIN-M; its USD-M
         *     twin adds 5 to the ten-second counter and 1 to the minute counter.
         *
         *     ### Not documented
         *
         *     An empty list, two elements for the same order, and the answer to more than five elements (the error table has
         *     `-4082` for a wrong number of orders in a batch). `priceMatch` can be sent to "Modify Order" only; how it goes
         *     together with the price that is required since 2026-06-30 is not documented. Since COIN-M shares the engine of
         *     USD-M, codes of the USD-M error table (`-5022` to `-5029`) may appear; nobody has confirmed it.
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
        /** @description One element of `batchOrders`: which order to change, and its new price and quantity. At least one of `orderId` and `origClientOrderId` is needed. With both, the exchange uses `orderId`. */
        OrderModification: WithRequired<components["schemas"]["OrderModificationFields"], "orderId"> | WithRequired<components["schemas"]["OrderModificationFields"], "origClientOrderId">;
        /** @description The fields of a modification, without the rule that one ID is needed. */
        OrderModificationFields: {
            /**
             * @description Order ID given by the exchange. If `origClientOrderId` is sent too, this one is used. The page and the exchange's schema say LONG. On the USD-M twin of this endpoint two client libraries saw a JSON number refused, one of them with `-1102`, and a string accepted, and no report of a refused string is known. So a string of digits is the safer form.
             * @example 20072994037
             * @example 20072994037
             */
            orderId?: bigint | `${bigint}`;
            /**
             * @description Order ID that the caller chose when the order was placed. For new orders the form is `^[\.A-Z\:/a-z0-9_-]{1,36}$`.
             * @example LJ9R4QZDihCaS8UAOOLpgW
             */
            origClientOrderId?: string;
            /**
             * @description Symbol of the order. Required.
             * @example BTCUSD_PERP
             */
            symbol: string;
            /** @description Direction. Required, and equal to that of the existing order. */
            side: components["schemas"]["OrderSide"];
            /**
             * Format: decimal
             * @description New quantity of the whole order, a decimal string. Both pages mark it as optional; since 2026-06-30 it is required, else the element fails with `-1102`. If the order is filled in part and this is not above `executedQty`, the order is cancelled. Both pages also say that it does not go with `closePosition`, which this endpoint does not have.
             * @example 1
             */
            quantity: string;
            /**
             * Format: decimal
             * @description New limit price, a decimal string. Both pages mark it as optional; since 2026-06-30 it is required, else the element fails with `-1102`.
             * @example 30005
             */
            price: string;
            /**
             * Format: decimal
             * @deprecated
             * @description Trigger price, a decimal string. Do not send it. Only the Chinese page has it, for orders of type `STOP`, `STOP_MARKET`, `TAKE_PROFIT` and `TAKE_PROFIT_MARKET`; but only `LIMIT` orders can be modified, and neither the exchange's schema nor its client libraries know the field.
             */
            stopPrice?: string;
            /**
             * Format: int64
             * @description Number of the caller's own for this modification. The exchange returns it in the item and does not check that it is unique. On neither page; known since July 2026.
             * @example 1
             */
            modifyId?: bigint;
            /**
             * Format: int64
             * @description Time window of the element, in milliseconds, at most 60000. Both pages list it, and the exchange's schema too. The window of the request is the parameter `recvWindow`; how the two go together is not documented.
             * @example 5000
             */
            recvWindow?: number;
            /**
             * Format: int64
             * @description Time of the element, in milliseconds since 1970-01-01 00:00 UTC. Send the timestamp of the request here. Both pages and the exchange's schema mark it as required, but no library that talks to the exchange is known to send it, so it is optional here. What happens without it is not documented.
             * @example 1736393892000
             */
            timestamp?: number;
        };
        /** @description Result for one element of `batchOrders`: the order after its modification, or an error. An item with `code` is an error, an item with `orderId` is an order. */
        CoinFuturesOrderResult: components["schemas"]["CoinFuturesOrder"] | components["schemas"]["ApiError"];
        /** @description A COIN-M futures order. The required fields are those that every known version of the answer had. The exchange's own schema promises none. The others say since when, or until when, they are known. The pages explain `priceMatch` and `selfTradePreventionMode` only; what the other fields mean is taken from their names. */
        CoinFuturesOrder: {
            /**
             * Format: int64
             * @description Order ID given by the exchange. An int64, which a double may round.
             * @example 20072994037
             */
            orderId: bigint;
            /**
             * @description Symbol of the contract.
             * @example BTCUSD_PERP
             */
            symbol: string;
            /**
             * @description Pair that the contract belongs to.
             * @example BTCUSD
             */
            pair: string;
            /** @description Status of the order. A modification can cancel an order, so look at it. */
            status: components["schemas"]["CoinFuturesOrderStatus"];
            /**
             * @description Order ID chosen by the caller.
             * @example LJ9R4QZDihCaS8UAOOLpgW
             */
            clientOrderId: string;
            /**
             * Format: int64
             * @description The number that was sent as `modifyId`. Missing if none was sent. On neither page; known since July 2026.
             * @example 1
             */
            modifyId?: bigint;
            /**
             * Format: decimal
             * @description Limit price, a decimal string.
             * @example 30005
             */
            price: string;
            /**
             * Format: decimal
             * @description Average price of the fills, a decimal string. On both pages; no longer sent since the integration of 2026-06-30.
             * @example 0.0
             */
            avgPrice?: string;
            /**
             * Format: decimal
             * @description Quantity ordered, a decimal string.
             * @example 1
             */
            origQty: string;
            /**
             * Format: decimal
             * @description Quantity filled so far, a decimal string.
             * @example 0
             */
            executedQty: string;
            /**
             * Format: decimal
             * @description Cumulated quantity, a decimal string.
             * @example 0
             */
            cumQty: string;
            /**
             * Format: decimal
             * @description Cumulated amount in the base asset, a decimal string. On both pages; no longer sent since the integration of 2026-06-30.
             * @example 0
             */
            cumBase?: string;
            /** @description How long the order stays in force. */
            timeInForce: components["schemas"]["CoinFuturesTimeInForce"];
            /** @description Order type. */
            type: components["schemas"]["CoinFuturesOrderType"];
            /**
             * @description Whether the order may only reduce a position.
             * @example false
             */
            reduceOnly: boolean;
            /**
             * @description Whether the order closes the whole position.
             * @example false
             */
            closePosition: boolean;
            /** @description Direction of the order. */
            side: components["schemas"]["ReportedOrderSide"];
            /** @description Position that the order belongs to. */
            positionSide: components["schemas"]["PositionSide"];
            /**
             * Format: decimal
             * @description Trigger price, a decimal string. `"0"` in the example, a `LIMIT` order.
             * @example 0
             */
            stopPrice: string;
            /** @description Kind of price that the trigger looks at. */
            workingType: components["schemas"]["WorkingType"];
            /**
             * @description Whether price protection is on.
             * @example false
             */
            priceProtect: boolean;
            /** @description Order type as first placed. */
            origType: components["schemas"]["CoinFuturesOrderType"];
            /** @description Price match mode. Sent since 2024-10-11. */
            priceMatch?: components["schemas"]["PriceMatch"];
            /** @description What happens when the order would trade with the same account. Sent since 2024-10-11. */
            selfTradePreventionMode?: components["schemas"]["CoinFuturesSelfTradePreventionMode"];
            /**
             * Format: int64
             * @description Time of the last change of the order, in milliseconds since 1970-01-01 00:00 UTC.
             * @example 1629182711600
             */
            updateTime: number;
        };
        /**
         * @description Status of a COIN-M futures order. The list has changed over time, so let unknown values pass.
         *
         *     - `NEW`
         *     - `PARTIALLY_FILLED`
         *     - `FILLED`
         *     - `CANCELED`: cancelled, also by a modification
         *     - `EXPIRED`
         *     - `EXPIRED_IN_MATCH`: came with self-trade prevention on 2024-10-11
         */
        CoinFuturesOrderStatus: ("NEW" | "PARTIALLY_FILLED" | "FILLED" | "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH") | (string & {});
        /** @description Type of a COIN-M futures order. Only `LIMIT` orders can be modified. */
        CoinFuturesOrderType: ("LIMIT" | "MARKET" | "STOP" | "STOP_MARKET" | "TAKE_PROFIT" | "TAKE_PROFIT_MARKET" | "TRAILING_STOP_MARKET") | (string & {});
        /**
         * @description How long a COIN-M futures order stays in force:
         *
         *     - `GTC`: good till cancelled; expires after about a year
         *     - `IOC`: immediate or cancel
         *     - `FOK`: fill or kill
         *     - `GTX`: post only; cancelled if a modification would make it trade at once
         */
        CoinFuturesTimeInForce: ("GTC" | "IOC" | "FOK" | "GTX") | (string & {});
        /**
         * @description Position that an order belongs to. Since 2026-04-14 the position mode of COIN-M follows that of USD-M.
         *
         *     - `BOTH`
         *     - `LONG`
         *     - `SHORT`
         */
        PositionSide: ("BOTH" | "LONG" | "SHORT") | (string & {});
        /**
         * @description Kind of price that a trigger looks at:
         *
         *     - `MARK_PRICE`
         *     - `CONTRACT_PRICE`
         */
        WorkingType: ("MARK_PRICE" | "CONTRACT_PRICE") | (string & {});
        /**
         * @description Price match mode of an order. It cannot be sent to this endpoint.
         *
         *     - `NONE`: no price match; in answers only
         *     - `OPPONENT`, `OPPONENT_5`, `OPPONENT_10`, `OPPONENT_20`
         *     - `QUEUE`, `QUEUE_5`, `QUEUE_10`, `QUEUE_20`
         *
         *     Since 2025-10-23 `OPPONENT_10` and `OPPONENT_20` are, for the time being, not accepted when orders are placed or
         *     modified.
         */
        PriceMatch: ("NONE" | "OPPONENT" | "OPPONENT_5" | "OPPONENT_10" | "OPPONENT_20" | "QUEUE" | "QUEUE_5" | "QUEUE_10" | "QUEUE_20") | (string & {});
        /**
         * @description What happens when an order would trade with the same account. The names say which order expires:
         *
         *     - `NONE`: no prevention
         *     - `EXPIRE_TAKER`: the one that takes
         *     - `EXPIRE_MAKER`: the one that rests in the book
         *     - `EXPIRE_BOTH`: both
         */
        CoinFuturesSelfTradePreventionMode: ("NONE" | "EXPIRE_TAKER" | "EXPIRE_MAKER" | "EXPIRE_BOTH") | (string & {});
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
        /** @description Orders that this account has used in the current ten seconds. The counter belongs to the account, not to the IP address. The header is not promised when orders are refused. */
        OrderCount10S: number;
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
    modifyMultipleOrders: {
        parameters: {
            query: {
                /** @description The modifications, one to five, as one JSON array of objects, percent-encoded, without blanks. The limit of five is on both pages. Each element has its own symbol. */
                batchOrders: components["schemas"]["OrderModification"][];
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
             * @description Outcome: decided order by order. One item for each element of `batchOrders`, in the same order; an item may
             *     be an error.
             */
            200: {
                headers: {
                    "X-MBX-USED-WEIGHT-1M": components["headers"]["UsedWeight1M"];
                    "X-MBX-ORDER-COUNT-1M": components["headers"]["OrderCount1M"];
                    "X-MBX-ORDER-COUNT-10S": components["headers"]["OrderCount10S"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoinFuturesOrderResult"][];
                };
            };
            /**
             * @description Outcome: rejected, no order was modified; the request itself is at fault. Exceptions are the codes `-1000`,
             *     `-1001`, `-1006` and `-1007` and the others that the error table rates as unknown: with them the outcome is
             *     unknown whatever the status is.
             *
             *     Status 400 was seen with `-1102`, `-1106`, `-1130` and `-2011`. For the other codes shown here the pages
             *     only promise a status from 400 up. During the maintenance of June 2026 `-1109` was also an answer.
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
             * @description Outcome: unknown. The back end did not answer in time. The orders may have been modified: look at the order
             *     stream or query them before anything else.
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
                    "X-MBX-ORDER-COUNT-10S": components["headers"]["OrderCount10S"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /**
             * @description Outcome: unknown, unless the status is 503 and the text or code is one of those below that mean certain
             *     failure. The fault is on the exchange's side. Look at the order stream or query the orders before sending
             *     anything again, and do not let an HTTP library repeat the call by itself.
             *
             *     With status 503 the text or the code decides:
             *
             *     - "Unknown error, please check your request or try again later.": unknown, the orders may have been
             *       modified.
             *     - "Service Unavailable.": certain failure. Try again after 200, 400, 800 ms, three to five times.
             *     - "Internal error; unable to process your request. Please try again.": certain failure. The error table
             *       gives the same text to `-1001`; with another status treat it as unknown.
             *     - Code `-1008`: certain failure, the exchange is overloaded and the request was not counted. It is
             *       documented for placing orders. Reduce-only, close-position and cancel requests are exempt.
             *
             *     The page also gives the text "Request occur unknown error." and asks to try again later.
             *
             *     Which codes the first three bodies carry is not documented. The body may be something else than JSON. The
             *     HTTP status of the other codes below is not documented either; they are shown here because they are faults
             *     of the exchange. During the maintenance of June 2026 the answers were `-1016`, `-1109` or `239999`, the last
             *     in another form than `{code, msg}`.
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
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

/**
 * One element of `batchOrders`: which order to change, and its new price and quantity. At least one of `orderId` and `origClientOrderId` is needed. With both, the exchange uses `orderId`.
 */
export type OrderModification = components["schemas"]["OrderModification"];

/**
 * The fields of a modification, without the rule that one ID is needed.
 */
export type OrderModificationFields = components["schemas"]["OrderModificationFields"];

/**
 * Result for one element of `batchOrders`: the order after its modification, or an error. An item with `code` is an error, an item with `orderId` is an order.
 */
export type CoinFuturesOrderResult = components["schemas"]["CoinFuturesOrderResult"];

/**
 * A COIN-M futures order. The required fields are those that every known version of the answer had. The exchange's own schema promises none. The others say since when, or until when, they are known. The pages explain `priceMatch` and `selfTradePreventionMode` only; what the other fields mean is taken from their names.
 */
export type CoinFuturesOrder = components["schemas"]["CoinFuturesOrder"];

/**
 * Status of a COIN-M futures order. The list has changed over time, so let unknown values pass.
 *
 * - `NEW`
 * - `PARTIALLY_FILLED`
 * - `FILLED`
 * - `CANCELED`: cancelled, also by a modification
 * - `EXPIRED`
 * - `EXPIRED_IN_MATCH`: came with self-trade prevention on 2024-10-11
 */
export type CoinFuturesOrderStatus = components["schemas"]["CoinFuturesOrderStatus"];

/**
 * Type of a COIN-M futures order. Only `LIMIT` orders can be modified.
 */
export type CoinFuturesOrderType = components["schemas"]["CoinFuturesOrderType"];

/**
 * How long a COIN-M futures order stays in force:
 *
 * - `GTC`: good till cancelled; expires after about a year
 * - `IOC`: immediate or cancel
 * - `FOK`: fill or kill
 * - `GTX`: post only; cancelled if a modification would make it trade at once
 */
export type CoinFuturesTimeInForce = components["schemas"]["CoinFuturesTimeInForce"];

/**
 * Position that an order belongs to. Since 2026-04-14 the position mode of COIN-M follows that of USD-M.
 *
 * - `BOTH`
 * - `LONG`
 * - `SHORT`
 */
export type PositionSide = components["schemas"]["PositionSide"];

/**
 * Kind of price that a trigger looks at:
 *
 * - `MARK_PRICE`
 * - `CONTRACT_PRICE`
 */
export type WorkingType = components["schemas"]["WorkingType"];

/**
 * Price match mode of an order. It cannot be sent to this endpoint.
 *
 * - `NONE`: no price match; in answers only
 * - `OPPONENT`, `OPPONENT_5`, `OPPONENT_10`, `OPPONENT_20`
 * - `QUEUE`, `QUEUE_5`, `QUEUE_10`, `QUEUE_20`
 *
 * Since 2025-10-23 `OPPONENT_10` and `OPPONENT_20` are, for the time being, not accepted when orders are placed or
 * modified.
 */
export type PriceMatch = components["schemas"]["PriceMatch"];

/**
 * What happens when an order would trade with the same account. The names say which order expires:
 *
 * - `NONE`: no prevention
 * - `EXPIRE_TAKER`: the one that takes
 * - `EXPIRE_MAKER`: the one that rests in the book
 * - `EXPIRE_BOTH`: both
 */
export type CoinFuturesSelfTradePreventionMode = components["schemas"]["CoinFuturesSelfTradePreventionMode"];

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
 * The query parameters of `modifyMultipleOrders`.
 */
export type ModifyMultipleOrdersQuery = NonNullable<operations["modifyMultipleOrders"]["parameters"]["query"]>;

/**
 * The response of `modifyMultipleOrders` on success.
 */
export type ModifyMultipleOrdersResponse = operations["modifyMultipleOrders"]["responses"][200]["content"]["application/json"];
