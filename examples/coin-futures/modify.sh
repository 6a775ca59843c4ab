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

. examples/signed.sh

# After a 5xx status or without a response, orders may have been changed: query them before
# anything else. After status 200, check each item: it may be an error.
send PUT /dapi/v1/batchOrders
# docs:end
