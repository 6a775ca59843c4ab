import type { Attempt } from "../attempt.js";
import { ConfigurationError } from "../errors.js";
import type { Transport } from "./transport.js";

/**
 * Lets a transport be closed as often as one likes: later requests are refused, and those in flight end first. Only a
 * question for the time, which may stay without a response for long, is given up.
 */
export function closable(transport: Transport): Transport {
  const dispensable = new Set<Attempt>();
  let inFlight = 0;
  let onIdle: (() => void) | undefined;
  let closing: Promise<void> | undefined;
  function landed(): void {
    inFlight--;
    if (inFlight === 0) onIdle?.();
  }
  async function close(): Promise<void> {
    for (const attempt of dispensable) attempt.end(closed());
    if (inFlight > 0)
      await new Promise<void>((resolve) => {
        onIdle = resolve;
      });
    await transport.close();
  }
  return {
    send(request, attempt) {
      if (closing !== undefined) return Promise.reject(closed());
      const response = transport.send(request, attempt);
      inFlight++;
      response.then(landed, landed);
      if (!request.isDispensable) return response;
      dispensable.add(attempt);
      return response.finally(() => dispensable.delete(attempt));
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

const closed = () => new ConfigurationError("the client is closed; create a new one");
