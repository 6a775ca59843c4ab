import createClient, { type Client } from "openapi-fetch";
import { Attempt, isSignal } from "./attempt.js";
import { checkRecvWindow, checkTimeout, problemsOfFields } from "./checks.js";
import { ConfigurationError, ExchangeError, InvalidRequestError, isMadeHere, type RequestProblem } from "./errors.js";
import { LightRequest, LightResponse } from "./light-messages.js";
import { checkPause, createLimits, Limits, notePause } from "./limits.js";
import { toPublicError } from "./public-error.js";
import { timestampOf, writePath, writeQuery } from "./query.js";
import { isPlain, isRecord, ownFieldsOf, snapshotOf } from "./records.js";
import { newSecrets, type Secrets } from "./redaction.js";
import { type BatchResult, resultOf } from "./response.js";
import { problemsOf } from "./rules.js";
import { notRedirected, send, withApiKey } from "./send.js";
import { problemsOfPlaces, type SentParameters, sentParameters, type Timing } from "./sent-parameters.js";
import { type AskTime, clientClock, type ServerClock, timeFrom } from "./server-clock.js";
import { checkBaseUrl, readOptions, type SigningOptions, settingsOf } from "./settings.js";
import type { IncomingResponse } from "./transport/transport.js";
import { violation } from "./violation.js";
import { isRead, type WireOperation, type WireTable } from "./wire.js";

/** The options of a client. Times in ms. */
export interface ClientOptions extends SigningOptions {
  /** Where to send requests instead of the production server: https, or http on this machine. */
  readonly baseUrl?: string | undefined;
  /**
   * `"server"` takes the time from the exchange instead of `now`: it is measured with the first call, kept up to date, and
   * measured again after a -1021. Or a clock of `serverClock` that several clients share.
   */
  readonly clock?: "server" | ServerClock | undefined;
  /**
   * After HTTP 429 or 418 further calls fail with a `RateLimitError` until the pause is over. Clients that share an object of
   * `createLimits` share the pause; `false` switches it off.
   */
  readonly limits?: Limits | false | undefined;
}

/** The options of a single call. Times in ms. */
export interface CallOptions {
  /** Aborts the call. If the request was already sent, orders may have changed; see `error.outcome`. */
  readonly signal?: AbortSignal | undefined;
  /** How long the request stays valid, in ms, 1 to 60000. */
  readonly recvWindow?: number | undefined;
  /** How long the call may take, in ms. */
  readonly timeout?: number | undefined;
}

/** What every client has besides its calls. */
export interface ClientConnection extends AsyncDisposable {
  /**
   * Opens a connection before the first order needs it, by asking the exchange for its time, without key and signature.
   *
   * @throws {ConnectionError | TimeoutError} if there is no connection, or no response within `timeout`
   * @throws {RateLimitError} while the exchange has asked for a pause
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
   *
   * const options = createOptionsClient({ apiKey: "…", signer: hmacSigner("…") });
   * await options.connect();
   * ```
   */
  connect(): Promise<void>;
  /**
   * Lets requests in flight end, and closes the connections. Later calls fail with a `ConfigurationError`, and send
   * nothing. `await using` does the same at the end of a block.
   *
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
   *
   * const options = createOptionsClient({ apiKey: "…", signer: hmacSigner("…") });
   * process.once("SIGTERM", () => options.close());
   * ```
   */
  close(): Promise<void>;
}

/** Loads the names of an API's error codes. They are large, and only needed when a request fails. */
type LoadErrorNames = () => Promise<{ readonly errorName: (code: number) => string | undefined }>;

/** The part of the generated `operations` that a connection needs. */
type OperationTypes<Operations> = { readonly [Id in keyof Operations]: { readonly parameters: unknown } };

/** What a call sends with: the third part of openapi-fetch, besides method and path. */
type CallInit<Parameters> = {
  readonly params: Parameters;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly querySerializer: (query: object) => string;
};

/** A call that was checked, from its request to its result. */
interface Call<Parameters> {
  readonly init: CallInit<Parameters>;
  /**
   * @param fetched - what openapi-fetch made of `init`
   * @throws {ExchangeError | InvalidResponseError} if the response is not the described one, or not the one of this request
   * @throws {BatchOrdersError} for whatever else fails
   */
  result<Data>(fetched: { readonly response: Response }): BatchResult<Data> | Promise<BatchResult<Data>>;
}

