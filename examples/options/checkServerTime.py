# docs:start
import json, os, time
from urllib.request import urlopen

server = os.environ.get("BINANCE_BASE_URL", "https://eapi.binance.com")
before = time.time() * 1000
with urlopen(f"{server}/eapi/v1/time", timeout=10) as response:
    server_time = json.load(response)["serverTime"]
now = (before + time.time() * 1000) / 2
print(f"the exchange is {server_time - now:.1f} ms ahead")
# docs:end
