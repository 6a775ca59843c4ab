import type { Json, JsonObject } from "../openapi/json.js";

/** What a file says, in the form that `readYaml` gives it. */
interface PlainFile {
  readonly value: Json;
  readonly scalars: readonly string[];
  readonly scalarsIn: ReadonlyMap<object, readonly string[]>;
}

/** Gets each object and array, and where it begins, counted from 1. */
type Begin = (value: object, line: number, column: number) => void;

/**
 * Reads the YAML that descriptions are mostly written in, in a tenth of the time of the package, which makes a token and
 * a node of everything. Whatever is unusual, such as an anchor, an escape that JSON does not have or a mistake, is left
 * to the package.
 * @returns `undefined` for text that the package must read
 */
export function readPlainYaml(text: string, begin: Begin): PlainFile | undefined {
  const lines = text.replaceAll("\r\n", "\n");
  // As far as JSON is concerned, a tab is a space.
  const plain = /^\s*[[{]/.test(lines) ? lines.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length)) : lines;
  if (UNUSUAL.test(plain)) return undefined;
  try {
    return new Reader(plain, begin).file();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Characters that separate lines or are not shown, half characters, and lines that begin or end a document. */
const UNUSUAL =
  /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10fffd}]|^(?:---|\.\.\.|%)/mu;

/** Keeps a text that may hold an integer beyond 2^53: with so many digits in a row. */
export function keepLong(texts: string[], text: string): void {
  if (text.length >= 16 && /\d{16}/.test(text)) texts.push(text);
}

class Unusual extends Error {}

function unusual(): never {
  throw new Unusual();
}

/** How deep a file may be nested here. */
const DEEPEST = 100;

/** How many lines a quoted text may have here. */
const MOST_LINES = 50;

/** Where a value may go on: its parent's indentation, and whether a map or list may begin in the same line. */
interface Context {
  readonly parent: number;
  readonly isInline: boolean;
}

class Reader {
  readonly #lines: readonly string[];
  readonly #scalarsIn = new Map<object, string[]>();
  readonly #begin: Begin;
  #line = 0;
  #depth = 0;
  /** Between brackets, lines must be further in than this. */
  #flowParent = -1;

  constructor(text: string, begin: Begin) {
    this.#lines = text.split("\n");
    this.#begin = begin;
  }

