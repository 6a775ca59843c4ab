import type { Attempt } from "../attempt.js";
import { type IncomingResponse, MAX_BODY_BYTES, type Transport } from "./transport.js";

/** The transport over a `fetch` of the caller's. Whether it has written a request nobody can tell, so each counts as written. */
export function fetchTransport(fetch: typeof globalThis.fetch): Transport {
  return {
    async send({ origin, target, method, headers, body }, attempt) {
      const controller = new AbortController();
      attempt.isWritten = true;
      try {
        const init = { method, headers, redirect: "error", signal: controller.signal } as const;
        const response = fetch(origin + target, body === undefined ? init : { ...init, body });
        // Raced, because not every `fetch` listens to its signal.
        return await read(await attempt.race(response), attempt);
      } catch (error) {
        // Ends what may still be going on.
        controller.abort();
        throw error;
      }
    },
    async close() {},
  };
}

/** Converted where a `fetch` of the caller's may return anything. */
async function read(response: Response, attempt: Attempt): Promise<IncomingResponse> {
  const head = {
    status: Number(response.status),
    statusText: String(response.statusText),
    rawHeaders: [...response.headers].flat().map(String),
  };
  const reader = response.body?.getReader?.();
  if (reader !== undefined) return { ...head, ...(await readStream(reader, attempt)) };
  // No body, or a transport whose bodies are not web streams.
  const text = String(await attempt.race(response.text()));
  return { ...head, text, isComplete: text.length <= MAX_BODY_BYTES };
}

async function readStream(reader: ReadableStreamDefaultReader<Uint8Array>, attempt: Attempt) {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await attempt.race(reader.read());
      if (done) return { text: text + decoder.decode(), isComplete: true };
      size += value.byteLength;
      text += decoder.decode(value, { stream: true });
      if (size > MAX_BODY_BYTES) return { text, isComplete: false };
    }
  } finally {
    // A body that nobody reads would keep its connection.
    reader.cancel().catch(() => {});
  }
}
