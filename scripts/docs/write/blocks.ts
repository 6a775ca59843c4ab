import type { CommonMark } from "./commonmark.js";

/**
 * What a page consists of. Templates make blocks; one writer turns them into HTML and another into Markdown, so that
 * both have the same content.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly id: string; readonly text: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly text: readonly Inline[] }
  | ({ readonly kind: "prose" } & CommonMark)
  | { readonly kind: "code"; readonly language: CodeLanguage; readonly text: string; readonly label: string }
  | { readonly kind: "list"; readonly items: readonly (readonly Block[])[] }
  /** Short statements, on one line where there is room. */
  | { readonly kind: "details"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  | { readonly kind: "figure"; readonly id: string; readonly title: string; readonly blocks: readonly Block[] }
  | ({ readonly kind: "table" } & Table);

export type CodeLanguage = "json" | "ts" | "sh" | "http" | "text";

/** A named thing with an anchor: a parameter, a property, a header. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly type: readonly Inline[];
  readonly tags: readonly Tag[];
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** An input that hides the rows without the words typed into it. */
  readonly filter?: { readonly label: string; readonly none: string };
}

export interface Row {
  readonly id?: string;
  /** The first one names the row. */
  readonly cells: readonly (readonly Inline[])[];
}

export type Inline =
  | string
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly target: Target; readonly text: readonly Inline[] }
  /** Several texts, each on its own line. */
  | { readonly kind: "lines"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "prose"; readonly source: string }
  | Tag;

export interface Tag {
  readonly kind: "tag";
  readonly tone: "plain" | "required" | "warning" | "good" | "refused" | "danger";
  readonly text: string;
}

/** Where a link leads: a page of this language, a place on this page, a file next to the pages, or another site. */
export type Target =
  | { readonly page: string; readonly id?: string }
  | { readonly id: string }
  | { readonly file: string }
  | { readonly url: string };

export const heading = (level: number, id: string, ...text: Inline[]): Block => ({ kind: "heading", level, id, text });
export const paragraph = (...text: Inline[]): Block => ({ kind: "paragraph", text });
export const code = (language: CodeLanguage, label: string, text: string): Block => ({
  kind: "code",
  language,
  label,
  text,
});
export const list = (items: readonly (readonly Block[])[]): Block => ({ kind: "list", items });
export const details = (items: readonly (readonly Inline[])[]): Block[] =>
  items.length === 0 ? [] : [{ kind: "details", items }];
export const fieldList = (fields: readonly Field[]): Block[] =>
  fields.length === 0 ? [] : [{ kind: "fields", fields }];

export const codeText = (text: string): Inline => ({ kind: "code", text });
export const strong = (text: string): Inline => ({ kind: "strong", text });
export const link = (target: Target, ...text: Inline[]): Inline => ({ kind: "link", target, text });
export const tag = (tone: Tag["tone"], text: string): Tag => ({ kind: "tag", tone, text });
export const lines = (items: readonly (readonly Inline[])[]): Inline => ({ kind: "lines", items });

/** The items with a separator between them. */
export function joined(items: readonly (readonly Inline[])[], between: Inline): Inline[] {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}