  file(): PlainFile {
    const outermost: string[] = [];
    const column = this.#nextContent();
    if (column !== 0) unusual();
    const value = this.#node(column, { parent: -1, isInline: true }, outermost);
    if (this.#nextContent() !== undefined) unusual();
    const scalars = [...outermost, ...[...this.#scalarsIn.values()].flat()];
    return { value, scalars, scalarsIn: this.#scalarsIn };
  }

  get #text(): string {
    return this.#lines[this.#line] ?? "";
  }

  /** Goes to the next line that is neither blank nor a comment. @returns where its text begins */
  #nextContent(): number | undefined {
    for (; this.#line < this.#lines.length; this.#line++) {
      const column = withoutTab(this.#text).search(/[^ ]/);
      if (column >= 0 && this.#text[column] !== "#") return column;
    }
    return undefined;
  }

  /** The value that begins in this line at a column. Ends at the beginning of a line. */
  #node(column: number, { parent, isInline }: Context, texts: string[]): Json {
    if (isInline) {
      if (this.#isItem(column)) return this.#nested(() => this.#list(column));
      if (this.#keyAt(column) !== undefined) return this.#nested(() => this.#map(column));
    }
    const first = this.#text[column];
    if (first === "|" || first === ">") return this.#block(column, parent, texts);
    if (first === "{" || first === "[") return this.#flow(column, parent, texts);
    if (first === '"' || first === "'") return this.#quoted(column, parent, texts);
    return this.#plain(column, parent, texts);
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) unusual();
    const value = read();
    this.#depth--;
    return value;
  }

  #isItem(column: number): boolean {
    return this.#text[column] === "-" && [undefined, " "].includes(this.#text[column + 1]);
  }

  /** The value after a key or a dash: in the same line, or in those below that are further in. */
  #valueAt(column: number, indent: number, isItem: boolean, texts: string[]): Json {
    const start = contentAt(this.#text, column);
    if (start !== undefined) return this.#node(start, { parent: indent, isInline: isItem }, texts);
    this.#line++;
    const below = this.#nextContent();
    const isBelow = below !== undefined && (below > indent || (!isItem && below === indent && this.#isItem(below)));
    if (below === undefined || !isBelow) return null;
    return this.#node(below, { parent: below === indent ? indent - 1 : indent, isInline: true }, texts);
  }

  #list(column: number): Json[] {
    const items: Json[] = [];
    const texts: string[] = [];
    const line = this.#line;
    for (let at: number | undefined = column; at === column && this.#isItem(at); at = this.#nextContent())
      items.push(this.#valueAt(at + 1, column, true, texts));
    return this.#done(items, texts, line, column);
  }

  #map(column: number): JsonObject {
    const entries: [string, Json][] = [];
    const texts: string[] = [];
    const line = this.#line;
    for (let at: number | undefined = column; at === column; at = this.#nextContent()) {
      const { key, end } = this.#keyAt(at) ?? unusual();
      keepLong(texts, key);
      entries.push([key, this.#valueAt(end, column, false, texts)]);
    }
    return this.#done(objectOf(entries), texts, line, column);
  }

  #done<T extends Json[] | JsonObject>(value: T, texts: string[], line: number, column: number): T {
    if (texts.length > 0) this.#scalarsIn.set(value, texts);
    this.#begin(value, line + 1, column + 1);
    return value;
  }

  /** A key in this line, and where its colon ends. */
  #keyAt(column: number): { readonly key: string; readonly end: number } | undefined {
    KEY.lastIndex = column;
    const [whole, quoted, plain = ""] = KEY.exec(this.#text) ?? [];
    if (whole === undefined) return undefined;
    if (whole.length > 500) unusual();
    return { key: quoted === undefined ? plainKey(plain) : unquoted(quoted), end: column + whole.length };
  }

  /** In one line, or in a few that are joined as those of a plain scalar are. */
  #quoted(column: number, parent: number, texts: string[]): string {
    const lines = [this.#text.slice(column)];
    const isDouble = this.#text[column] === '"';
    const last = this.#line + MOST_LINES;
    this.#line++;
    for (;;) {
      const [, found] = QUOTED_TO_END.exec(joined(lines)) ?? [];
      if (found !== undefined) {
        const value = unquoted(found);
        keepLong(texts, value);
        return value;
      }
      const indent = this.#text.search(/[^ ]/);
      if (this.#line > last || this.#line >= this.#lines.length || (indent >= 0 && indent <= parent)) unusual();
      const next = indent < 0 ? "" : withoutTab(this.#text).slice(indent);
      const line = lines.pop() ?? "";
      const end = line.replace(/ +$/, "");
      if (!isDouble || !ESCAPED_END.test(end)) lines.push(end, next);
      // The line break is escaped, and nothing takes its place.
      else lines.push(end !== line || next === "" ? unusual() : end.slice(0, -1) + next);
      this.#line++;
    }
  }

  #plain(column: number, parent: number, texts: string[]): Json {
    const [found, isCommented] = plainLine(this.#text.slice(column));
    let text = found;
    let blank = 0;
    let end = ++this.#line;
    for (; this.#line < this.#lines.length; this.#line++) {
      const indent = this.#text.search(/[^ ]/);
      if (indent < 0) blank++;
      else {
        if (indent <= parent) break;
        const [more, isLast] = plainLine(withoutTab(this.#text).slice(indent), true);
        if (isCommented || isLast) unusual();
        text += blank === 0 ? ` ${more}` : "\n".repeat(blank) + more;
        blank = 0;
        end = this.#line + 1;
      }
    }
    this.#line = end;
    return scalarOf(text, texts);
  }

  /** Lines as they are after `|`, and joined after `>`. */
  #block(column: number, parent: number, texts: string[]): string {
    const [, style, chomping] = /^([|>])([-+]?) *$/.exec(this.#text.slice(column)) ?? unusual();
    this.#line++;
    const indent = this.#text.search(/[^ ]/);
    if (indent <= parent) unusual();
    const lines: string[] = [];
    for (; this.#line < this.#lines.length; this.#line++) {
      const at = this.#text.search(/[^ ]/);
      if (at >= 0 && at < indent) break;
      lines.push(this.#text.slice(indent));
    }
    // A line that is further in than the parent is a mistake; a comment there is not.
    if (this.#line < this.#lines.length && this.#text.search(/[^ ]/) > parent) unusual();
    let last = lines.length;
    while (lines[last - 1] === "") last--;
    const content = lines.slice(0, last);
    // What is kept of the end of a file, and lines that are not joined with the others.
    if (chomping === "+" || (style === ">" && content.some((line) => /^\s|\s$/.test(line)))) unusual();
    if (/^\s*$/.test(content.at(-1) ?? "")) unusual();
    const body = style === "|" ? content.join("\n") : joined(content);
    const value = chomping === "-" ? body : `${body}\n`;
    keepLong(texts, value);
    return value;
  }

  /** A list or map between brackets, such as the whole of a JSON file. */
  #flow(column: number, parent: number, texts: string[]): Json {
    this.#flowParent = parent;
    const [value, end] = this.#flowValue(column, texts);
    if (contentAt(this.#text, end) !== undefined) unusual();
    this.#line++;
    return value;
  }

  /** @returns the value, and where it ends in the line that is then the present one */
  #flowValue(column: number, texts: string[]): [Json, number] {
    const first = this.#text[column];
    if (first === "{") return this.#nested(() => this.#flowMap(column));
    if (first === "[") return this.#nested(() => this.#flowList(column));
    const pattern = first === '"' || first === "'" ? QUOTED : FLOW_PLAIN;
    pattern.lastIndex = column;
    const [found = unusual()] = pattern.exec(this.#text) ?? [];
    if (pattern === FLOW_PLAIN) return [scalarOf(found, texts), column + found.length];
    const value = unquoted(found);
    keepLong(texts, value);
    return [value, column + found.length];
  }

  #flowList(column: number): [Json[], number] {
    const items: Json[] = [];
    const texts: string[] = [];
    const line = this.#line;
    let at = this.#nextInFlow(column + 1);
    while (this.#text[at] !== "]") {
      const [item, end] = this.#flowValue(at, texts);
      items.push(item);
      at = this.#separator(end, "]");
    }
    return [this.#done(items, texts, line, column), at + 1];
  }

  #flowMap(column: number): [JsonObject, number] {
    const entries: [string, Json][] = [];
    const texts: string[] = [];
    const line = this.#line;
    let at = this.#nextInFlow(column + 1);
    while (this.#text[at] !== "}") {
      FLOW_KEY.lastIndex = at;
      const [whole = unusual(), quoted, plain = ""] = FLOW_KEY.exec(this.#text) ?? [];
      const key = quoted === undefined ? plainKey(plain) : unquoted(quoted);
      keepLong(texts, key);
      const [value, end] = this.#flowValue(this.#nextInFlow(at + whole.length), texts);
      entries.push([key, value]);
      at = this.#separator(end, "}");
    }
    return [this.#done(objectOf(entries), texts, line, column), at + 1];
  }

  /** Goes beyond a comma, which something must come after, or to the closing bracket. */
  #separator(column: number, closing: string): number {
    const at = this.#nextInFlow(column);
    if (this.#text[at] === closing) return at;
    if (this.#text[at] !== ",") unusual();
    const next = this.#nextInFlow(at + 1);
    return this.#text[next] === closing ? unusual() : next;
  }

  /** Goes to what comes next, in this line or below. */
  #nextInFlow(column: number): number {
    let at = this.#spaces(column);
    while (at >= this.#text.length) {
      if (++this.#line >= this.#lines.length) unusual();
      withoutTab(this.#text);
      at = this.#spaces(0);
      if (at <= this.#flowParent && at < this.#text.length) unusual();
    }
    return at;
  }

  #spaces(column: number): number {
    let at = column;
    while (this.#text[at] === " ") at++;
    return at;
  }
}

const ESCAPE = String.raw`\\(?:["\\/bfnrt ]|u(?![dD][89a-fA-F])[\da-fA-F]{4}|u[dD][89abAB]..\\u[dD][c-fC-F][\da-fA-F]{2})`;
const QUOTE = String.raw`"(?:[^"\\]|${ESCAPE})*"|'(?:[^']|'')*'`;
/** The end of a line whose last backslash no other one escapes. */
const ESCAPED_END = /(?<!\\)(?:\\\\)*\\$/;
const QUOTED = new RegExp(QUOTE, "y");
const QUOTED_TO_END = new RegExp(`^(${QUOTE}) *(?: #.*)?$`);
/** Text that begins with nothing that has a meaning, and has no colon or number sign that could have one. */
const WORD = String.raw`(?:[\w/$.()+^<=;\\\u00a1-\ufffd]|-[-\w.])`;
const KEY = new RegExp(`(?:(${QUOTE})|(${WORD}[^:#]*(?::(?! |$)[^:#]*)*(?<! ))):(?= |$)`, "y");
const FLOW_KEY = new RegExp(String.raw`(?:(${QUOTE}) *: *|(${WORD}(?:[^:#,\[\]{}]*[^:#,\[\]{} ])?): +)(?![ ,}])`, "y");
const FLOW_PLAIN = new RegExp(
  String.raw`${WORD}(?:(?:[^:#,\[\]{}]|:[\w/]|(?<! )#)*(?:[^:#,\[\]{} ]|:[\w/]|(?<! )#))?(?= *(?:[,\]}]|$))`,
  "y",
);
const PLAIN = new RegExp(`^${WORD}`);

/** Tabs are usual in blocks of text only. */
const withoutTab = (line: string): string => (line.includes("\t") ? unusual() : line);

/** Where something other than a comment begins. */
function contentAt(line: string, column: number): number | undefined {
  const at = line.slice(column).search(/[^ ]/);
  if (at < 0) return undefined;
  if (line[column + at] !== "#") return column + at;
  return at === 0 ? unusual() : undefined;
}

/** A line of a plain scalar, and whether a comment ends it. */
function plainLine(text: string, isContinued = false): readonly [text: string, isCommented: boolean] {
  const comment = text.search(/ #/);
  const line = (comment < 0 ? text : text.slice(0, comment)).replace(/ +$/, "");
  if (!(isContinued ? /^[^#]/ : PLAIN).test(line) || /:(?: |$)/.test(line)) unusual();
  return [line, comment >= 0];
}

/** Lines joined by spaces; blank lines are line breaks. */
function joined(lines: readonly string[]): string {
  let text = "";
  let blank = 0;
  for (const [at, line] of lines.entries()) {
    if (line === "") blank++;
    else {
      text += at === 0 ? line : blank === 0 ? ` ${line}` : "\n".repeat(blank) + line;
      blank = 0;
    }
  }
  return text;
}

function unquoted(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  // A blank line is a line break; JSON has no escape for a space.
  const json = quoted.replaceAll("\n", "\\n").replace(/\\(.)/g, (pair, character) => (character === " " ? " " : pair));
  return String(JSON.parse(json));
}

/** A word or a number is a key in another form. */
function plainKey(text: string): string {
  const isPlain = /^(?:0|[1-9]\d{0,14})$/.test(text) || !(NUMBER.test(text) || WORDS.test(text));
  return isPlain && text !== "<<" ? text : unusual();
}

const WORDS = /^(?:true|false|null)$/i;
const NUMBER = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|nan))$/i;

function objectOf(entries: readonly [string, Json][]): JsonObject {
  const object = Object.fromEntries(entries);
  // A name that comes again is a mistake.
  return Object.keys(object).length === entries.length ? object : unusual();
}

/** A plain scalar as JSON: `10` is a number, `1.0.0` a string. */
function scalarOf(text: string, texts: string[]): Json {
  keepLong(texts, text);
  if (NUMBER.test(text)) return numberOf(text, texts);
  // As in `Null`, but not in `nULL`.
  if (!WORDS.test(text) || !/^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(text)) return text;
  const word = text.toLowerCase();
  return word === "null" ? null : word === "true";
}

function numberOf(text: string, texts: string[]): number | bigint {
  if (/^[-+]?\d+$/.test(text)) {
    const value = BigInt(text);
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }
  // A double has the digits of a fraction that has no more than fifteen.
  if (!/^-?(?:0|[1-9]\d*)\.\d+$/.test(text) || text.length > 16) unusual();
  const value = Number(text);
  keepLong(texts, String(value));
  return value;
}
