import type { JsonObject } from "../openapi/json.js";

/** A part of a description that no client can check or carry. */
export interface Unsayable {
  readonly message: string;
  /** The object of the sources in which it is. */
  readonly near: JsonObject;
}
