/** Bytes become text only where they are read, which few headers are. */
export type RawHeader = string | HeaderBytes;

/** Names and values in turn, as they were received. */
export type RawHeaders = readonly RawHeader[];

/** A `Buffer`, named so that the types of the package need none of Node's. */
interface HeaderBytes {
  readonly length: number;
  readonly [at: number]: number;
  toString(encoding: "latin1"): string;
}

/** Each byte is a character, as in `fetch`. */
export const headerText = (header: RawHeader): string =>
  typeof header === "string" ? header : header.toString("latin1");

/** The first value of a header in a list of names and values in turn. */
export function headerOf(rawHeaders: RawHeaders, name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const found = rawHeaders[at];
    if (found?.length === name.length && headerText(found).toLowerCase() === name)
      return headerText(rawHeaders[at + 1] ?? "");
  }
  return undefined;
}
