import { inspect } from "node:util";

/** Everything that printing, logging and storing a value would show of it. */
export function shown(value: unknown): string {
  const texts = [inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY }), JSON.stringify(value)];
  return value instanceof Error
    ? [...texts, value.message, value.stack, shown(value.cause)].join("\n")
    : texts.join("\n");
}
