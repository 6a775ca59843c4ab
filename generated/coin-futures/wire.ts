// Made from spec/coin-futures.yaml and the files it refers to by `npm run generate`. Do not edit.

/** Binance COIN-M futures: modify several orders: what a client needs at runtime and types cannot carry. */
export const wire = {
  server: "https://dapi.binance.com",
  operations: {
    modifyMultipleOrders: {
      method: "PUT",
      path: "/dapi/v1/batchOrders",
      weight: 5,
      jsonParameters: ["batchOrders"],
      request: {
        type: "object",
        fields: {
          batchOrders: {
            type: "list",
            items: {
              type: "object",
              fields: {
                orderId: {
                  type: "forms",
                  forms: [
                    { type: "bigint", format: "int64", minimum: 0n },
                    { type: "string", format: "int64", pattern: /^[0-9]{1,19}$/u },
                  ],
                },
                origClientOrderId: { type: "string", minLength: 1 },
                symbol: { type: "string", minLength: 1 },
                side: { type: "enum", values: ["BUY", "SELL"] },
                quantity: { type: "string", format: "decimal", pattern: /^[0-9]+(\.[0-9]+)?$/u },
                price: { type: "string", format: "decimal", pattern: /^[0-9]+(\.[0-9]+)?$/u },
                stopPrice: { type: "string", format: "decimal", pattern: /^[0-9]+(\.[0-9]+)?$/u },
                modifyId: { type: "bigint", format: "int64" },
                recvWindow: { type: "integer", minimum: 1, maximum: 60000 },
              },
              required: ["symbol", "side", "quantity", "price"],
              timestamp: true,
              atLeastOneOf: ["orderId", "origClientOrderId"],
            },
            minItems: 1,
            maxItems: 5,
            uniqueBy: [["symbol", "orderId"], ["symbol", "origClientOrderId"]],
          },
        },
        required: ["batchOrders"],
      },
    },
  },
  bigintFields: ["modifyId", "orderId"],
} as const;
