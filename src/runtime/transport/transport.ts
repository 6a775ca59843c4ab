import type { Attempt } from "../attempt.js";
import type { RawHeaders } from "./headers.js";

/** A request, ready for the wire once it is signed. */
export interface OutgoingRequest {
  /** Such as `https://eapi.binance.com`. */
  readonly origin: string;
  /** Path and query, encoded: byte for byte as signed, with the signature last. */
  readonly target: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Whether nothing is lost if nobody waits for the response. */
  readonly isDispensable?: true;
}

/** A response whose body was read. */
export interface IncomingResponse {
  readonly status: number;
  readonly statusText: string;
  readonly rawHeaders: RawHeaders;
  readonly text: string;
  /** False if the body was longer than `MAX_BODY_BYTES`; `text` is its beginning then. */
  readonly isComplete: boolean;
}

/** Sends one request, once: no redirect is followed and nothing is repeated, whatever comes back. */
export interface Transport {
  /** Rejects when there is no whole response. `attempt.isWritten` then says whether the server may have the request. */
  send(request: OutgoingRequest, attempt: Attempt): Promise<IncomingResponse>;
  /** Lets requests in flight end, and closes the connections. */
  close(): Promise<void>;
}

/** A dispatcher of undici 6, 7 or 8, such as its `ProxyAgent` or `MockAgent`. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
}

/** The orders of a thousand requests fit; what is longer is not a response of the exchange. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
