import createClient, { type Client } from "openapi-fetch";
import {
  checkBaseUrl,
  checkFields,
  checkOptions,
  checkRecvWindow,
  checkTimeout,
  type SigningOptions,
} from "./checks.js";
import { ExchangeError, InvalidRequestError, type RequestProblem } from "./errors.js";
import { type Answer, type Result, resultOf } from "./response.js";
import { sendSigned, timestampOf, writeQuery } from "./signed-fetch.js";

/** The options of a client. Times in ms. */
export interface ClientOptions extends SigningOptions {
  /** Another server than production: https, or http on this machine. */
  readonly baseUrl?: string | undefined;
}

/** What one call may have of its own. Times in ms. */
export interface CallOptions {
  /** Ends the call. If it was sent already, the orders may have been changed: the error's `outcome` tells. */
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

/** Loads the names of an API's error codes. They are many, and needed only when a request fails. */
type LoadErrorNames = () => Promise<{ readonly errorName: (code: number) => string | undefined }>;

/** The parameters that the client adds to every request. */
interface Timing {
  recvWindow?: number;
  timestamp: number;
}

/** What goes into every call of openapi-fetch. */
interface CallInit {
  readonly parseAs: "text";
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal?: AbortSignal;
}

/** A connection to one API: `http` is typed by its description; `call` signs what `send` sends, and reads the answer. */
export interface Connection<Paths extends object, Item extends object> {
  readonly http: Client<Paths>;
  call(
    problems: readonly RequestProblem[],
    options: CallOptions,
    send: (timing: Timing, init: CallInit) => Promise<Answer>,
  ): Promise<Result<Item[]>>;
}

/** @throws {ConfigurationError} if an option cannot be used */
export function connect<Paths extends object, Item extends object>(
  options: ClientOptions,
  wire: WireTable,
  loadErrorNames: LoadErrorNames,
): Connection<Paths, Item> {
  const settings = checkOptions(options);
  const jsonParameters = Object.values(wire.operations).flatMap((operation) => operation.jsonParameters);
  return {
    http: createClient<Paths>({
      baseUrl: checkBaseUrl(options.baseUrl ?? wire.server),
      querySerializer: (query) => writeQuery(query, jsonParameters),
    }),
    // Nothing waits before `send` has written the query, so that the caller cannot change the lists in between.
    async call(problems, callOptions, send) {
      const all = [...problems, ...checkFields(callOptions, CALL_OPTIONS, "")];
      if (all.length > 0) throw new InvalidRequestError(all);
      const { signal, recvWindow = settings.recvWindow, timeout = settings.timeout } = callOptions;
      const timing = { ...(recvWindow === undefined ? {} : { recvWindow }), timestamp: timestampOf(settings.now) };
      const secrets: string[] = [];
      const answer = await send(timing, {
        parseAs: "text",
        fetch: (request) => sendSigned(request, { ...settings, timeout }, secrets),
        ...(signal === undefined ? {} : { signal }),
      });
      try {
        return resultOf<Item>(answer, wire.bigintFields, secrets);
      } catch (error) {
        throw await withName(error, loadErrorNames);
      }
    },
  };
}

async function withName(error: unknown, load: LoadErrorNames): Promise<unknown> {
  if (!(error instanceof ExchangeError) || error.apiCode === undefined) return error;
  // The error counts; a name that cannot be loaded is only missing.
  const names = await load().catch(() => undefined);
  const apiName = names?.errorName(error.apiCode);
  return apiName === undefined ? error : Object.assign(error, { apiName });
}

const CALL_OPTIONS = {
  name: "the options of a call",
  fields: {
    signal: (value: unknown) => (value instanceof AbortSignal ? undefined : "must be an AbortSignal"),
    recvWindow: checkRecvWindow,
    timeout: checkTimeout,
  },
  required: [],
};
