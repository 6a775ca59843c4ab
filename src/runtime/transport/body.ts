import { MAX_BODY_BYTES } from "./transport.js";

/** Collects a body up to the limit. */
export class Body {
  #chunks: Buffer[] | undefined;
  #size = 0;

  /** @returns whether more may come */
  add(chunk: Uint8Array): boolean {
    // A view, not a copy.
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    // An array of one is smaller than one that has grown, and most bodies are a single chunk.
    if (this.#chunks === undefined) this.#chunks = [bytes];
    else this.#chunks.push(bytes);
    this.#size += chunk.byteLength;
    return this.#size <= MAX_BODY_BYTES;
  }

  /**
   * The text of what was collected, decoded as `fetch` does.
   * @throws {Error} if the encoding is not known or the content cannot be decoded
   */
  read(encoding = ""): { readonly text: string; readonly isComplete: boolean } {
    const [first, second] = this.#chunks ?? [];
    const bytes = first !== undefined && second === undefined ? first : Buffer.concat(this.#chunks ?? [], this.#size);
    return { text: textOf(decoded(bytes, encoding.toLowerCase())), isComplete: this.#size <= MAX_BODY_BYTES };
  }
}

const BYTE_ORDER_MARK = 0xfeff;

function textOf(bytes: Buffer): string {
  const text = (bytes.length > MAX_BODY_BYTES ? bytes.subarray(0, MAX_BODY_BYTES) : bytes).toString();
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** Nobody asked for an encoding, but a proxy may add one. */
function decoded(bytes: Buffer, encoding: string): Buffer {
  // The response to a HEAD request names the encoding of a body that it does not have.
  if (encoding === "" || encoding === "identity" || bytes.length === 0) return bytes;
  const zlib = process.getBuiltinModule("node:zlib");
  const limit = { maxOutputLength: MAX_BODY_BYTES };
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return zlib.gunzipSync(bytes, limit);
    case "deflate":
      return zlib.inflateSync(bytes, limit);
    case "br":
      return zlib.brotliDecompressSync(bytes, limit);
    default:
      throw new Error(`the response has an unknown content-encoding: ${encoding}`);
  }
}
