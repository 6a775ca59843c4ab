# docs:start
from signed import signed_get

history = signed_get("https://dapi.binance.com", "/dapi/v1/orderAmendment", {
    "symbol": "BTCUSD_PERP",
    "orderId": 20072994037,
})

# The order of the items is not guaranteed: sort by count.
for item in sorted(history, key=lambda item: item["amendment"]["count"]):
    count, price, quantity = (item["amendment"][name] for name in ("count", "price", "origQty"))
    print(f"modification {count}: price {price['before']} -> {price['after']}")
    print(f"  quantity {quantity['before']} -> {quantity['after']}")
# docs:end
