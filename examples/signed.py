# docs:start
import hashlib, hmac, http.client, json, os, sys, time
from urllib.parse import quote, urlencode, urlsplit

def signed_get(server, path, parameters):
    """The body of the response. Python keeps every digit of an ID."""
    server = urlsplit(os.environ.get("BINANCE_BASE_URL", server))
    key, secret = os.environ["BINANCE_API_KEY"], os.environ["BINANCE_API_SECRET"]
    timed = {**parameters, "timestamp": int(time.time() * 1000)}
    query = urlencode(timed, quote_via=quote)
    signature = hmac.new(secret.encode(), query.encode(), hashlib.sha256).hexdigest()
    # http.client follows no redirects: the key goes to the exchange only.
    secure = server.scheme == "https"
    connect = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    connection = connect(server.netloc, timeout=10)
    target = f"{path}?{query}&signature={signature}"
    connection.request("GET", target, headers={"X-MBX-APIKEY": key})
    response = connection.getresponse()
    body = response.read().decode()
    if response.status != 200:
        sys.exit(f"status {response.status}: {body}")
    return json.loads(body)
# docs:end
