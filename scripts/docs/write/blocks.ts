import type { CommonMark } from "./commonmark.js";

/**
 * What a page consists of. Templates make blocks; one writer turns them into HTML and another into Markdown, so that
 * both have the same content.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly id: string; readonly text: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly text: readonly Inline[] }
  | ({ readonly kind: "prose" } & CommonMark)
  | CodeBlock
  | { readonly kind: "list"; readonly items: readonly (readonly Block[])[] }
  /** Short statements, on one line where there is room. */
  | { readonly kind: "details"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  | { readonly kind: "figure"; readonly id: string; readonly title: string; readonly blocks: readonly Block[] }
  | ({ readonly kind: "table" } & Table)
  /** Method and path of an operation. */
  | { readonly kind: "endpoint"; readonly label: string; readonly method: string; readonly path: string }
  /** What a reader asks first, each with what there is to say. */
  | { readonly kind: "facts"; readonly id: string; readonly label: string; readonly facts: readonly Fact[] }
  /** Something that is shown when it is asked for. A link to its ID opens it. */
  | {
      readonly kind: "fold";
      readonly id?: string;
      readonly summary: readonly Inline[];
      readonly blocks: readonly Block[];
    }
  /** Fields of which a number is required together. */
  | { readonly kind: "group"; readonly label: readonly Inline[]; readonly fields: readonly Field[] }
  | { readonly kind: "cards"; readonly cards: readonly Card[] }
  | Picture
  | ({ readonly kind: "tool" } & Tool)
  | ({ readonly kind: "tabs" } & Tabs)
  | Part;

/** A picture in the folder of the language. Its size keeps its place free while it loads. */
interface Picture {
  readonly kind: "picture";
  readonly file: string;
  /** What it shows, for everyone who does not see it. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A part of a page with several columns: its text, or what is next to the text where there is room. */
type Part = { readonly kind: "part"; readonly blocks: readonly Block[] } & (
  | { readonly place: "text" }
  | { readonly place: "request" | "response"; readonly label: string }
);

/** A form that a script answers. Without one, it is not there. */
export interface Tool {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  /** What the script says, in the language of the page. */
  readonly words: Readonly<Record<string, string>>;
  /** Where a reader goes from there. */
  readonly next?: Inline;
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly isLong?: boolean;
  /** The values to choose from, with their names. */
  readonly choices?: readonly (readonly [string, string])[];
  /** The operation that it is a parameter of. */
  readonly call?: string;
}

export interface CodeBlock {
  readonly kind: "code";
  readonly language: CodeLanguage;
  readonly text: string;
  readonly label: string;
  /** The same text in parts, some of them colored as a whole. */
  readonly parts?: readonly { readonly text: string; readonly tone?: Tag["tone"] }[];
}

export type CodeLanguage = "json" | "ts" | "js" | "sh" | "py" | "go" | "http" | "text";

export interface Fact {
  readonly name: string;
  readonly value: readonly Inline[];
}

/** One of several alternatives, in the color of its kind. */
export interface Card {
  readonly id: string;
  readonly tone: Tag["tone"];
  /** Of its heading; 3 unless it is said. */
  readonly level?: number;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface Tabs {
  /** The chosen tab is remembered for all tabs of this name. */
  readonly name: string;
  /** Distinguishes those of one page. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
}

export interface Tab {
  /** The same on all pages, for remembering it. */
  readonly value: string;
  readonly title: string;
  readonly tone?: Tag["tone"];
  readonly blocks: readonly Block[];
}

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
  readonly filter?: Filter;
}

/** An input that hides the rows without the words typed into it, and choices that hide those without a mark. */
interface Filter {
  readonly label: string;
  readonly none: string;
  /** Rows without this mark are hidden until the reader asks for them. */
  readonly only: { readonly mark: string; readonly label: string };
  /** What the choices are about. */
  readonly choose: string;
  readonly choices: readonly { readonly mark: string; readonly label: string; readonly tone?: Tag["tone"] }[];
}

export interface Row {
  readonly id?: string;
  /** What a filter goes by. */
  readonly marks?: readonly string[];
  /** The first one names the row. */
  readonly cells: readonly (readonly Inline[])[];
}

export type Inline =
  | string
  | { readonly kind: "code"; readonly text: string }
  /** A number that a program made of another one; its wrong digits are marked. */
  | { readonly kind: "digits"; readonly right: string; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** A day, or a month, that is not broken over lines. */
  | { readonly kind: "date"; readonly text: string }
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
export const code = (language: CodeLanguage, label: string, text: string): CodeBlock => ({
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

export const textPart = (blocks: readonly Block[]): Block => ({ kind: "part", place: "text", blocks });
export const besidePart = (place: "request" | "response", label: string, blocks: readonly Block[]): Block => ({
  kind: "part",
  place,
  label,
  blocks,
});
export const fold = (summary: readonly Inline[], blocks: readonly Block[], id?: string): Block => ({
  kind: "fold",
  summary,
  blocks,
  ...(id !== undefined && { id }),
});

export const codeText = (text: string): Inline => ({ kind: "code", text });
export const digits = (right: string, text: string): Inline => ({ kind: "digits", right, text });
export const date = (text: string): Inline => ({ kind: "date", text });
export const strong = (text: string): Inline => ({ kind: "strong", text });
export const link = (target: Target, ...text: Inline[]): Inline => ({ kind: "link", target, text });
export const tag = (tone: Tag["tone"], text: string): Tag => ({ kind: "tag", tone, text });
export const lines = (items: readonly (readonly Inline[])[]): Inline => ({ kind: "lines", items });

/** The items with a separator between them. */
export function joined(items: readonly (readonly Inline[])[], between: Inline): Inline[] {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}
