# docs:start
from signed import signed_get

# Without a symbol, the request weight is 40 instead of 1.
orders = signed_get("https://dapi.binance.com", "/dapi/v1/openOrders", {
    "symbol": "BTCUSD_PERP",
})
for order in orders:
    print(f"order {order['orderId']}: {order['status']} at {order['price']}")
# docs:end
