/**
 * The exchange's counters after a call, by interval: `1M` is one minute, `10S` ten seconds.
 * Request weight is counted per IP address, orders per account. Either may be missing from a response.
 */
export interface RateLimits {
  /** Request weight used, from `X-MBX-USED-WEIGHT-…`. */
  readonly usedWeight: Readonly<Record<string, number>>;
  /** Orders used, from `X-MBX-ORDER-COUNT-…`. */
  readonly orderCount: Readonly<Record<string, number>>;
  /** How long to wait, in ms, from `Retry-After`. Documented for Spot only, so it may be missing after a 429. */
  readonly retryAfter?: number;
}

/** Reads the counters from the headers of a response. */
export function rateLimitsOf(headers: Headers): RateLimits {
  const retryAfter = headers.get("retry-after") ?? "";
  return {
    usedWeight: counters(headers, "x-mbx-used-weight-"),
    orderCount: counters(headers, "x-mbx-order-count-"),
    ...(/^\d+$/.test(retryAfter) ? { retryAfter: Number(retryAfter) * 1000 } : {}),
  };
}

function counters(headers: Headers, prefix: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, value] of headers) {
    const interval = name.startsWith(prefix) ? name.slice(prefix.length).toUpperCase() : "";
    if (/^\d+[SMHD]$/.test(interval) && /^\d+$/.test(value)) found[interval] = Number(value);
  }
  return found;
}
