import { InvalidInput } from "../program/problem.js";
import type { Block } from "./write/blocks.js";
import { headingIds, headings, highestHeading } from "./write/commonmark.js";

/** A text of `scripts/docs/text` in one language, and the English one that gives it its anchors. */
export interface OwnText {
  readonly file: string;
  readonly source: string;
  readonly english: string;
}

export interface Inserts {
  /** What replaces a line `{{name}}`. */
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
  /** What replaces `{{name}}` within a line. */
  readonly values: Readonly<Record<string, string>>;
}

const BLOCK = /^\{\{([\w-]+)\}\}$/;

export interface ReadText {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Reads one of our own texts: `# Title`, then CommonMark, in which lines such as `{{cancel}}` are replaced by blocks.
 * @throws {InvalidInput} if an insert is not defined or not used, or if there are more or fewer headings than in English
 */
export function readOwnText({ file, source, english }: OwnText, inserts: Inserts, prefix: string): ReadText {
  const used = new Set<string>();
  const problems: string[] = [];
  const [first = "", ...rest] = source.split("\n");
  if (!first.startsWith("# ")) problems.push("must begin with a line `# Title`");
  const ids = headingIds(withoutTitle(english), prefix);
  let next = 0;

  const blocks = pieces(rest).flatMap((piece): readonly Block[] => {
    const name = BLOCK.exec(piece)?.[1];
    if (name !== undefined) {
      used.add(name);
      const found = inserts.blocks[name];
      if (found === undefined) problems.push(`{{${name}}} is not defined`);
      return found ?? [];
    }
    const text = piece.replace(/\{\{([\w-]+)\}\}/g, (all, value: string) => {
      used.add(value);
      if (inserts.values[value] === undefined) problems.push(`${all} is not defined`);
      return inserts.values[value] ?? all;
    });
    const count = headings({ source: text, level: 2, ids: [] }).length;
    const block: Block = {
      kind: "prose",
      source: text,
      level: highestHeading(text),
      ids: ids.slice(next, next + count),
    };
    next += count;
    return [block];
  });

  for (const name of [...Object.keys(inserts.blocks), ...Object.keys(inserts.values)])
    if (!used.has(name)) problems.push(`{{${name}}} is missing`);
  if (next !== ids.length) problems.push(`heading count ${next} differs from the English text's ${ids.length}`);
  if (problems.length > 0) throw new InvalidInput(problems.map((message) => ({ file, message })));
  return { title: first.slice(2), blocks };
}

/** The lines that stand for blocks, and the text between them. */
function pieces(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .split(/^(\{\{[\w-]+\}\})$/m)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

const withoutTitle = (source: string): string => source.split("\n").slice(1).join("\n");
