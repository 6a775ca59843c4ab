/** A parameter as it was sent. */
interface Parameter {
  readonly value: string;
  /** Before percent-decoding, one character per byte. */
  readonly raw: string;
  readonly place: "query" | "body";
}

export interface Parameters {
  readonly byName: ReadonlyMap<string, Parameter>;
  /** Names that are duplicated within the query or within the body. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Splits and decodes the parameters of query and form body, both with one character per byte. If a name is in both, the
 * query wins.
 * @throws {URIError} if the percent-encoding is broken or does not encode UTF-8
 */
export function readParameters(query: string, form: string): Parameters {
  const byName = new Map<string, Parameter>();
  const repeated = new Set<string>();
  for (const [place, encoded] of [["query", query] as const, ["body", form] as const]) {
    for (const piece of pieces(encoded)) {
      const [name, raw] = splitOnce(piece);
      const key = decode(name);
      const earlier = byName.get(key);
      if (earlier === undefined) byName.set(key, { value: decode(raw), raw, place });
      else if (earlier.place === place) repeated.add(key);
    }
  }
  return { byName, repeated };
}

/** What was signed: the query directly followed by the body, byte for byte as received, both without `signature`. */
export const signedBytes = (query: string, body: string): Buffer =>
  Buffer.from(withoutSignature(query) + withoutSignature(body), "latin1");

const withoutSignature = (encoded: string): string =>
  encoded
    .split("&")
    .filter((piece) => piece !== "signature" && !piece.startsWith("signature="))
    .join("&");

const pieces = (encoded: string): string[] => encoded.split("&").filter((piece) => piece !== "");

function splitOnce(piece: string): [string, string] {
  const at = piece.indexOf("=");
  return at < 0 ? [piece, ""] : [piece.slice(0, at), piece.slice(at + 1)];
}

/** `+` is a space, as in every form. A base64 signature with an unencoded `+` therefore fails. */
function decode(encoded: string): string {
  if (/%(?![0-9a-f]{2})/i.test(encoded)) throw new URIError("a % without two hexadecimal digits");
  const bytes = encoded
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, "latin1"));
  } catch {
    throw new URIError("the percent-encoded bytes are not UTF-8");
  }
}
