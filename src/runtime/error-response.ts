import { codeOf } from "./api-error.js";
import { type ExactJson, parseExact } from "./exact-json.js";
import { type Outcome, outcomeOf, type Rejections } from "./outcome.js";
import { isRecord } from "./records.js";

/** What an error response says. */
export interface Said {
  readonly code?: number | undefined;
  readonly msg?: string | undefined;
  /** Whether the body is something else than the documented error or plain text, so that its status proves nothing. */
  readonly isUnclear: boolean;
}

export const UNCLEAR: Said = { isUnclear: true };

/** @param text - the whole body of the response */
export function errorIn(text: string): Said {
  try {
    return errorOf(parseExact(text));
  } catch {
    // An error page is clear; damaged JSON, or bytes in another encoding, may have said anything.
    return { isUnclear: /^\s*[[{]|[\0\ufffd]/.test(text) };
  }
}

export function errorOf(value: ExactJson): Said {
  const code = codeOf(value);
  const msg = isRecord(value) && typeof value.msg === "string" ? value.msg : undefined;
  return code === undefined ? UNCLEAR : { code, msg, isUnclear: false };
}

/** What became of the orders of a request that got an error response. @param text - its body */
export const outcomeAfter = (
  { code, msg, isUnclear }: Said,
  status: number,
  text: string,
  rejections: Rejections | undefined,
  request: object,
): Outcome =>
  isUnclear ? "unknown" : outcomeOf({ status, apiCode: code, apiMessage: msg ?? text.trim() }, rejections, request);
