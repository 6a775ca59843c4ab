/** What the exchange does wrong in a round. */
import { type Fault, faults, redirectTo } from "binance-batch-orders/emulator";
import type { Random } from "../random.js";

const PLAIN: readonly Fault[] = [
  faults.tooManyRequests,
  faults.tooManyOrders,
  faults.banned,
  faults.firewall,
  faults.serviceUnavailable,
  faults.internalError,
  faults.throttled,
  faults.matchingEngineTooLate,
  faults.reset,
  faults.resetAfterEffect,
  faults.truncated,
  faults.noResponse,
  faults.noBody,
];

/** They prove nothing, so the request may have taken effect. */
const UNCLEAR = [
  faults.backendTimeout,
  faults.serverError,
  faults.unexpectedResponse,
  faults.unknownError,
  faults.badGateway,
  faults.errorWithStatus200,
  faults.htmlWithStatus200,
  faults.brokenJson,
  faults.emptyBody,
  faults.notObjects,
] as const;

/** In ms. */
const LONGEST_DELAY = 40;

export function randomFault(random: Random, url: string): Fault {
  const ms = random.integer(LONGEST_DELAY);
  const applied = random.happens(0.5);
  return random.pick<() => Fault>([
    () => random.pick(PLAIN),
    () => ({ ...random.pick(UNCLEAR), applied }),
    () => ({ ...redirectTo(url), applied }),
    () => ({ kind: "lateResponse", ms, applied }),
    () => ({ kind: "lateBody", ms }),
  ])();
}
