import type { CallFigures, MemoryFigures } from "./jobs.js";
import type { Operation } from "./operations.js";
import type { Scheme } from "./server.js";

/** What a run has measured; rounds are kept, so that every figure can be computed again. */
export interface Results {
  readonly machine: Machine;
  readonly calls: Readonly<Record<Scheme, Readonly<Record<Operation, Rounds>>>>;
  /** The same on other lines of Node, by version; `modify` only. */
  readonly nodes: Readonly<Record<string, Readonly<Record<Scheme, Rounds>>>>;
  /** By the name of the client. */
  readonly memory: Readonly<Record<string, readonly MemoryFigures[]>>;
  readonly parse: Readonly<Record<Operation, readonly ParseFigures[]>>;
  /** Calls with `MANY_ITEMS` items. */
  readonly items: Rounds;
  /** CPU ms of a whole process, a figure for each round, by what it does. */
  readonly start: Readonly<Record<string, readonly number[]>>;
  readonly bundle: readonly BundleFigures[];
}

/** By the name of the client. */
export type Rounds = Readonly<Record<string, readonly CallFigures[]>>;

/** Every part of a run can be measured again without the others. */
export type Part = Exclude<keyof Results, "machine">;

/** What the figures depend on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
  readonly openssl: string;
  /** The versions of the other clients. */
  readonly packages: Readonly<Record<string, string>>;
}

export interface ParseFigures {
  readonly items: number;
  /** `parseExact` ÷ `JSON.parse`, for each round. */
  readonly ratios: readonly number[];
}

/** Bytes, minified and gzipped. */
export interface BundleFigures {
  readonly program: string;
  readonly platform: "node" | "browser";
  readonly bytes: number;
  /** What is loaded at once. */
  readonly gzip: number;
  /** What is loaded only when a request fails. */
  readonly gzipOnError: number;
}

export const MANY_ITEMS = 5000;
