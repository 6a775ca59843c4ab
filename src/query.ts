import { stringifyExact } from "./exact-json.js";

/**
 * Percent-encodes all but the unreserved characters of RFC 3986. `encodeURIComponent` leaves `!'()*`; URL parsers then
 * change the apostrophe, and the text that is sent is no longer the one that was signed.
 */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Writes a query string in the order of the object. A parameter of `jsonParameters` becomes one JSON text without
 * blanks; one that is `undefined` is left out.
 */
export function writeQuery(parameters: Readonly<Record<string, unknown>>, jsonParameters: readonly string[]): string {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = jsonParameters.includes(name) ? stringifyExact(value) : String(value);
      return `${percentEncode(name)}=${percentEncode(text)}`;
    })
    .join("&");
}
