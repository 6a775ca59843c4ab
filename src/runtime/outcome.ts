import type { Outcome } from "./errors.js";

/** An answer that is an error for the whole request. */
export interface Refusal {
  readonly status: number;
  readonly apiCode?: number | undefined;
  readonly apiMessage?: string | undefined;
}

interface Rule {
  readonly status?: RegExp;
  readonly code?: readonly number[];
  /** The lowest and the highest of a range of codes. */
  readonly between?: readonly [number, number];
  readonly message?: string;
  readonly outcome: Outcome;
}

/**
 * What an error of the whole request says about the orders; the first rule that fits counts. Only what is documented
 * as a refusal is one.
 */
export const OUTCOME_RULES: readonly Rule[] = [
  // Three answers of status 503, and of no other, are documented as certain failures; the second has the text of -1001.
  { status: /503/, message: "Service Unavailable.", outcome: "rejected" },
  { status: /503/, message: "Internal error; unable to process your request. Please try again.", outcome: "rejected" },
  { status: /503/, code: [-1008], outcome: "rejected" },
  // Codes that do not say that nothing was done, whatever the status: those that the error tables rate unknown.
  {
    code: [
      -1000, -1001, -1006, -1007, -1010, -1016, -1109, -2020, -3029, -4078, -4083, -6007, -6010, -6023, -6024, -6041,
      -6042, -6043,
    ],
    outcome: "unknown",
  },
  { status: /408/, outcome: "unknown" },
  { status: /4../, outcome: "rejected" },
  { status: /5../, outcome: "unknown" },
  // An error in place of the list, with HTTP 200. No page describes it: only codes that refuse by their meaning count.
  { between: [-1131, -1100], outcome: "rejected" },
  {
    code: [-1002, -1003, -1008, -1014, -1015, -1020, -1021, -1022, -2014, -2015, -4082, -4188, -6011],
    outcome: "rejected",
  },
];

/** What became of the orders, by {@link OUTCOME_RULES}; `"unknown"` where no rule fits. */
export function outcomeOf(refusal: Refusal): Outcome {
  return OUTCOME_RULES.find((rule) => fits(rule, refusal))?.outcome ?? "unknown";
}

function fits({ status, code, between, message }: Rule, { status: sent, apiCode = 0, apiMessage }: Refusal): boolean {
  const hasStatus = status?.test(String(sent)) ?? true;
  const isBetween = between === undefined || (apiCode >= between[0] && apiCode <= between[1]);
  return hasStatus && isBetween && (code?.includes(apiCode) ?? true) && (message ?? apiMessage) === apiMessage;
}

/** Codes of errors before there is a connection: no server, no name, no valid certificate. Nothing can have arrived. */
const NO_CONNECTION_CODE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$|(^|_)CERT(_|$)/;
/** What Node was doing when it failed. */
const NO_CONNECTION_CALLS: readonly string[] = ["connect", "getaddrinfo"];

/** Whether an error that `fetch` threw proves that no connection came about. */
export function isConnectionRefused(error: unknown): boolean {
  const seen = new Set<Error>();
  for (let next = error; next instanceof Error && !seen.has(next); next = next.cause) {
    seen.add(next);
    if ("code" in next && NO_CONNECTION_CODE.test(String(next.code))) return true;
    if ("syscall" in next && NO_CONNECTION_CALLS.includes(String(next.syscall))) return true;
  }
  return false;
}
