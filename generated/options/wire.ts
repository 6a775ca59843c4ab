// Made from spec/options.yaml and the files it refers to by `npm run generate`. Do not edit.

/** Binance Options: cancel several orders: what a client needs at runtime and types cannot carry. */
export const wire = {
  server: "https://eapi.binance.com",
  operations: {
    cancelMultipleOptionOrders: {
      method: "DELETE",
      path: "/eapi/v1/batchOrders",
      weight: 5,
      jsonParameters: ["orderIds", "clientOrderIds"],
      request: {
        type: "object",
        fields: {
          symbol: { type: "string", minLength: 1 },
          orderIds: {
            type: "list",
            items: { type: "bigint", format: "int64", minimum: 0n },
            minItems: 1,
            unique: true,
          },
          clientOrderIds: { type: "list", items: { type: "string", minLength: 1 }, minItems: 1, unique: true },
        },
        required: ["symbol"],
        exactlyOneOf: [["orderIds", "clientOrderIds"]],
      },
    },
  },
  bigintFields: ["orderId", "orderIds"],
} as const;
