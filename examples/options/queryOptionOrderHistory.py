# docs:start
from signed import signed_get

# Send a limit, because the default is contradictory. Quantities of sell orders may be negative.
orders = signed_get("https://eapi.binance.com", "/eapi/v1/historyOrders", {
    "symbol": "BTC-200730-9000-C",
    "limit": 1000,
})
for order in orders:
    print(f"order {order['orderId']}: {order['status']}")
# docs:end
