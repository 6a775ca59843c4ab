const WIDTH = 120;

/** A comment in JSDoc, its paragraphs wrapped at 120 characters. Empty if there is nothing to say. */
export function jsDoc(paragraphs: readonly string[], indent = ""): string {
  const said = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
  const [only] = said;
  if (only === undefined) return "";
  const line = `${indent}/** ${safe(only)} */`;
  if (said.length === 1 && !only.includes("\n") && line.length <= WIDTH) return `${line}\n`;
  const lines = said.flatMap((paragraph, index) => [
    // Tags are a block of their own, one after the other.
    ...(index === 0 || (paragraph.startsWith("@") && said[index - 1]?.startsWith("@")) ? [] : [""]),
    ...linesOf(safe(paragraph), WIDTH - indent.length - 3),
  ]);
  return `${indent}/**\n${lines.map((text) => `${indent} * ${text}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

const safe = (text: string): string => text.replaceAll("*/", "*\\/");

/** Code and lists keep their lines, because joined they would mean something else. */
function linesOf(paragraph: string, width: number): string[] {
  const lines = paragraph.split("\n");
  if (paragraph.startsWith("@example") || lines.some((line) => /^\s*(?:[-*|#>`]|\d+\.)/.test(line))) return lines;
  const wrapped: string[] = [];
  let current = "";
  for (const word of paragraph.split(/\s+/)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      wrapped.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...wrapped, current];
}
