import { basename } from "node:path";
import { type ErrorEntry, isRejection } from "../spec/error-table.js";

/**
 * The TypeScript module `error-codes.ts` of an API. Meanings are comments, so they cost nothing at runtime. Codes are
 * listed by name, because an editor shows the comment at `ErrorCode.NO_SUCH_ORDER` and nothing at a bare `-2013`.
 * Messages have their own table, which a bundler leaves out if only names are used.
 */
export function writeErrorCodes(entries: readonly ErrorEntry[], sourceName: string): string {
  const codes = entries.map((entry) => `  /** ${describe(entry)} */\n  ${propertyName(entry)}: ${entry.code},\n`);
  const unknown = entries.filter((entry) => !isRejection(entry)).map(({ code }) => code);
  const messages = entries.map(({ code, messages }) => `  "${code}": ${JSON.stringify(messages)},\n`);
  return `// Made from ${sourceName} by \`npm run generate\`. Do not edit.

/**
 * The published error codes of this API, by name. Decide by the code of an error: it is stable, the message is not.
 * A whole request and a single item of a batch use the same codes; the exchange may also send one that is not listed.
 *
 * The outcome at each code is what the code alone proves: "rejected" if it changed nothing, "unknown" if the request or
 * the order may have been carried out, now or by an earlier attempt. The \`outcome\` of an error that was thrown also
 * weighs the HTTP status and the number of orders. Codes of another product that may appear have its name in front.
 *
 * @example
 * \`\`\`ts
 * import { ErrorCode } from "binance-batch-orders/${basename(sourceName, ".yaml")}/error-codes";
 *
 * function explain(error: { readonly code: number; readonly msg: string }): string {
 *   switch (error.code) {
 *     case ErrorCode.NO_SUCH_ORDER:
 *       return "The order is unknown or gone.";
 *     default:
 *       return error.msg;
 *   }
 * }
 * \`\`\`
 */
export const ErrorCode = {
${codes.join("")}} as const;

/** A published code, such as \`-2013\`. */
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** A published name, such as \`"NO_SUCH_ORDER"\`. */
export type ErrorName = keyof typeof ErrorCode;

/** The published name of a code; \`undefined\` for a code that is not listed. */
export function errorName(code: number | undefined): ErrorName | undefined {
  return (Object.keys(ErrorCode) as ErrorName[]).find((name) => ErrorCode[name] === code);
}

/** Whether a code is listed, so that a \`switch\` over it accepts and completes listed codes only. */
export function isErrorCode(code: number | undefined): code is ErrorCode {
  return errorName(code) !== undefined;
}

/** What the code alone proves about the request or the item; \`"unknown"\` for a code that is not listed. */
export function errorOutcome(code: number | undefined): "rejected" | "unknown" {
  return isErrorCode(code) && !unknownOutcome.includes(code) ? "rejected" : "unknown";
}

const unknownOutcome: readonly number[] = [${unknown.join(", ")}];

/** The published messages of each code; \`%s\` and \`%b\` are placeholders. They may change without notice. */
export const errorMessages: { readonly [Code in ErrorCode]: readonly string[] } = {
${messages.join("")}};
`;
}

/** The module `error-names.ts` of an API: what a client loads, when a request fails, to name the error. */
export function writeErrorNames(sourceName: string): string {
  return `// Made from ${sourceName} by \`npm run generate\`. Do not edit.

/** A separate module, because bundlers keep everything that a dynamically imported module exports. */
export { errorName } from "./error-codes.js";
`;
}

function describe(entry: ErrorEntry): string {
  const { meaning, note, here, why, table } = entry;
  const parts = [
    meaning.en,
    note?.en,
    table && `From the error table of ${table}; not confirmed here.`,
    here === "no" ? "No call of this API can cause it." : undefined,
    `Outcome: ${isRejection(entry) ? "rejected" : "unknown"}.`,
    why?.en,
  ];
  const text = parts.filter((part) => part !== undefined).join(" ");
  return text.replaceAll(/\s+/g, " ").replaceAll("*/", "*\\/");
}

/** The name of a code among all of an API: that of another product has the product in front, such as `USD_M_`. */
export const uniqueName = ({ name, table }: ErrorEntry): string =>
  table === undefined ? name : `${table}_${name}`.replaceAll(/\W/g, "_");

function propertyName(entry: ErrorEntry): string {
  const name = uniqueName(entry);
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}
