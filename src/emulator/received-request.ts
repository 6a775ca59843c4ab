/** A request as it was received. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** After the `?`. ASCII, because anything else is rejected earlier. */
  readonly query: string;
  /** The body, one character per byte, so that nothing is lost. */
  readonly bodyBytes: string;
  readonly apiKey: string | undefined;
  readonly contentType: string | undefined;
}

/** Whether the body carries parameters. */
export const isForm = ({ contentType = "" }: ReceivedRequest): boolean =>
  /^application\/x-www-form-urlencoded *(;|$)/i.test(contentType);
