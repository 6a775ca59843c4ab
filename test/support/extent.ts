import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly extent: "gate" | "matrix";
  }
}

/** `all` in `npm run test:matrix`; in the gate, `npm test`, enough of them to notice a broken promise. */
export const chosen = <T>(all: readonly T[], forGate: readonly T[]): readonly T[] =>
  inject("extent") === "matrix" ? all : forGate;
