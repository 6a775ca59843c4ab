import { codeExample } from "../examples.js";
import { type OwnText, readOwnText } from "../own-text.js";
import type { ApiView } from "../view.js";
import type { Block } from "../write/blocks.js";
import type { Page } from "../write/page.js";

/** What a guide is besides its text. */
interface Guide extends Pick<Page, "path" | "label" | "summary"> {
  readonly text: OwnText;
  /** Files, by their place in the text. */
  readonly examples: Readonly<Record<string, string>>;
  /** Other blocks of the text. */
  readonly blocks?: Readonly<Record<string, readonly Block[]>>;
}

/** A text with programs. */
export function guidePage({ examples }: Pick<ApiView, "examples">, guide: Guide): Page {
  const { path, label, summary, text, blocks } = guide;
  const shown = Object.entries(guide.examples).map(([name, file]): [string, readonly Block[]] => [
    name,
    [codeExample(examples, file)],
  ]);
  const { title, blocks: content } = readOwnText(text, {
    blocks: { ...Object.fromEntries(shown), ...blocks },
    values: {},
  });
  return { path, title, label, summary, blocks: content };
}
