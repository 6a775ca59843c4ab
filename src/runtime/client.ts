import createClient, { type Client } from "openapi-fetch";
import { checkFields, checkRecvWindow, checkTimeout, type Shape, violation } from "./checks.js";
import { ExchangeError, InvalidRequestError, type RequestProblem } from "./errors.js";
import { timestampOf, writeQuery } from "./query.js";
import { newSecrets } from "./redaction.js";
import { type Fetched, type Result, resultOf } from "./response.js";
import { checkBaseUrl, type SigningOptions, settingsOf } from "./settings.js";
import { sendSigned } from "./signed-fetch.js";

/** The options of a client. Times in ms. */
export interface ClientOptions extends SigningOptions {
  /** Where to send requests instead of the production server: https, or http on this machine. */
  readonly baseUrl?: string | undefined;
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

/** The part of an API's generated table that a client needs. */
interface WireTable {
  readonly server: string;
  readonly operations: Readonly<Record<string, { readonly jsonParameters: readonly string[] }>>;
  readonly bigintFields: readonly string[];
}

/** Loads the names of an API's error codes. They are large, and only needed when a request fails. */
type LoadErrorNames = () => Promise<{ readonly errorName: (code: number) => string | undefined }>;

/** The parameters that the client adds to every request. */
interface Timing {
  recvWindow?: number;
  timestamp: number;
}

/** What every call passes to openapi-fetch. */
interface CallInit {
  readonly parseAs: "text";
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal | null;
}

/** One call, from its checked request to its result. */
interface Call<Item extends object> {
  readonly timing: Timing;
  readonly init: CallInit;
  /** @throws {ExchangeError | InvalidResponseError} if the response is not a batch */
  result(fetched: Fetched): Promise<Result<Item[]>>;
}

/** A connection to one API. */
export interface Connection<Paths extends object, Item extends object> {
  /** Typed by the description. */
  readonly http: Client<Paths>;
  /**
   * Starts a call. Do not await between this and the request: the caller could mutate its arrays in the meantime.
   * @throws {InvalidRequestError} with the problems of the request and of the call's options, if there are any
   */
  open(problems: readonly RequestProblem[], options: CallOptions): Call<Item>;
}

/** @throws {ConfigurationError} if an option is invalid */
export function connect<Paths extends object, Item extends object>(
  options: ClientOptions,
  { server, operations, bigintFields }: WireTable,
  loadErrorNames: LoadErrorNames,
): Connection<Paths, Item> {
  const settings = settingsOf(options);
  const jsonParameters = Object.values(operations).flatMap((operation) => operation.jsonParameters);
  return {
    http: createClient<Paths>({
      baseUrl: checkBaseUrl(options.baseUrl ?? server),
      querySerializer: (query) => writeQuery(query, jsonParameters),
    }),
    open(problems, callOptions) {
      const all = [...problems, ...checkFields(callOptions, CALL_OPTIONS, "", "options")];
      if (all.length > 0) throw new InvalidRequestError(all);
      const { signal = null, recvWindow = settings.recvWindow, timeout = settings.timeout } = callOptions;
      const secrets = newSecrets();
      return {
        timing: { ...(recvWindow === undefined ? {} : { recvWindow }), timestamp: timestampOf(settings.now) },
        init: {
          parseAs: "text",
          fetch: (request) => sendSigned(request, { ...settings, timeout }, secrets),
          signal,
        },
        async result(fetched) {
          try {
            return resultOf<Item>(fetched, bigintFields, secrets);
          } catch (error) {
            throw await withName(error, loadErrorNames);
          }
        },
      };
    },
  };
}

async function withName(error: unknown, load: LoadErrorNames): Promise<unknown> {
  if (!(error instanceof ExchangeError) || error.apiCode === undefined) return error;
  // Never let a failed import hide the error; the name is then simply absent.
  const names = await load().catch(() => undefined);
  const apiName = names?.errorName(error.apiCode);
  return apiName === undefined ? error : Object.assign(error, { apiName });
}

const CALL_OPTIONS: Shape = {
  fields: {
    signal: (value) => (value instanceof AbortSignal ? undefined : violation("type", "must be an AbortSignal")),
    recvWindow: checkRecvWindow,
    timeout: checkTimeout,
  },
  required: [],
};
