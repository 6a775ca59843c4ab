import type { Rejections } from "./outcome.js";
import type { ObjectRule } from "./rules.js";

/** What a client needs at runtime and types cannot carry. Generated from a description. */
export interface WireTable<Id extends string = string> {
  /** The production server. */
  readonly server: string;
  /** Of the endpoint that says what time it is. */
  readonly timePath?: string;
  readonly operations: Readonly<Record<Id, WireOperation>>;
  /** Fields and parameters whose integers are `bigint`, whatever their size. */
  readonly bigintFields: readonly string[];
  /** What error codes prove; absent where no error table is known. */
  readonly rejections?: Rejections;
}

/** One operation. Parameters that no list of it names are plain values of the query, or items joined by commas. */
export interface WireOperation {
  readonly method: string;
  readonly path: string;
  /** Request weight, or `null` where the description names none. */
  readonly weight: number | null;
  /** What a request must prove: nothing, who sends it, or that it was signed. */
  readonly security: "none" | "key" | "signed";
  /** Parameters whose value is one JSON text. */
  readonly jsonParameters: readonly string[];
  /** Parameters whose name is repeated for each item. */
  readonly repeatedParameters?: readonly string[];
  readonly pathParameters?: readonly string[];
  readonly headerParameters?: readonly string[];
  /** What callers give. */
  readonly request: ObjectRule;
  /** `coded` is an object that may have a `code` of its own, as `any` may: only a negative one can be an error. */
  readonly response: "list" | "object" | "coded" | "none" | "any";
  /** Of success, if not 200. */
  readonly status?: number;
  /** How the items of the response belong to the request, if it is a batch. */
  readonly items?: ResponseItems;
}

/** Whether an operation changes nothing, as HTTP defines it. */
export const isRead = ({ method }: Pick<WireOperation, "method">): boolean => method === "GET" || method === "HEAD";

/** Which order an item of a batch is about. */
export interface ResponseItems {
  /** The list of the request that has one element for each item, in its order; without one, their order is not known. */
  readonly list?: string;
  /** The name of an ID in the request and in an item. The first that a request has is the one that counts. */
  readonly ids: readonly (readonly [request: string, item: string])[];
}
