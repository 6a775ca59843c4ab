#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://dapi.binance.com}
query="symbol=BTCUSD_PERP&orderId=20072994037&timestamp=$(date +%s)000"

. examples/signed.sh

# -2013 does not mean that the order never existed.
send GET /dapi/v1/order
# docs:end
