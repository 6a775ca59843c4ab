# docs:start
# HMAC-SHA256 step by step, as in RFC 2104. OpenSSL 3 accepts the secret only as an argument
# (`openssl dgst -hmac`), visible to anyone who can list processes. OpenSSL 4 has `-hmac-env`.
block=$({ printf %s "$BINANCE_API_SECRET" && printf %064d 0 | tr 0 "\000"; } |
  od -A n -v -t u1 -N 64) # the secret, padded with zero bytes to 64
mask() { # prints the block, each byte XOR $1
  for byte in $block; do printf %b "\\0$(printf %o $((byte ^ $1)))"; done
}

# Key and signature stay out of that list, too. `--disable` ignores ~/.curlrc, which might follow
# redirects or retry.
send() { # method $1, path $2
  signature=$({
    mask 92
    { mask 54 && printf %s "$query"; } | openssl dgst -sha256 -binary
  } | openssl dgst -sha256 -r)
  curl --disable --config - <<END
request = "$1"
url = "$server$2?$query&signature=${signature%% *}"
header = "X-MBX-APIKEY: $BINANCE_API_KEY"
max-time = 10
fail-with-body
silent
show-error
write-out = "\n"
END
}
# docs:end
