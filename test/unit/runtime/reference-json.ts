import type { ExactJson } from "../../../src/entries/index.js";

/** A second, plain reader of JSON, which shares nothing with `src/runtime/exact-json.ts`: slow, recursive, exact. */
export function readReference(text: string): ExactJson {
  let at = 0;
  const fail = (): never => {
    throw new SyntaxError(`not JSON at ${at}`);
  };
  const match = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern, "y");
    sticky.lastIndex = at;
    const [found] = sticky.exec(text) ?? fail();
    at += found.length;
    return found;
  };
  const space = () => match(/[ \t\n\r]*/);
  const expect = (token: string) => {
    if (!text.startsWith(token, at)) fail();
    at += token.length;
  };

  function value(): ExactJson {
    space();
    const result = valueHere();
    space();
    return result;
  }

  function valueHere(): ExactJson {
    const char = text.charAt(at);
    if (char === "{") return object();
    if (char === "[") return list();
    if (char === '"') return string();
    if (char === "t") return literal("true", true);
    if (char === "f") return literal("false", false);
    if (char === "n") return literal("null", null);
    const digits = match(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/);
    return /[.eE]/.test(digits) || Number.isSafeInteger(Number(digits)) ? Number(digits) : BigInt(digits);
  }

  function literal<T>(word: string, meaning: T): T {
    expect(word);
    return meaning;
  }

  function string(): string {
    expect('"');
    let result = "";
    while (text.charAt(at) !== '"') {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them unescaped
      const piece = match(/\\u[0-9a-fA-F]{4}|\\["\\/bfnrt]|[^"\\\u0000-\u001f]/);
      if (piece.startsWith("\\u")) result += String.fromCharCode(Number.parseInt(piece.slice(2), 16));
      else if (piece.startsWith("\\")) result += ESCAPES.get(piece.charAt(1));
      else result += piece;
    }
    expect('"');
    return result;
  }

  function list(): ExactJson[] {
    expect("[");
    space();
    if (text.charAt(at) === "]") return literal("]", []);
    const items = [value()];
    while (text.charAt(at) === ",") {
      expect(",");
      items.push(value());
    }
    expect("]");
    return items;
  }

  function object(): ExactJson {
    const members = new Map<string, ExactJson>();
    const member = () => {
      space();
      const name = string();
      space();
      expect(":");
      members.set(name, value());
    };
    expect("{");
    space();
    if (text.charAt(at) === "}") return literal("}", {});
    member();
    while (text.charAt(at) === ",") {
      expect(",");
      member();
    }
    expect("}");
    return Object.fromEntries(members);
  }

  const result = value();
  if (at < text.length) fail();
  return result;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
