// Made from spec/coin-futures.yaml and the files it refers to by `npm run generate`. Do not edit.

/** Binance COIN-M futures: modify several orders: what a client needs at runtime and types cannot carry. */
export const wire = {
  "server": "https://dapi.binance.com",
  "operations": {
    "modifyMultipleOrders": {
      "method": "PUT",
      "path": "/dapi/v1/batchOrders",
      "weight": 5,
      "jsonParameters": [
        "batchOrders"
      ]
    }
  },
  "bigintFields": [
    "modifyId",
    "orderId"
  ]
} as const;
