import { hasApiKeyForm, type KnownAccount } from "./accounts.js";
import { type Parameters, readParameters, signedBytes } from "./parameters.js";
import type { Product, SignedEndpoint } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { isForm, type ReceivedRequest } from "./received-request.js";
import { reject } from "./rejection.js";

/** A request that passed all checks and may touch orders. */
export interface Admitted {
  readonly account: KnownAccount;
  readonly parameters: Parameters;
}

const DEFAULT_RECV_WINDOW = 5000;
const MAX_RECV_WINDOW = 60_000;
/** How far a timestamp may be ahead of the exchange's clock, in ms. */
const MAX_LEAD = 1000;

/**
 * Checks what every signed request must have. The order of the checks is not documented.
 * @throws {Rejection} with the error of the first check that fails
 */
export function admit(
  request: ReceivedRequest,
  endpoint: SignedEndpoint,
  accounts: ReadonlyMap<string, KnownAccount>,
  time: number,
): Admitted {
  const errors = publishedErrors[endpoint.product];
  const account = identify(request, endpoint.product, accounts);
  const parameters = parametersOf(request, endpoint);
  const sent = (name: string): string => parameters.byName.get(name)?.value ?? "";

  for (const name of endpoint.mandatory)
    if (sent(name) === "" || (name === "timestamp" && !isTime(sent(name)))) reject(errors.parameterMissing, name);
  // Repeated lists are rejected later, with the code that was reported for them.
  if ([...parameters.repeated].some((name) => !endpoint.lists.includes(name))) reject(errors.duplicateValues);

  const payload = signedBytes(request.query, request.bodyBytes);
  if (!account.verify(payload, sent("signature"))) reject(errors.signatureInvalid);

  const recvWindow = recvWindowOf(parameters, endpoint.product);
  const timestamp = Number(sent("timestamp"));
  if (timestamp >= time + MAX_LEAD) reject(errors.timestampAhead);
  if (time - timestamp > recvWindow) reject(errors.timestampTooOld);
  return { account, parameters };
}

function identify(
  { apiKey }: ReceivedRequest,
  product: Product,
  accounts: ReadonlyMap<string, KnownAccount>,
): KnownAccount {
  const errors = publishedErrors[product];
  if (apiKey === undefined || !hasApiKeyForm(apiKey)) return reject(errors.apiKeyFormat);
  const account = accounts.get(apiKey);
  return account?.canTrade === true ? account : reject(errors.apiKeyRejected);
}

/** A GET has parameters in its query only. */
function parametersOf(request: ReceivedRequest, { kind, product }: SignedEndpoint): Parameters {
  try {
    return readParameters(request.query, kind === "batch" && isForm(request) ? request.bodyBytes : "");
  } catch (error) {
    if (error instanceof URIError) reject(publishedErrors[product].illegalCharacters);
    throw error;
  }
}

function recvWindowOf({ byName }: Parameters, product: Product): number {
  const value = byName.get("recvWindow")?.value;
  if (value === undefined) return DEFAULT_RECV_WINDOW;
  if (value === "") reject(publishedErrors[product].parameterEmpty, "recvWindow");
  if (!isTime(value)) reject(publishedErrors[product].parameterInvalid, "recvWindow");
  if (Number(value) <= MAX_RECV_WINDOW) return Number(value);
  // The COIN-M table has no separate code for this; its schema sets the same maximum.
  return product === "options"
    ? reject(publishedErrors.options.recvWindowTooLarge)
    : reject(publishedErrors.coinFutures.parameterInvalid, "recvWindow");
}

/** Whole milliseconds that a double holds exactly. */
const isTime = (value: string): boolean => /^\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value));
