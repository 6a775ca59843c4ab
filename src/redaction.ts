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
  copy.name = error.name;
  copy.stack = redact(error.stack ?? "", secrets);
  return "code" in error ? Object.assign(copy, { code: error.code }) : copy;
}

const redact = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((result, secret) => (secret === "" ? result : result.replaceAll(secret, "[redacted]")), text);
