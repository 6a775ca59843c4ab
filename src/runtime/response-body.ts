import type { Deadline } from "./deadline.js";

/**
 * Reads the body of a response to its end, or cancels it: Node 20's `fetch` can lose its signal once the headers have
 * arrived, and a body that is no longer read keeps its connection open.
 */
export async function readText(response: Response, deadline: Deadline): Promise<string> {
  const reader = response.body?.getReader?.();
  // No body, or a transport whose bodies are not web streams.
  if (reader === undefined) return deadline.race(response.text());
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      text += decoder.decode(value, { stream: !done });
      if (done) return text;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** The same response with this body, and without its URL, which may be the signed one. */
export const withText = ({ status, statusText, headers }: Response, text: string): Response =>
  new Response(text === "" ? null : text, { status, statusText, headers });
