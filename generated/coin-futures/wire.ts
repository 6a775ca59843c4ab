// Made from spec/coin-futures.yaml and the files it refers to by `npm run generate`. Do not edit.

/** Binance COIN-M futures: modify and query orders: what a client needs at runtime and types cannot carry. */
export const wire = {
  server: "https://dapi.binance.com",
  timePath: "/dapi/v1/time",
  operations: {
    modifyMultipleOrders: {
      method: "PUT",
      path: "/dapi/v1/batchOrders",
      weight: 5,
      security: "signed",
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
      response: "list",
      items: { list: "batchOrders", ids: [["orderId", "orderId"], ["origClientOrderId", "clientOrderId"]] },
    },
    queryOrder: {
      method: "GET",
      path: "/dapi/v1/order",
      weight: 1,
      security: "signed",
      jsonParameters: [],
      request: {
        type: "object",
        fields: {
          symbol: { type: "string", minLength: 1 },
          orderId: { type: "bigint", format: "int64", minimum: 0n },
          origClientOrderId: { type: "string", minLength: 1 },
        },
        required: ["symbol"],
        exactlyOneOf: [["orderId", "origClientOrderId"]],
      },
      response: "coded",
    },
    currentAllOpenOrders: {
      method: "GET",
      path: "/dapi/v1/openOrders",
      weight: 1,
      security: "signed",
      jsonParameters: [],
      request: {
        type: "object",
        fields: { symbol: { type: "string", minLength: 1 }, pair: { type: "string", minLength: 1 } },
      },
      response: "list",
    },
    getOrderModifyHistory: {
      method: "GET",
      path: "/dapi/v1/orderAmendment",
      weight: 1,
      security: "signed",
      jsonParameters: [],
      request: {
        type: "object",
        fields: {
          symbol: { type: "string", minLength: 1 },
          orderId: { type: "bigint", format: "int64", minimum: 0n },
          origClientOrderId: { type: "string", minLength: 1 },
          startTime: { type: "integer", minimum: 0 },
          endTime: { type: "integer", minimum: 0 },
          limit: { type: "integer", minimum: 1, maximum: 100 },
        },
        required: ["symbol"],
        exactlyOneOf: [["orderId", "origClientOrderId"]],
      },
      response: "list",
    },
    checkServerTime: {
      method: "GET",
      path: "/dapi/v1/time",
      weight: 1,
      security: "none",
      jsonParameters: [],
      request: { type: "object", fields: {} },
      response: "object",
    },
  },
  bigintFields: ["amendmentId", "modifyId", "orderId"],
  rejections: {
    request: [
      -1002, -1003, -1005, -1008, -1011, -1013, -1014, -1015, -1016, -1020, -1021, -1022, -1100, -1101, -1102, -1103,
      -1104, -1105, -1106, -1109, -1121, -1128, -1130, -2014, -2015, -4027, -4032, -4082, -4084, -4087, -4088, -4089,
      -4090, -4192,
    ],
    order: [
      -1111, -1112, -1114, -1117, -1119, -2018, -2019, -2022, -2024, -2025, -2027, -4001, -4002, -4003, -4004, -4005,
      -4013, -4014, -4015, -4016, -4019, -4023, -4024, -4029, -4030, -4050, -4051, -4055, -4060, -4061, -4062, -4112,
      -4120, -4137, -4178, -4189, -4196, -4198, -4199, -5024, -5025, -5026, -5029, -5037, -5038, -5041,
    ],
    with503: [-1008],
  },
} as const;
