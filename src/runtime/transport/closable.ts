import { ConfigurationError } from "../errors.js";
import type { Transport } from "./transport.js";

/** Lets a transport be closed as often as one likes: later requests are refused, and those in flight end first. */
export function closable(transport: Transport): Transport {
  const inFlight = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    await Promise.allSettled(inFlight);
    await transport.close();
  }
  return {
    async send(request, attempt) {
      if (closing !== undefined) throw new ConfigurationError("the client is closed; create a new one");
      const response = transport.send(request, attempt);
      inFlight.add(response);
      try {
        return await response;
      } finally {
        inFlight.delete(response);
      }
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
