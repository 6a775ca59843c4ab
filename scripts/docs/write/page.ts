import type { Block } from "./blocks.js";

/** A page of one language, before it is written. */
export interface Page {
  /** Its folder below that of the language; empty for the start page. */
  readonly path: string;
  readonly title: string;
  /** Its name in the navigation. */
  readonly label: string;
  /** The HTTP method, if it is the page of a call. */
  readonly method?: string;
  /** One sentence for search engines and `llms.txt`. */
  readonly summary: string;
  /** The file that says most of it, for those who want to correct it. */
  readonly source?: string;
  /** A script of this page alone. */
  readonly script?: string;
  /** What follows the title. */
  readonly blocks: readonly Block[];
}
