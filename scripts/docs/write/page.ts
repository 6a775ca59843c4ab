import type { Block } from "../write/blocks.js";

/** A page of one language, before it is written. */
export interface Page {
  /** Its folder below that of the language; empty for the first page. */
  readonly path: string;
  readonly title: string;
  /** How the navigation calls it. */
  readonly label: string;
  /** One sentence for search engines and `llms.txt`. */
  readonly summary: string;
  /** What follows the title. */
  readonly blocks: readonly Block[];
}
