/** What a part of a document lacks, or has too much. */
export interface Finding {
  readonly message: string;
  /** The object or array of the sources that it is found at, or in. */
  readonly near: object;
}
