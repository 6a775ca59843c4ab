import type { Attempt } from "../attempt.js";
import { ConfigurationError } from "../errors.js";
import type { Transport } from "./transport.js";

/**
 * Lets a transport be closed as often as one likes: later requests are refused, and those in flight end first. Only a
 * question for the time, which may stay without a response for long, is given up.
 */
export function closable(transport: Transport): Transport {
  const inFlight = new Set<Promise<unknown>>();
  const dispensable = new Set<Attempt>();
  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    for (const attempt of dispensable) attempt.end(closed());
    await Promise.allSettled(inFlight);
    await transport.close();
  }
  return {
    async send(request, attempt) {
      if (closing !== undefined) throw closed();
      if (request.isDispensable) dispensable.add(attempt);
      const response = transport.send(request, attempt);
      inFlight.add(response);
      try {
        return await response;
      } finally {
        inFlight.delete(response);
        dispensable.delete(attempt);
      }
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

const closed = () => new ConfigurationError("the client is closed; create a new one");
