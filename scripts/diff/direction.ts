import type { Impact } from "./change.js";

/** Who writes a value: programs that use the package, or the exchange. */
export type Direction = "request" | "response";

/** What a change lets through: more values than before, fewer, or others. */
export type Effect = "more" | "fewer" | "other";

/**
 * How a change of the allowed values is rated. A program breaks if it may not send what it sends, or receives what its
 * types do not have.
 */
export function impactOf(effect: Effect, direction: Direction): Impact {
  if (effect === "other") return "major";
  if (direction === "request") return effect === "fewer" ? "major" : "minor";
  return effect === "more" ? "major" : "patch";
}
