/** A request as it came in. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** Behind the `?`. ASCII, because all else is refused before. */
  readonly query: string;
  /** The body with a character for each byte, so that nothing is lost. */
  readonly bodyBytes: string;
  readonly apiKey: string | undefined;
  readonly contentType: string | undefined;
}

/** Parameters are read from a body of this type only. */
export const isForm = ({ contentType = "" }: ReceivedRequest): boolean =>
  /^application\/x-www-form-urlencoded *(;|$)/i.test(contentType);
