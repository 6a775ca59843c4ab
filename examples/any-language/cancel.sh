#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=$BINANCE_BASE_URL

. examples/signed.sh

symbol=BTC-200730-9000-C
order=4611875134427365377
query="symbol=$symbol&orderIds=%5B$order%5D&timestamp=$(date +%s)000"
# Without a response, the order may have been cancelled: look, and do not send it again.
send DELETE /eapi/v1/batchOrders || echo "no response: curl $?"

query="symbol=$symbol&orderId=$order&timestamp=$(date +%s)000"
send GET /eapi/v1/order
# docs:end
