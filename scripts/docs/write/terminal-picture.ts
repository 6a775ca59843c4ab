/** Of a terminal, in characters. */
export const COLUMNS = 80;

const CHARACTER = 7.9;
const LINE = 19;
const MARGIN = 20;
const WIDTH = Math.ceil(COLUMNS * CHARACTER) + 2 * MARGIN;

/** The colours of the docs. The background is part of the picture, so that it is legible on any page. */
const STYLE = `
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1d2329; white-space: pre }
.page { fill: #ffffff; stroke: #dfe4e8 }
.title { fill: #54606b }
.head { font-weight: 600; fill: #0b5d66 }
@media (prefers-color-scheme: dark) {
  text { fill: #e3e8ec }
  .page { fill: #13171a; stroke: #2e363d }
  .title { fill: #a3afba }
  .head { fill: #7fd1d8 }
}
`;

/**
 * An SVG of a terminal with the output of a command.
 * @param output lines of at most 80 characters; those that begin with a number and a dot are headings
 */
export function terminalPicture(command: string, output: string): string {
  const lines = output.trimEnd().split("\n");
  const height = MARGIN + (lines.length + 2) * LINE + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${escaped(command)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    textAt(0, `$ ${command}`, "title"),
    ...lines.flatMap((line, index) =>
      line === "" ? [] : [textAt(index + 2, line, /^\d+\. /.test(line) ? "head" : "")],
    ),
    "</svg>\n",
  ].join("\n");
}

/** No-break spaces, because viewers that do not know `white-space` would join the others. */
function textAt(row: number, line: string, style: string): string {
  const y = MARGIN + row * LINE + 13;
  return `<text x="${MARGIN}" y="${y}"${style === "" ? "" : ` class="${style}"`}>${escaped(line).replaceAll(" ", "\u00a0")}</text>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
