# docs:start
import hashlib, hmac, http.client, json, os, time
from urllib.parse import quote, urlencode, urlsplit

server = urlsplit(os.environ["BINANCE_BASE_URL"])
key, secret = os.environ["BINANCE_API_KEY"], os.environ["BINANCE_API_SECRET"]

def send(method, path, **parameters):
    timed = {**parameters, "timestamp": int(time.time() * 1000)}
    query = urlencode(timed, quote_via=quote)
    signature = hmac.new(secret.encode(), query.encode(), hashlib.sha256).hexdigest()
    connection = http.client.HTTPConnection(server.netloc, timeout=10)
    target = f"{path}?{query}&signature={signature}"
    connection.request(method, target, headers={"X-MBX-APIKEY": key})
    return json.loads(connection.getresponse().read())  # Python keeps every digit

symbol, order_id = "BTC-200730-9000-C", 4611875134427365377
try:
    items = send("DELETE", "/eapi/v1/batchOrders", symbol=symbol, orderIds=f"[{order_id}]")
    print("response:", [item.get("status", item.get("msg")) for item in items])
except (OSError, http.client.HTTPException) as error:
    # The order may have been cancelled: look, and do not send it again.
    print("no response:", type(error).__name__)

order = send("GET", "/eapi/v1/order", symbol=symbol, orderId=order_id)
print(f"order {order['orderId']}: {order['status']}")
# docs:end
