#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://dapi.binance.com}

percent_encode() { # the ASCII string $1
  rest=$1
  while [ -n "$rest" ]; do
    char=${rest%"${rest#?}"}
    rest=${rest#?}
    case $char in
      [A-Za-z0-9._~-]) printf %s "$char" ;;
      *) printf %%%02X "'$char" ;;
    esac
  done
}

timestamp=$(date +%s)000
orders=$(
  tr -d " \n" <<END
[
  {
    "orderId": "20072994037",
    "symbol": "BTCUSD_PERP",
    "side": "BUY",
    "quantity": "1",
    "price": "30005",
    "timestamp": $timestamp
  }
]
END
)
query="batchOrders=$(percent_encode "$orders")&timestamp=$timestamp"

# HMAC-SHA256 step by step, as in RFC 2104. OpenSSL 3 accepts the secret only as an argument
# (`openssl dgst -hmac`), visible to anyone who can list processes. OpenSSL 4 has `-hmac-env`.
block=$({ printf %s "$BINANCE_API_SECRET" && printf %064d 0 | tr 0 "\000"; } |
  od -A n -v -t u1 -N 64) # the secret, padded with zero bytes to 64
mask() { # prints the block, each byte XOR $1
  for byte in $block; do printf %b "\\0$(printf %o $((byte ^ $1)))"; done
}
signature=$({
  mask 92
  { mask 54 && printf %s "$query"; } | openssl dgst -sha256 -binary
} | openssl dgst -sha256 -r)

# Key and signature stay out of that list, too. `--disable` ignores ~/.curlrc, which might follow
# redirects or retry. After a 5xx status or without a response, orders may have been changed:
# query them before anything else. After status 200, check each item: it may be an error.
curl --disable --config - <<END
request = "PUT"
url = "$server/dapi/v1/batchOrders?$query&signature=${signature%% *}"
header = "X-MBX-APIKEY: $BINANCE_API_KEY"
max-time = 10
fail-with-body
silent
show-error
write-out = "\n"
END
# docs:end
