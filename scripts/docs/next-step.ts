import type { ErrorEntry } from "../spec/error-table.js";
import type { Labels } from "./labels.js";
import { type Inline, link } from "./write/blocks.js";

/** Where a reader finds out what became of orders. */
const LOOK_UP = { page: "failures", id: "look-up" } as const;

export const lookUpFirst = (t: Labels): Inline => link(LOOK_UP, t("doLookUp"));

const WAITING = [-1003, -1008, -1015];
const KEYS = [-1002, -2014, -2015];

/** What a caller does after an error code that proves that nothing was done. */
export function nextStepAfter(code: number, level: ErrorEntry["level"], t: Labels): Inline[] {
  if (code === -1021) return [t("doClock")];
  if (code === -1022) return [link({ page: "signing", id: "when-the-signature-is-rejected" }, t("doSignature"))];
  if (KEYS.includes(code)) return [t("doKey")];
  if (WAITING.includes(code)) return [{ kind: "prose", source: t("doWait") }];
  return [t(level === "order" ? "doCheckOrder" : "doFix")];
}
