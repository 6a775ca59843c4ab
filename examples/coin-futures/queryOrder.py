# docs:start
from signed import signed_get

# -2013 does not mean that the order never existed.
order = signed_get("https://dapi.binance.com", "/dapi/v1/order", {
    "symbol": "BTCUSD_PERP",
    "orderId": 20072994037,
})
print(f"order {order['orderId']}: {order['status']}, {order['origQty']} at {order['price']}")
# docs:end
