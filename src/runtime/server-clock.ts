import { Attempt } from "./attempt.js";
import { checkTimeout } from "./checks.js";
import { ConfigurationError } from "./errors.js";
import { parseExact } from "./exact-json.js";
import { checkPause, type Limits, notePause } from "./limits.js";
import { explained } from "./public-error.js";
import { rateLimitsOf } from "./rate-limits.js";
import { isRecord } from "./records.js";
import { newSecrets } from "./redaction.js";
import { checkBaseUrl, readOptions, transportOf } from "./settings.js";
import type { Dispatcher, OutgoingRequest, Transport } from "./transport/transport.js";

/** A clock that follows the exchange. */
export interface ServerClock {
  /**
   * The time of the exchange, in ms since 1970-01-01 00:00 UTC. Never earlier than the value before, unless that was more
   * than a second ahead, which the exchange refuses. Measures again in the background while it is used.
   */
  readonly now: () => number;
  /**
   * Measures again.
   * @throws {ConnectionError | TimeoutError} if the exchange does not say what time it is; the clock goes on as before
   */
  measure(): Promise<void>;
}

/** How to reach the exchange for its time. */
export interface ServerClockOptions {
  /** The server of the product, such as `https://eapi.binance.com`: https, or http on this machine. */
  readonly baseUrl: string;
  /** `/eapi/v1/time` or `/dapi/v1/time`. Default: by the name of the host, `eapi…` or `dapi…`. */
  readonly path?: string | undefined;
  /** For each question, in ms. Default 10000. */
  readonly timeout?: number | undefined;
  /** As in the options of a client. */
  readonly dispatcher?: Dispatcher | undefined;
  /** As in the options of a client. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Creates a clock that follows the exchange: it asks a few times and takes the response with the shortest round trip, and asks
 * again every five minutes while it is used. It starts no timer, and does not depend on the time of this machine.
 *
 * @throws {ConfigurationError} if an option is invalid
 * @throws {ConnectionError | TimeoutError} if the exchange does not say what time it is
 * @see https://developers.binance.com/docs/derivatives/options-trading/market-data
 * @example
 * ```ts
 * import { createCoinFuturesClient, hmacSigner, serverClock } from "binance-batch-orders";
 *
 * const clock = await serverClock({ baseUrl: "https://dapi.binance.com" });
 * const coinFutures = createCoinFuturesClient({ apiKey: "…", signer: hmacSigner("…"), clock });
 * ```
 */
export async function serverClock(options: ServerClockOptions): Promise<ServerClock> {
  const { baseUrl, path, timeout = 10_000, dispatcher, fetch } = readOptions(options);
  const badTimeout = checkTimeout(timeout);
  if (badTimeout !== undefined) throw new ConfigurationError(`timeout ${badTimeout.message}`);
  const { origin, pathname, hostname } = checkBaseUrl(baseUrl);
  const [, product] = /^(?:\w+-)?([ed]api)\b/.exec(hostname) ?? [];
  const timePath: unknown = path ?? (product === undefined ? undefined : `/${product}/v1/time`);
  if (typeof timePath !== "string" || !/^\/[\w/]+$/.test(timePath))
    throw new ConfigurationError(
      "path must end in /v1/time, after the product: eapi for Options, dapi for COIN-M futures",
    );
  const target = pathname.replace(/\/$/, "") + timePath;
  const clock = measuredClock(timeFrom(transportOf(fetch, dispatcher), origin, target, { timeout, limits: false }));
  await clock.measure();
  return clock;
}

/** Asks for the time of the exchange, in ms. */
export type AskTime = () => Promise<number>;

/**
 * @throws {ConnectionError | TimeoutError} if there is no usable response
 * @throws {RateLimitError} while the exchange has asked for a pause
 */
export function timeFrom(
  transport: Transport,
  origin: string,
  target: string,
  { timeout, limits }: { readonly timeout: number; readonly limits: Limits | false },
): AskTime {
  const question = { method: "GET", headers: {}, body: undefined, isDispensable: true } as const;
  const request: OutgoingRequest = { origin, target, ...question };
  return async () => {
    checkPause(limits);
    const attempt = new Attempt(timeout, undefined);
    return explained(attempt, origin, newSecrets(), async () => {
      const { status, rawHeaders, text } = await transport.send(request, attempt).finally(() => {
        // Whatever becomes of the question, no order was sent.
        attempt.isWritten = false;
      });
      notePause(limits, status, rateLimitsOf(rawHeaders).retryAfter);
      const value = status === 200 ? parseExact(text) : undefined;
      if (isRecord(value) && typeof value.serverTime === "number") return value.serverTime;
      throw new Error(`the exchange does not say what time it is (HTTP ${status})`);
    });
  };
}

/** How often a measurement asks. */
const QUESTIONS = 5;
/** In ms. */
const REFRESH_AFTER = 5 * 60_000;
/** The exchange refuses timestamps that are further ahead of its own time, in ms. */
const TOLERATED_LEAD = 1000;

/** Times are counted from `performance.now()`, which no correction of the system's clock moves. */
function measuredClock(ask: AskTime): ServerClock {
  let offset: number | undefined;
  let measuredAt = 0;
  let last = 0;
  let measuring: Promise<void> | undefined;

  async function measureNow(): Promise<void> {
    measuredAt = performance.now();
    let shortest = Number.POSITIVE_INFINITY;
    let found = 0;
    for (let question = 0; question < QUESTIONS; question++) {
      const asked = performance.now();
      const time = await ask();
      const roundTrip = performance.now() - asked;
      if (roundTrip >= shortest) continue;
      shortest = roundTrip;
      found = time - (asked + roundTrip / 2);
    }
    offset = found;
    if (last - (performance.now() + offset) > TOLERATED_LEAD) last = 0;
  }

  function measure(): Promise<void> {
    measuring ??= measureNow().finally(() => {
      measuring = undefined;
    });
    return measuring;
  }

  return Object.freeze<ServerClock>({
    now() {
      if (offset === undefined) throw new ConfigurationError("the clock was not measured yet; await measure()");
      // A failure changes nothing: the next attempt follows after the same time.
      if (performance.now() - measuredAt > REFRESH_AFTER) measure().catch(() => {});
      last = Math.max(last, Math.floor(performance.now() + offset));
      return last;
    },
    measure,
  });
}

/** The clock of a client. */
export interface ClientClock {
  readonly now: () => number;
  /** Whether the next call must measure first. */
  isDue(): boolean;
  measure(): Promise<void>;
  /** Makes it due: the exchange has refused a timestamp. */
  forget(): void;
}

/** @throws {ConfigurationError} if the option is not a clock */
export function clientClock(given: "server" | ServerClock, ask: AskTime): ClientClock {
  if (given !== "server" && (typeof given?.now !== "function" || typeof given.measure !== "function"))
    throw new ConfigurationError('clock must be "server" or a clock made by serverClock');
  const clock = given === "server" ? measuredClock(ask) : given;
  let isDue = given === "server";
  return {
    now: () => clock.now(),
    isDue: () => isDue,
    async measure() {
      await clock.measure();
      isDue = false;
    },
    forget() {
      isDue = true;
    },
  };
}
