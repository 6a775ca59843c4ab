#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://eapi.binance.com}
query="symbol=BTC-200730-9000-C&timestamp=$(date +%s)000"

. examples/signed.sh

# Without a symbol, the request weight is 40 instead of 1.
send GET /eapi/v1/openOrders
# docs:end
