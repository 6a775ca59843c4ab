import type { Operation } from "./operations.js";
import type { FastServer, ServerOptions } from "./server.js";

/** What a process of its own is asked for, and what it responds. */
export interface Jobs {
  readonly serve: { readonly asked: ServerOptions; readonly made: FastServer["urls"] };
  readonly calls: { readonly asked: CallsJob; readonly made: CallFigures };
  readonly memory: { readonly asked: MemoryJob; readonly made: readonly MemoryFigures[] };
  readonly parse: { readonly asked: ParseJob; readonly made: readonly number[] };
}

/** Which client calls what. */
interface Subject {
  readonly peer: string;
  readonly operation: Operation;
  /** How many orders a request and its response have. */
  readonly orders: number;
  readonly baseUrl: string;
}

export interface CallsJob extends Subject {
  /** Calls one after another. */
  readonly sequential: number;
  /** Calls with `inFlight` of them at a time. */
  readonly concurrent: number;
  readonly inFlight: number;
}

/** CPU time is that of the whole process, threads and garbage collection included. */
export interface CallFigures {
  /** µs per call, one after another. */
  readonly cpuSequential: number;
  /** µs from call to result, one after another. */
  readonly p50: number;
  /** µs per call, several in flight. */
  readonly cpuConcurrent: number;
  /** Calls per second, several in flight. */
  readonly perSecond: number;
  /** MiB */
  readonly peakRss: number;
}

export interface MemoryJob extends Subject {
  readonly inFlight: number;
  /** After how many calls to look. */
  readonly checkpoints: readonly number[];
}

/** MiB, right after the last call and two collections. */
export interface MemoryFigures {
  readonly calls: number;
  readonly heap: number;
  readonly rss: number;
}

export interface ParseJob {
  readonly operation: Operation;
  readonly items: number;
  readonly rounds: number;
}
