import { ConfigurationError } from "../errors.js";
import type { Dispatcher, Transport } from "./transport.js";

/** @throws {ConfigurationError} always: a browser sends a request again when a kept connection breaks, and cannot be told not to */
export function openTransport(_?: Dispatcher): Transport {
  throw new ConfigurationError(
    "this runtime has no transport that is known to send once; give one in the option fetch",
  );
}
