# docs:start
from signed import signed_get

# -2013 does not mean that the order never existed.
order = signed_get("https://eapi.binance.com", "/eapi/v1/order", {
    "symbol": "BTC-200730-9000-C",
    "orderId": 4611875134427365377,
})
print(f"order {order['orderId']}: {order['status']}, filled {order['executedQty']}")
# docs:end
