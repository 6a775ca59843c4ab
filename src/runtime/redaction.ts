/** What no error may show of a request: its API key and its signature. */
export interface Secrets {
  add(...secrets: readonly string[]): void;
  /** The text with every secret replaced. */
  redact(text: string): string;
}

export function newSecrets(): Secrets {
  const known: string[] = [];
  return {
    add: (...secrets) => known.push(...secrets.filter((secret) => secret !== "")),
    redact: (text) => known.reduce((result, secret) => result.replaceAll(secret, "[redacted]"), text),
  };
}

/** Causes nested deeper than this are dropped. */
const MAX_CAUSE_DEPTH = 5;

/**
 * A copy of what a transport threw, with name, message, stack, code and causes, but without the secrets: transports tend
 * to put the whole URL into their messages and the request into their errors.
 */
export function redactedCause(error: unknown, secrets: Secrets, depth = 0): Error | undefined {
  if (error === undefined || depth === MAX_CAUSE_DEPTH) return undefined;
  if (!(error instanceof Error)) return new Error(secrets.redact(String(error)));
  const cause = redactedCause(error.cause, secrets, depth + 1);
  const copy = new Error(secrets.redact(error.message), cause === undefined ? undefined : { cause });
  copy.name = secrets.redact(error.name);
  copy.stack = secrets.redact(error.stack ?? "");
  const code = "code" in error ? error.code : undefined;
  if (code === undefined) return copy;
  return Object.assign(copy, { code: typeof code === "number" ? code : secrets.redact(String(code)) });
}
