#!/bin/sh
# docs:start
set -eu
: "${BINANCE_API_KEY:?}" "${BINANCE_API_SECRET:?}"
server=${BINANCE_BASE_URL-https://eapi.binance.com}

# orderIds is [4611875134427365377,4611875134427365378], percent-encoded.
query="symbol=BTC-200730-9000-C"
query="$query&orderIds=%5B4611875134427365377%2C4611875134427365378%5D"
query="$query&timestamp=$(date +%s)000"

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
# redirects or retry. After a 5xx status or without a response, orders may have been cancelled:
# query them before anything else. After status 200, check each item: it may be an error.
curl --disable --config - <<END
request = "DELETE"
url = "$server/eapi/v1/batchOrders?$query&signature=${signature%% *}"
header = "X-MBX-APIKEY: $BINANCE_API_KEY"
max-time = 10
fail-with-body
silent
show-error
write-out = "\n"
END
# docs:end