/** A connection to one API. */
interface Connection<Paths extends object, Operations extends OperationTypes<Operations>> extends ClientConnection {
  /** Typed by the description. */
  readonly http: Client<Paths>;
  /**
   * Checks a request, and starts its time limit.
   * @param id - of the operation
   * @throws {InvalidRequestError} with the problems of the request and of the call's options, if there are any
   * @throws {RateLimitError} while the exchange has asked for a pause
   * @throws {BatchOrdersError} if the clock fails, or the time is over
   */
  open<Id extends keyof Operations & string>(
    id: Id,
    request: object,
    options: CallOptions | undefined,
  ): Call<Operations[Id]["parameters"]> | Promise<Call<Operations[Id]["parameters"]>>;
}

/**
 * Connects to the API of a generated table. What it returns is what the generated client calls.
 *
 * @throws {ConfigurationError} if an option is invalid
 */
export function connectTo<Paths extends object, Operations extends OperationTypes<Operations>>(
  given: ClientOptions,
  wire: WireTable<keyof Operations & string>,
  loadErrorNames?: LoadErrorNames,
): Connection<Paths, Operations> {
  const options = readOptions(given);
  const settings = settingsOf(options);
  const { apiKey, signer, transport } = settings;
  const { baseUrl = wire.server, limits = createLimits() } = options;
  const { origin, pathname } = checkBaseUrl(baseUrl);
  const prefix = pathname.replace(/\/$/, "");
  if (limits !== false && !(limits instanceof Limits))
    throw new ConfigurationError("limits must be made by createLimits, or false");
  if (options.clock !== undefined && options.now !== undefined)
    throw new ConfigurationError("clock cannot be used together with now");
  const askTime = timeOf(wire, (path) =>
    timeFrom(transport, origin, prefix + path, { timeout: settings.timeout, limits }),
  );
  const clock = options.clock === undefined ? undefined : clientClock(options.clock, askTime);
  const now = clock?.now ?? settings.now;
  const bigintFields = new Set(wire.bigintFields);
  const keyHeaders = withApiKey(HEADERS, apiKey);

  /** Takes note of what an error asks for, and completes it. */
  async function heed(error: ExchangeError): Promise<never> {
    notePause(limits, error.status, error.retryAfter);
    if (error.apiCode === OUT_OF_WINDOW) clock?.forget();
    throw await withName(error, loadErrorNames);
  }

  /** Made once for nearly all operations. */
  function headersOf({ security }: WireOperation, { header }: SentParameters): Readonly<Record<string, string>> {
    if (header === undefined) return security === "none" ? HEADERS : keyHeaders;
    const headers = { ...HEADERS, ...header };
    return security === "none" ? headers : withApiKey(headers, apiKey);
  }

  /** Not asynchronous without need: that would cost every call a turn of the event loop. */
  function timestampWithin(attempt: Attempt, secrets: Secrets): number | Promise<number> {
    const failed = (error: unknown) => {
      attempt.stop();
      throw toPublicError(error, attempt, origin, secrets);
    };
    if (clock?.isDue())
      return attempt
        .race(clock.measure())
        .then(() => timestampOf(now))
        .catch(failed);
    try {
      return timestampOf(now);
    } catch (error) {
      return failed(error);
    }
  }

  function callOf(
    operation: WireOperation,
    request: Readonly<Record<string, unknown>>,
    attempt: Attempt,
    secrets: Secrets,
    timing?: Timing,
  ): Call<never> {
    const params = sentParameters(operation, request, timing);
    const headers = headersOf(operation, params);
    const fetch = async ({ url, method }: LightRequest) => {
      try {
        const unsigned = { origin, target: url.slice(origin.length), method, headers, body: undefined };
        const response = await send(unsigned, timing && signer, transport, attempt, secrets);
        return new LightResponse(notRedirected(response));
      } catch (error) {
        throw toPublicError(error, attempt, origin, secrets);
      } finally {
        attempt.stop();
      }
    };
    return {
      init: {
        // The rules have checked what the types of the operation say.
        params: params as never,
        // openapi-fetch reads no more of a response than this one has.
        fetch: fetch as unknown as typeof globalThis.fetch,
        querySerializer: (query) => writeQuery(query, operation, timing?.timestamp),
      },
      result<Data>({ response }: { readonly response: Response }) {
        try {
          const { rejections } = wire;
          const reading = { bigintFields, rejections, operation, request, attempt, secrets };
          const result = resultOf<Data>(incomingOf(response), reading);
          if (attempt.checkTime()) throw toPublicError(attempt.reason, attempt, origin, secrets);
          return result;
        } catch (error) {
          if (error instanceof ExchangeError) return heed(error);
          throw isMadeHere(error) ? error : toPublicError(error, attempt, origin, secrets);
        }
      },
    };
  }

  return {
    http: createClient<Paths>({
      baseUrl: origin + prefix,
      // It reads no more of a request than this one has.
      Request: LightRequest as unknown as typeof Request,
      pathSerializer: writePath,
    }),

    open(id, givenRequest, givenOptions) {
      const operation = wire.operations[id];
      const request: unknown = readOnce(givenRequest);
      const problems = problemsOf(operation.request, request, "request");
      problems.push(...problemsOfPlaces(operation, request));
      const callOptions = readCallOptions(givenOptions, problems);
      if (problems.length > 0 || !isRecord(request)) throw new InvalidRequestError(problems);
      checkPause(limits);
      const { signal, recvWindow = settings.recvWindow, timeout = settings.timeout } = callOptions;
      const secrets = newSecrets(apiKey);
      const attempt = new Attempt(timeout, signal, isRead(operation));
      const begin = (timing?: Timing) => callOf(operation, request, attempt, secrets, timing);
      if (operation.security !== "signed") return begin();
      const timestamp = timestampWithin(attempt, secrets);
      return typeof timestamp === "number"
        ? begin({ recvWindow, timestamp })
        : timestamp.then((measured) => begin({ recvWindow, timestamp: measured }));
    },

    async connect() {
      await askTime();
      // Until then the pool takes the connection for used, and would open another one for a call.
      await new Promise((resolve) => setTimeout(resolve));
    },

    close: () => transport.close(),
    [Symbol.asyncDispose]: () => transport.close(),
  };
}

