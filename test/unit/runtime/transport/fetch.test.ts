import { describe, expect, it, vi } from "vitest";
import { Attempt } from "../../../../src/runtime/attempt.js";
import { fetchTransport } from "../../../../src/runtime/transport/fetch.js";
import { MAX_BODY_BYTES } from "../../../../src/runtime/transport/transport.js";

const request = {
  origin: "https://exchange.invalid",
  target: "/a?b=c",
  method: "PUT",
  headers: { "X-MBX-APIKEY": "key" },
  body: undefined,
};

/** What the transport makes of a `fetch`, and what it did to it. */
async function use(fetch: (url: string, init: RequestInit) => unknown, body?: string) {
  const attempt = new Attempt(60_000, undefined);
  const signals: AbortSignal[] = [];
  const given: typeof globalThis.fetch = (url, init = {}) => {
    if (init.signal) signals.push(init.signal);
    return Reflect.apply(fetch, undefined, [url, init]);
  };
  const result: unknown = await fetchTransport(given)
    .send({ ...request, body }, attempt)
    .catch((error: unknown) => error);
  attempt.stop();
  return { result, isWritten: attempt.isWritten, isAborted: signals[0]?.aborted };
}

/** What the type of a body does not allow, and a careless `fetch` does. */
const textParts: Uint8Array[] = JSON.parse('["text"]');

/** A body in these parts, which says whether it was let go. */
function stream(...parts: readonly Uint8Array[]) {
  const cancel = vi.fn();
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts[next++];
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
    cancel,
  });
  return { body, cancel };
}

describe("a fetch of the caller's", () => {
  it("gets the request as it was signed, and must not follow redirects", async () => {
    const seen: unknown[] = [];
    await use((url, { signal: _, ...init }) => {
      seen.push(url, init);
      return new Response("[]");
    });
    await use((_url, { body }) => {
      seen.push(body);
      return new Response("[]");
    }, "a=b");
    const { method, headers } = request;
    expect(seen).toEqual(["https://exchange.invalid/a?b=c", { method, headers, redirect: "error" }, "a=b"]);
  });

  it("is read as a whole, with its headers", async () => {
    const { result, isWritten, isAborted } = await use(
      async () => new Response("\ufeff[币]", { status: 400, statusText: "So", headers: { "X-A": "1" } }),
    );
    expect(result).toEqual({
      ...{ status: 400, statusText: "So", text: "[币]", isComplete: true },
      rawHeaders: ["content-type", "text/plain;charset=UTF-8", "x-a", "1"],
    });
    expect([isWritten, isAborted]).toEqual([true, false]);
  });

  it("may have a character in two parts of its body", async () => {
    const bytes = Buffer.from("[币]");
    const { body, cancel } = stream(bytes.subarray(0, 2), bytes.subarray(2));
    expect((await use(() => new Response(body))).result).toMatchObject({ text: "[币]", isComplete: true });
    expect(cancel).not.toHaveBeenCalled();
  });

  it("is not read beyond 4 MiB", async () => {
    const endless = Array.from({ length: 100 }, () => new Uint8Array(MAX_BODY_BYTES / 4).fill(97));
    const { body, cancel } = stream(...endless);
    const { result } = await use(() => new Response(body));
    expect(result).toMatchObject({ isComplete: false });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each<[string, object, string | RegExp, boolean]>([
    ["what has no stream", { status: 200, statusText: "", headers: [], text: async () => "[]" }, "[]", true],
    [
      "what has a stream of another kind",
      { status: 200, headers: new Map([["a", "b"]]), body: { pipe() {} }, text: async () => "[]" },
      "[]",
      true,
    ],
    ["what is no string", { status: 200, headers: [], text: async () => 5n }, "5", true],
    ["what is long", { status: 200, headers: [], text: async () => "a".repeat(MAX_BODY_BYTES + 1) }, /^a+$/, false],
  ])("may respond with %s", async (_, answer, text, isComplete) => {
    const { result } = await use(async () => answer);
    expect(result).toMatchObject({
      status: 200,
      text: typeof text === "string" ? text : expect.stringMatching(text),
      isComplete,
    });
  });

  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("x");
      },
    ],
    ["rejects", () => Promise.reject(new Error("x"))],
    ["gives nothing", () => undefined],
    ["gives no response", () => ({})],
    ["gives a body that is used", () => new Response("x").text().then(() => stream().body)],
    ["gives a body of text", () => new Response(stream(...textParts).body)],
  ])("is told to stop, and counts as written, if it %s", async (_, fetch) => {
    const { result, isWritten, isAborted } = await use(fetch);
    expect(result).toBeInstanceOf(Error);
    expect([isWritten, isAborted]).toEqual([true, true]);
  });

  it("is left, and told to stop, when the attempt is over", async () => {
    const attempt = new Attempt(60_000, undefined);
    let signal: AbortSignal | null | undefined;
    const sent = fetchTransport((_url, init) => {
      signal = init?.signal;
      return new Promise(() => {});
    }).send(request, attempt);
    attempt.end("over");
    await expect(sent).rejects.toBe("over");
    expect(signal?.aborted).toBe(true);
  });
});
