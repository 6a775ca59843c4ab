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

export interface ReadText {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const BLOCK = /^\{\{([\w-]+)\}\}$/;
const INSERT = /\{\{([\w-]+)\}\}/g;

/**
 * Reads one of our own texts: `# Title`, then CommonMark, in which lines such as `{{cancel}}` are replaced by blocks.
 * @throws {InvalidInput} if an insert is not defined or not used, or if the number of headings differs from the English
 */
export function readOwnText({ file, source, english }: OwnText, inserts: Inserts): ReadText {
  const pieces = piecesOf(source);
  const ids = headingIds(withoutTitle(english), "");
  const count = pieces.map(headingCount).reduce((sum, number) => sum + number, 0);
  const problems = [
    ...(source.startsWith("# ") ? [] : ["must begin with a line `# Title`"]),
    ...insertProblems(pieces, inserts),
    ...(count === ids.length ? [] : [`heading count ${count} differs from the English text's ${ids.length}`]),
  ];
  if (problems.length > 0) throw new InvalidInput(problems.map((message) => ({ file, message })));

  const blocks = pieces.flatMap((piece): readonly Block[] => {
    const name = BLOCK.exec(piece)?.[1];
    if (name !== undefined) return inserts.blocks[name] ?? [];
    const text = piece.replace(INSERT, (all, value: string) => inserts.values[value] ?? all);
    return [{ kind: "prose", source: text, level: highestHeading(text), ids: ids.splice(0, headingCount(piece)) }];
  });
  return { title: source.replace(/\n[\s\S]*/, "").slice(2), blocks };
}

function insertProblems(pieces: readonly string[], { blocks, values }: Inserts): string[] {
  const used = pieces.flatMap((piece) =>
    [...piece.matchAll(INSERT)].map(([, name = ""]) => ({ name, defined: BLOCK.test(piece) ? blocks : values })),
  );
  const missing = (defined: Readonly<Record<string, unknown>>) =>
    Object.keys(defined).filter((name) => !used.some((insert) => insert.name === name && insert.defined === defined));
  return [
    ...used.filter(({ name, defined }) => defined[name] === undefined).map(({ name }) => `{{${name}}} is not defined`),
    ...[...missing(blocks), ...missing(values)].map((name) => `{{${name}}} is missing`),
  ];
}

/** The lines that stand for blocks, and the text between them. */
const piecesOf = (source: string): string[] =>
  withoutTitle(source)
    .split(/^(\{\{[\w-]+\}\})$/m)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

const headingCount = (source: string): number => headings({ source, level: 2, ids: [] }).length;

const withoutTitle = (source: string): string => source.split("\n").slice(1).join("\n");
