/** A parameter as it was sent. */
interface Parameter {
  readonly value: string;
  /** Before percent-decoding, a character for each byte. */
  readonly raw: string;
  readonly place: "query" | "body";
}

export interface Parameters {
  readonly byName: ReadonlyMap<string, Parameter>;
  /** Names that stand more than once in the query, or more than once in the body. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Splits and decodes the parameters of query and form body; the body has a character for each byte. A name that is in
 * both has the value of the query.
 * @throws {URIError} if the percent-encoding is broken or does not stand for UTF-8
 */
export function readParameters(query: string, form: string): Parameters {
  const byName = new Map<string, Parameter>();
  const repeated = new Set<string>();
  for (const [place, text] of [["query", query] as const, ["body", form] as const]) {
    for (const piece of pieces(text)) {
      const [name, raw] = splitOnce(piece);
      const key = decode(name);
      const earlier = byName.get(key);
      if (earlier === undefined) byName.set(key, { value: decode(raw), raw, place });
      else if (earlier.place === place) repeated.add(key);
    }
  }
  return { byName, repeated };
}

/**
 * What was signed: the query immediately followed by the body, byte for byte as received, both without `signature`.
 */
export const signedBytes = (query: string, body: string): Buffer =>
  Buffer.from(withoutSignature(query) + withoutSignature(body), "latin1");

const withoutSignature = (text: string): string =>
  text
    .split("&")
    .filter((piece) => piece !== "signature" && !piece.startsWith("signature="))
    .join("&");

const pieces = (text: string): string[] => text.split("&").filter((piece) => piece !== "");

function splitOnce(piece: string): [string, string] {
  const at = piece.indexOf("=");
  return at < 0 ? [piece, ""] : [piece.slice(0, at), piece.slice(at + 1)];
}

/** `+` is a blank, as in every form. A base64 signature whose `+` is not encoded therefore fails. */
function decode(text: string): string {
  if (/%(?![0-9a-f]{2})/i.test(text)) throw new URIError("a % without two hexadecimal digits");
  const bytes = text
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, "latin1"));
  } catch {
    throw new URIError("the percent-encoded bytes are not UTF-8");
  }
}
