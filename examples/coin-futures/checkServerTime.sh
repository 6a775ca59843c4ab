#!/bin/sh
# docs:start
curl --silent --show-error --fail-with-body --max-time 10 \
  "${BINANCE_BASE_URL-https://dapi.binance.com}/dapi/v1/time"
echo " here: $(date +%s)000"
# docs:end