/** The product of an API that names no such endpoint must be asked in another way. */
function timeOf({ timePath }: Pick<WireTable, "timePath">, from: (path: string) => AskTime): AskTime {
  if (timePath !== undefined) return from(timePath);
  return async () => {
    throw new ConfigurationError("the description names no endpoint that says what time it is (x-time-path)");
  };
}

function incomingOf(response: unknown): IncomingResponse {
  if (response instanceof LightResponse) return response.incoming;
  throw new TypeError("not the response of this call");
}

const HEADERS = { accept: "application/json", "user-agent": "binance-batch-orders" };

/** The code of a `timestamp` outside of `recvWindow`. */
const OUT_OF_WINDOW = -1021;

/** @throws {InvalidRequestError} if the caller's object cannot be read */
function readOnce(given: unknown): unknown {
  try {
    return snapshotOf(given);
  } catch (error) {
    throw new InvalidRequestError(
      [{ path: "request", ...violation("type", "cannot be read: a getter of it fails") }],
      error,
    );
  }
}

/** @param problems - gets those of the options */
function readCallOptions(given: CallOptions | undefined, problems: RequestProblem[]): CallOptions {
  if (given === undefined) return {};
  const options = ownFieldsOf(given, isPlain);
  if (options !== undefined) problems.push(...problemsOfFields(options, CALL_OPTIONS));
  else problems.push({ path: "options", ...violation("type", "must be an object literal whose fields can be read") });
  return options ?? {};
}

async function withName(error: ExchangeError, load: LoadErrorNames | undefined): Promise<ExchangeError> {
  if (error.apiCode === undefined) return error;
  // Never let a failed import hide the error; the name is then simply absent.
  const names = await load?.().catch(() => undefined);
  const apiName = names?.errorName(error.apiCode);
  return apiName === undefined ? error : Object.assign(error, { apiName });
}

const CALL_OPTIONS = {
  signal: (value: unknown) => (isSignal(value) ? undefined : violation("type", "must be an AbortSignal")),
  recvWindow: checkRecvWindow,
  timeout: checkTimeout,
};
