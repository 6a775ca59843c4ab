import { hasApiKeyForm, type KnownAccount } from "./accounts.js";
import { type Parameters, readParameters, signedBytes } from "./parameters.js";
import type { Endpoint, Product } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { isForm, type ReceivedRequest } from "./received-request.js";
import { refuse } from "./refused.js";

/** A request that may touch orders. */
export interface Admitted {
  readonly account: KnownAccount;
  readonly parameters: Parameters;
}

const DEFAULT_RECV_WINDOW = 5000;
const LARGEST_RECV_WINDOW = 60_000;
const LARGEST_LEAD = 1000;

/**
 * Checks what every signed request has to show. In which order the exchange checks is not documented.
 * @throws {Refused} with the error of the first check that fails
 */
export function admit(
  request: ReceivedRequest,
  endpoint: Endpoint,
  accounts: ReadonlyMap<string, KnownAccount>,
  time: number,
): Admitted {
  const errors = publishedErrors[endpoint.product];
  const account = identify(request, endpoint.product, accounts);
  const parameters = parametersOf(request, endpoint);
  const sent = (name: string): string => parameters.byName.get(name)?.value ?? "";

  for (const name of endpoint.mandatory)
    if (sent(name) === "" || (name === "timestamp" && !isTime(sent(name)))) refuse(errors.parameterMissing, name);
  // Repeated lists are refused later, with the code that was seen for them.
  if ([...parameters.repeated].some((name) => !endpoint.lists.includes(name))) refuse(errors.duplicateValues);

  const payload = signedBytes(request.query, request.bodyBytes);
  if (!account.verify(payload, sent("signature"))) refuse(errors.signatureInvalid);

  const recvWindow = recvWindowOf(parameters, endpoint.product);
  const timestamp = Number(sent("timestamp"));
  if (timestamp >= time + LARGEST_LEAD) refuse(errors.timestampAhead);
  if (time - timestamp > recvWindow) refuse(errors.timestampTooOld);
  return { account, parameters };
}

function identify(
  { apiKey }: ReceivedRequest,
  product: Product,
  accounts: ReadonlyMap<string, KnownAccount>,
): KnownAccount {
  const errors = publishedErrors[product];
  if (apiKey === undefined || !hasApiKeyForm(apiKey)) return refuse(errors.apiKeyFormat);
  const account = accounts.get(apiKey);
  return account?.canTrade === true ? account : refuse(errors.apiKeyRejected);
}

function parametersOf(request: ReceivedRequest, { product }: Endpoint): Parameters {
  try {
    return readParameters(request.query, isForm(request) ? request.bodyBytes : "");
  } catch (error) {
    if (error instanceof URIError) refuse(publishedErrors[product].illegalCharacters);
    throw error;
  }
}

function recvWindowOf({ byName }: Parameters, product: Product): number {
  const value = byName.get("recvWindow")?.value;
  if (value === undefined) return DEFAULT_RECV_WINDOW;
  if (value === "") refuse(publishedErrors[product].parameterEmpty, "recvWindow");
  if (!isTime(value)) refuse(publishedErrors[product].parameterInvalid, "recvWindow");
  if (Number(value) <= LARGEST_RECV_WINDOW) return Number(value);
  // The COIN-M table has no code of its own for this; its schema sets the same maximum.
  return product === "options"
    ? refuse(publishedErrors.options.recvWindowTooLarge)
    : refuse(publishedErrors.coinFutures.parameterInvalid, "recvWindow");
}

/** Milliseconds that a double holds. */
const isTime = (text: string): boolean => /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text));
