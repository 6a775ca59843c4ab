# docs:start
import hashlib, hmac, http.client, json, os, sys, time
from urllib.parse import quote, urlencode, urlsplit

server = urlsplit(os.environ.get("BINANCE_BASE_URL", "https://dapi.binance.com"))
key, secret = os.environ["BINANCE_API_KEY"], os.environ["BINANCE_API_SECRET"]

timestamp = int(time.time() * 1000)
order = {
    "orderId": "20072994037",
    "symbol": "BTCUSD_PERP",
    "side": "BUY",
    "quantity": "1",
    "price": "30005",
    "timestamp": timestamp,
}
parameters = {
    "batchOrders": json.dumps([order], separators=(",", ":")),
    "timestamp": timestamp,
}
query = urlencode(parameters, quote_via=quote)
signature = hmac.new(secret.encode(), query.encode(), hashlib.sha256).hexdigest()

# http.client follows no redirects and retries nothing. After a 5xx status or without a response,
# orders may have been changed: query them before anything else.
secure = server.scheme == "https"
connect = http.client.HTTPSConnection if secure else http.client.HTTPConnection
connection = connect(server.netloc, timeout=10)
target = f"/dapi/v1/batchOrders?{query}&signature={signature}"
connection.request("PUT", target, headers={"X-MBX-APIKEY": key})
response = connection.getresponse()
body = response.read().decode()
if response.status != 200:
    sys.exit(f"status {response.status}: {body}")

# One item per element, in the same order. A modification can cancel the order: check its status.
for item in json.loads(body):
    if "orderId" in item:
        print(f"order {item['orderId']}: {item['status']}, {item['origQty']} at {item['price']}")
    else:
        print(f"error {item['code']}: {item['msg']}", file=sys.stderr)
# docs:end
