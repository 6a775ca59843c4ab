import type { CodeLanguage } from "./blocks.js";
import { breakable, unbroken } from "./breakable.js";
import { type Html, html, join } from "./template.js";

const KEYWORDS =
  "as|async|await|case|catch|const|else|export|finally|for|from|function|if|import|in|instanceof|let|new|of|return|" +
  "satisfies|switch|throw|try|type|typeof|while|false|null|true|undefined";

const SCRIPT = {
  comment: /\/\/.*|\/\*[\s\S]*?\*\//,
  string: /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/,
  number: /\b\d[\d_.]*n?\b/,
  word: new RegExp(`\\b(?:${KEYWORDS})\\b`),
};

/** What is highlighted in each language: the first pattern that matches counts. */
const PATTERNS: Readonly<Record<CodeLanguage, Readonly<Record<string, RegExp>>>> = {
  json: {
    key: /"(?:\\.|[^"\\])*"(?=:)/,
    string: /"(?:\\.|[^"\\])*"/,
    number: /-?\b\d[\d.eE+-]*/,
    word: /true|false|null/,
  },
  ts: SCRIPT,
  js: SCRIPT,
  sh: {
    comment: /(?<![^\s])#.*/,
    string: /"(?:\\.|[^"\\])*"|'[^']*'/,
    word: /\$\{?\w+\}?|(?<![^\s])(?:curl|openssl|printf|npm|node|cd|git)(?![^\s])/,
  },
  py: {
    comment: /#.*/,
    string: /[fb]?"(?:\\.|[^"\\\n])*"/,
    number: /\b\d[\d_.]*\b/,
    word: /\b(?:and|as|assert|def|else|except|finally|for|from|if|import|in|is|lambda|None|not|or|raise|return|True|try|False|while|with)\b/,
  },
  go: {
    comment: /\/\/.*/,
    string: /"(?:\\.|[^"\\\n])*"|`[^`]*`/,
    number: /\b\d[\d_.]*\b/,
    word: /\b(?:any|defer|else|for|func|if|import|nil|package|range|return|string|struct|type|var)\b/,
  },
  http: { word: /^(?:GET|PUT|POST|DELETE)\b/m, key: /^[\w-]+(?=: )/m },
  text: {},
};

/** The code as HTML. Its text stays the same, character by character. */
export function highlight(language: CodeLanguage, text: string): Html {
  const patterns = Object.entries(PATTERNS[language]);
  if (patterns.length === 0) return breakable(text);
  const write = language === "http" ? breakable : unbroken;
  const all = new RegExp(patterns.map(([name, { source }]) => `(?<${name}>${source})`).join("|"), "gm");
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(all)) {
    const name = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? "";
    parts.push(html`${write(text.slice(end, match.index))}<span class="${name}">${write(match[0])}</span>`);
    end = match.index + match[0].length;
  }
  return join([...parts, write(text.slice(end))]);
}
