#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://dapi.binance.com}
query="symbol=BTCUSD_PERP&orderId=20072994037&timestamp=$(date +%s)000"

. examples/signed.sh

# The order of the items is not guaranteed: sort by count.
send GET /dapi/v1/orderAmendment
# docs:end
