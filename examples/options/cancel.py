# docs:start
import hashlib, hmac, http.client, json, os, sys, time
from urllib.parse import quote, urlencode, urlsplit

server = urlsplit(os.environ.get("BINANCE_BASE_URL", "https://eapi.binance.com"))
key, secret = os.environ["BINANCE_API_KEY"], os.environ["BINANCE_API_SECRET"]

order_ids = [4611875134427365377, 4611875134427365378]  # Python keeps every digit
parameters = {
    "symbol": "BTC-200730-9000-C",
    "orderIds": json.dumps(order_ids, separators=(",", ":")),
    "timestamp": int(time.time() * 1000),
}
query = urlencode(parameters, quote_via=quote)
signature = hmac.new(secret.encode(), query.encode(), hashlib.sha256).hexdigest()

# http.client follows no redirects and retries nothing. After a 5xx status or without a response,
# orders may have been cancelled: query them before anything else.
secure = server.scheme == "https"
connect = http.client.HTTPSConnection if secure else http.client.HTTPConnection
connection = connect(server.netloc, timeout=10)
target = f"/eapi/v1/batchOrders?{query}&signature={signature}"
connection.request("DELETE", target, headers={"X-MBX-APIKEY": key})
response = connection.getresponse()
body = response.read().decode()
if response.status != 200:
    sys.exit(f"status {response.status}: {body}")

# The order of the items is not guaranteed: match them by ID, not by position.
for item in json.loads(body):
    if "orderId" in item:
        print(f"order {item['orderId']}: {item['status']}")
    else:
        print(f"error {item['code']}: {item['msg']}", file=sys.stderr)
# docs:end
