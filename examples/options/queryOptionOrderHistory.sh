#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://eapi.binance.com}
query="symbol=BTC-200730-9000-C&limit=1000&timestamp=$(date +%s)000"

. examples/signed.sh

# Send a limit, because the default is contradictory. Quantities of sell orders may be negative.
send GET /eapi/v1/historyOrders
# docs:end
