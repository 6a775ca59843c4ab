#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://eapi.binance.com}
query="symbol=BTC-200730-9000-C&orderId=4611875134427365377&timestamp=$(date +%s)000"

. examples/signed.sh

# -2013 does not mean that the order never existed.
send GET /eapi/v1/order
# docs:end
