// Made from spec/options.yaml and the files it refers to by `npm run generate`. Do not edit.

/** Binance Options: cancel and query orders: what a client needs at runtime and types cannot carry. */
export const wire = {
  server: "https://eapi.binance.com",
  timePath: "/eapi/v1/time",
  operations: {
    cancelMultipleOptionOrders: {
      method: "DELETE",
      path: "/eapi/v1/batchOrders",
      weight: 5,
      security: "signed",
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
      response: "list",
      items: { ids: [["orderIds", "orderId"], ["clientOrderIds", "clientOrderId"]] },
    },
    querySingleOrder: {
      method: "GET",
      path: "/eapi/v1/order",
      weight: 1,
      security: "signed",
      jsonParameters: [],
      request: {
        type: "object",
        fields: {
          symbol: { type: "string", minLength: 1 },
          orderId: { type: "bigint", format: "int64", minimum: 0n },
          clientOrderId: { type: "string", minLength: 1 },
        },
        required: ["symbol"],
        exactlyOneOf: [["orderId", "clientOrderId"]],
      },
      response: "coded",
    },
    queryCurrentOpenOptionOrders: {
      method: "GET",
      path: "/eapi/v1/openOrders",
      weight: 1,
      security: "signed",
      jsonParameters: [],
      request: {
        type: "object",
        fields: {
          symbol: { type: "string", minLength: 1 },
          orderId: { type: "bigint", format: "int64", minimum: 0n },
          startTime: { type: "integer", minimum: 0 },
          endTime: { type: "integer", minimum: 0 },
        },
      },
      response: "list",
    },
    queryOptionOrderHistory: {
      method: "GET",
      path: "/eapi/v1/historyOrders",
      weight: 3,
      security: "signed",
      jsonParameters: [],
      request: {
        type: "object",
        fields: {
          symbol: { type: "string", minLength: 1 },
          orderId: { type: "bigint", format: "int64", minimum: 0n },
          startTime: { type: "integer", minimum: 0 },
          endTime: { type: "integer", minimum: 0 },
          limit: { type: "integer", minimum: 1, maximum: 1000 },
        },
        required: ["symbol"],
      },
      response: "list",
    },
    checkServerTime: {
      method: "GET",
      path: "/eapi/v1/time",
      weight: 1,
      security: "none",
      jsonParameters: [],
      request: { type: "object", fields: {} },
      response: "object",
    },
  },
  bigintFields: ["orderId", "orderIds"],
  rejections: {
    request: [
      -1002, -1008, -1014, -1015, -1016, -1020, -1021, -1022, -1100, -1101, -1102, -1103, -1104, -1105, -1106, -1119,
      -1121, -1128, -1130, -1131, -2014, -2015, -5002, -5005, -5008, -5009, -6003, -6011, -6029, -6036, -6044, -6049,
      -6062,
    ],
    order: [],
    with503: [],
  },
} as const;
