/** Longer chains of causes than this say nothing more. */
const DEEPEST = 5;

/**
 * A copy of what a transport threw, with name, message, stack, code and causes, but without the secrets: transports like
 * to put the whole URL into their messages and requests into their errors.
 */
export function redactedCause(error: unknown, secrets: readonly string[], depth = 0): Error | undefined {
  if (error === undefined || depth === DEEPEST) return undefined;
  if (!(error instanceof Error)) return new Error(redact(String(error), secrets));
  const cause = redactedCause(error.cause, secrets, depth + 1);
  const copy = new Error(redact(error.message, secrets), cause === undefined ? undefined : { cause });
  copy.name = redact(error.name, secrets);
  copy.stack = redact(error.stack ?? "", secrets);
  const code = "code" in error ? error.code : undefined;
  if (typeof code === "number") return Object.assign(copy, { code });
  return typeof code === "string" ? Object.assign(copy, { code: redact(code, secrets) }) : copy;
}

/** A text with each secret replaced. */
export const redact = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((result, secret) => (secret === "" ? result : result.replaceAll(secret, "[redacted]")), text);
