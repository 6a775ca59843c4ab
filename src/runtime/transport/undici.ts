/// <reference path="./undici-agent.d.ts" />
/** The transport on Node: undici's pool without its fetch, so that nothing repeats, redirects or keeps the signed URL. */
import type { Attempt } from "../attempt.js";
import { Body } from "./body.js";
import { headerOf, type RawHeaders } from "./headers.js";
import type { Dispatcher, IncomingResponse, OutgoingRequest, Transport } from "./transport.js";

/** @param given - the caller's dispatcher, which the caller also closes; without it the transport has its own pool */
export function openTransport(given?: Dispatcher): Transport {
  if (given !== undefined)
    return {
      send: (request, attempt) =>
        new Promise((resolve, reject) => {
          const handler = new AnyVersionHandler(attempt, resolve, reject);
          dispatch(given, { ...request, headers: writtenOnce(request, attempt, handler) }, handler);
        }),
      async close() {},
    };
  let agent: Dispatcher | undefined;
  const loading = newAgent().then((loaded) => {
    agent = loaded;
    return loaded;
  });
  // Anyone who makes a call gets the error; a client that is never used does not end the process.
  loading.catch(() => {});
  const exchange = (to: Dispatcher, request: OutgoingRequest, attempt: Attempt) =>
    new Promise<IncomingResponse>((resolve, reject) => {
      dispatch(to, request, new Handler(attempt, resolve, reject));
    });
  return {
    // Not awaited once it is loaded: that would cost every call a turn of the event loop.
    send: (request, attempt) =>
      agent === undefined
        ? loading.then((loaded) => exchange(loaded, request, attempt))
        : exchange(agent, request, attempt),
    // Not `close()`, which would wait for connections that nobody needs any more.
    close: async () => (await loading).destroy(),
  };
}

/** Loaded with the first client: it takes longer than all the rest. The entry of undici would replace the global dispatcher. */
async function newAgent() {
  const { default: Agent } = await import("undici/lib/dispatcher/agent.js");
  // The time limit of the call covers headers and body.
  return new Agent({ allowH2: false, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
}

function dispatch(to: Dispatcher, { origin, target, method, headers, body }: OutgoingRequest, handler: Handler): void {
  handler.begin();
  // `maxRedirections` turns the redirect interceptor of every version off.
  const once = { origin, path: target, method, headers, body: body ?? null, idempotent: false, maxRedirections: 0 };
  to.dispatch(once, handler);
}

/**
 * Headers that undici reads once for each request that it writes. Not every `RetryAgent` says `onConnect` again, so this
 * stops what `onConnect` does not. They look like any others to interceptors and mocks.
 */
function writtenOnce({ headers }: OutgoingRequest, attempt: Attempt, handler: Handler): OutgoingRequest["headers"] {
  let isRead = false;
  const iterable = {
    *[Symbol.iterator]() {
      // Read again before anything was written, the request goes to another address of the host, for instance.
      if (isRead && attempt.isWritten) {
        handler.refuseRepetition();
        // Not thrown, because a `RetryAgent` may read them in a timer, where it would end the process.
        yield UNWRITABLE;
      }
      isRead = true;
      yield* Object.entries(this);
    },
  };
  return Object.assign(iterable, headers);
}

/** A header with a name that every version of undici refuses to write. */
const UNWRITABLE = ["sent once already", ""];

type Abort = (reason: unknown) => void;

/** Collects one response, in the calls that undici 6 and 7 make. */
class Handler {
  readonly #attempt: Attempt;
  readonly #resolve: (response: IncomingResponse) => void;
  readonly #reject: Abort;
  readonly #body = new Body();
  #abort: Abort | undefined;
  #status = 0;
  #statusText = "";
  #rawHeaders: RawHeaders = [];

  constructor(attempt: Attempt, resolve: (response: IncomingResponse) => void, reject: Abort) {
    this.#attempt = attempt;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  begin(): void {
    this.#attempt.onOver((reason) => {
      this.#reject(reason);
      this.#abort?.(reason);
    });
  }

  /** There is a connection, and the request is written next. */
  onConnect(abort: Abort): void {
    const attempt = this.#attempt;
    if (attempt.isOver) abort(attempt.reason);
    // No dispatcher may send one request a second time.
    else if (attempt.isWritten) abort(this.refuseRepetition());
    else {
      attempt.isWritten = true;
      this.#abort = abort;
    }
  }

  onHeaders(status: number, rawHeaders: readonly Buffer[], _resume: () => void, statusText: string): boolean {
    return this.start(status, rawHeaders, statusText);
  }

  onData(chunk: Buffer): boolean {
    if (this.#body.add(chunk)) return true;
    this.#finish();
    this.#abort?.(new Error("the response is too long"));
    return false;
  }

  onComplete(): void {
    this.#finish();
  }

  onError(error: unknown): void {
    this.#reject(error);
  }

  /** Fails, with a code that no `RetryAgent` takes for a reason to try once more. */
  refuseRepetition(): Error {
    const error = Object.assign(new Error("the dispatcher would have sent it again"), { code: "ERR_REPEATED" });
    this.#reject(error);
    return error;
  }

  protected start(status: number, rawHeaders: RawHeaders, statusText: string): boolean {
    // A mock responds without a connection.
    this.#attempt.isWritten = true;
    // 1xx: the response is still to come.
    if (status < 200) return true;
    this.#status = status;
    this.#statusText = statusText;
    this.#rawHeaders = rawHeaders;
    return true;
  }

  #finish(): void {
    try {
      const { text, isComplete } = this.#body.read(headerOf(this.#rawHeaders, "content-encoding"));
      this.#resolve({
        status: this.#status,
        statusText: this.#statusText,
        rawHeaders: this.#rawHeaders,
        text,
        isComplete,
      });
    } catch (error) {
      this.#reject(error);
    }
  }
}

interface Controller {
  abort(reason: unknown): void;
  readonly rawHeaders?: RawHeaders | null;
}

/** The same, also in the calls of undici 8. Version 7 prefers these where there are both. */
class AnyVersionHandler extends Handler {
  onRequestStart(controller: Controller): void {
    this.onConnect((reason) => controller.abort(reason));
  }

  onResponseStart(controller: Controller, status: number, headers: HeaderFields, statusText = ""): void {
    this.start(status, controller.rawHeaders ?? flat(headers), statusText);
  }

  onResponseData(_: Controller, chunk: Buffer): void {
    this.onData(chunk);
  }

  onResponseEnd(): void {
    this.onComplete();
  }

  onResponseError(_: Controller, error: unknown): void {
    this.onError(error);
  }
}

type HeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A dispatcher that responds by itself, such as a mock, has no raw headers. */
const flat = (headers: HeaderFields): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().flatMap((each) => [name, each]));
