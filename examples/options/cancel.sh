#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://eapi.binance.com}

# orderIds is [4611875134427365377,4611875134427365378], percent-encoded.
query="symbol=BTC-200730-9000-C"
query="$query&orderIds=%5B4611875134427365377%2C4611875134427365378%5D"
query="$query&timestamp=$(date +%s)000"

. examples/signed.sh

# After a 5xx status or without a response, orders may have been cancelled: query them before
# anything else. After status 200, check each item: it may be an error.
send DELETE /eapi/v1/batchOrders
# docs:end
