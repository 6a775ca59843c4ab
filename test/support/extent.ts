import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly extent: "gate" | "matrix";
  }
}

/** `all` in `npm run test:matrix`; in the gate, `npm test`, those of them that are enough to see a promise broken. */
export const chosen = <T>(all: readonly T[], forGate: readonly T[]): readonly T[] =>
  inject("extent") === "matrix" ? all : forGate;
