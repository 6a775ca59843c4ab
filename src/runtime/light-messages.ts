import type { IncomingResponse } from "./transport/transport.js";

const NO_HEADERS = { get: () => null };

/** What openapi-fetch needs of a `Request`: it makes one for every call, and a real one costs more than the rest of the call. */
export class LightRequest {
  readonly method: string;

  constructor(
    readonly url: string,
    { method }: { readonly method: string },
  ) {
    this.method = method;
  }
}

/** What openapi-fetch needs of a `Response`. It looks empty, because the body is read elsewhere: exactly, and by the request. */
export class LightResponse {
  readonly ok = true;
  readonly status = 204;
  readonly headers = NO_HEADERS;

  constructor(readonly incoming: IncomingResponse) {}
}
