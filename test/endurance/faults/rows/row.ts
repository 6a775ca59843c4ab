import type { Claim, Job, Product } from "../caller.js";
import { type Body, close, type Headers, respond, type Step, send } from "../responses.js";
import type { Behaviour } from "../server.js";

type Outcome = Claim["outcome"];
type Claims = readonly Outcome[];

/** A fault: what a server does, and what a client may then claim about its orders. */
export interface Row extends More {
  readonly name: string;
  /** What the server does, or why there is none. */
  readonly server: Behaviour | "refuses" | "has no name" | "accepts nothing";
  /** What the last call may claim. */
  readonly claims: Claims | Readonly<Record<Product, Claims>>;
}

interface More {
  /** What the client says if the call is decided; by default the orders as they were sent. */
  readonly items?: string;
  readonly only?: "http" | "https";
  readonly certificate?: "forAnotherHost" | "expired" | "of nobody";
  /** What a proxy does between the client and the server. Only Node can have one. */
  readonly proxy?: Behaviour | "refuses";
  /** With 2 calls, the first gets a good response, on a connection that is kept. */
  readonly calls?: 2;
  /** Whether the server may have no complete request although the client cannot know that nothing was sent. */
  readonly mayNotArrive?: true;
  /** How many bytes the client may take at most. */
  readonly maxSent?: number;
  readonly job?: Partial<Job>;
  /** Takes more than ten seconds: not in the gate. */
  readonly isSlow?: true;
}

export const NOT_SENT = ["not-sent"] as const;
export const REJECTED = ["rejected"] as const;
export const UNKNOWN = ["unknown"] as const;
export const DECIDED = ["decided"] as const;
/** Runtimes differ in what they still read; either is true. */
export const UNKNOWN_OR_DECIDED = ["unknown", "decided"] as const;
export const UNKNOWN_OR_REJECTED = ["unknown", "rejected"] as const;

/** In ms: long enough for a busy machine to get to the stage that is meant. */
const TIMEOUT = 1500;
export const impatient = { job: { timeout: TIMEOUT } } as const;

/** @param server - a list of steps is done after each request */
export const row = (
  name: string,
  claims: Row["claims"],
  server: Row["server"] | readonly Step[],
  more: More = {},
): Row => ({ name, claims, server: isSteps(server) ? after(server) : server, ...more });

const isSteps = (server: Row["server"] | readonly Step[]): server is readonly Step[] => Array.isArray(server);

/** @param steps - done after each request */
export const after = (steps: readonly Step[]): Behaviour => ({
  async request(peer, request) {
    for (const step of steps) await step(peer, request);
  },
});

/** A response with status 200. */
export const ok = (name: string, claims: Row["claims"], body: Body, headers: Headers = {}, items?: string): Row =>
  row(name, claims, [respond(200, body, headers)], items === undefined ? {} : { items });

/** The whole response, byte by byte; then the connection is closed. */
export const raw = (name: string, claims: Row["claims"], bytes: Body): Row => row(name, claims, [send(bytes), close]);
