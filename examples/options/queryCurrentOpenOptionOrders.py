# docs:start
from signed import signed_get

# Without a symbol, the request weight is 40 instead of 1.
orders = signed_get("https://eapi.binance.com", "/eapi/v1/openOrders", {
    "symbol": "BTC-200730-9000-C",
})
for order in orders:
    print(f"order {order['orderId']}: {order['status']} at {order['price']}")
# docs:end
