/** A request as it was received, and the response that was sent. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** What follows the `?`, as received; empty if there is none. */
  readonly query: string;
  /** Names and values, as received and in that order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body, as received. */
  readonly body: string;
  /** Missing until something is sent, and for good if the connection is closed before. */
  readonly response?: { readonly status: number; readonly body: string };
}
