import { headerText, type RawHeader, type RawHeaders } from "./transport/headers.js";

/**
 * The exchange's counters after a call, by interval. Request weight is counted per IP address, orders per account. Either
 * may be missing from a response.
 */
export interface RateLimits {
  /** Request weight used, from `X-MBX-USED-WEIGHT-…`. */
  readonly usedWeight: UsedWeight;
  /** Orders used, from `X-MBX-ORDER-COUNT-…`. */
  readonly orderCount: OrderCount;
  /** How long to wait, in ms, from `Retry-After`. Documented for Spot only, so it may be missing after a 429. */
  readonly retryAfter?: number;
}

/** Request weight used, by interval: a number and a letter (S, M, H or D). */
export interface UsedWeight {
  /** In the current minute. */
  readonly "1M"?: number;
  readonly [interval: string]: number | undefined;
}

/** Orders used, by interval: a number and a letter (S, M, H or D). */
export interface OrderCount {
  /** In the current ten seconds; COIN-M futures only. */
  readonly "10S"?: number;
  /** In the current minute. */
  readonly "1M"?: number;
  readonly [interval: string]: number | undefined;
}

/** Reads the counters from the headers of a response. */
export function rateLimitsOf(rawHeaders: RawHeaders): RateLimits {
  const usedWeight: Record<string, number> = {};
  const orderCount: Record<string, number> = {};
  let retryAfter: number | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const raw = rawHeaders[at];
    if (raw === undefined || !mayCount(raw)) continue;
    const name = headerText(raw);
    const value = headerText(rawHeaders[at + 1] ?? "");
    const [, weight, orders] = COUNTER.exec(name) ?? [];
    if (weight !== undefined) count(usedWeight, weight, value);
    else if (orders !== undefined) count(orderCount, orders, value);
    else if (name.toLowerCase() === "retry-after") retryAfter = longest(retryAfter, millisecondsOf(value));
  }
  return retryAfter === undefined ? { usedWeight, orderCount } : { usedWeight, orderCount, retryAfter };
}

/** Most headers are told apart by their first letter, which must be an x or an r. */
function mayCount(name: RawHeader): boolean {
  const lower = 0x20 | (typeof name === "string" ? name.charCodeAt(0) : (name[0] ?? 0));
  return lower === 0x78 || lower === 0x72;
}

/** By its interval. */
const COUNTER = /^x-mbx-(?:used-weight-(\d+[smhd])|order-count-(\d+[smhd]))$/i;

/** A header that is there twice counts with its largest value, however it was joined. The exchange may also send -1. */
function count(counters: Record<string, number>, interval: string, value: string): void {
  const name = interval.toUpperCase();
  for (const part of value.includes(",") ? value.split(",") : [value]) {
    const number = integerOf(part.trim());
    if (number !== undefined) counters[name] = Math.max(counters[name] ?? 0, number);
  }
}

function integerOf(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The longest delay `setTimeout` supports; a longer delay would make it fire at once. */
const LONGEST_WAIT = 2_147_483_647;

/** `Retry-After` is a number of seconds or a date. */
function millisecondsOf(value: string): number | undefined {
  if (/^\s*\d+\s*$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_WAIT);
  // Anything else `Date.parse` takes for some date: "-5" is one in 2001.
  const date = /^\s*[A-Z][a-z]{2}, .* GMT\s*$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - Date.now()), LONGEST_WAIT);
}

const longest = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
