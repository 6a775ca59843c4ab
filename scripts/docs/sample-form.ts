import type { Problem } from "../program/problem.js";
import { END, START } from "../spec/example-programs.js";

/** What a page shows without a scroll bar. */
const WIDTH = 100;

const COMMENT = /^(?:\/\/|#!)/;

/** What readers would see badly, or not at all: long lines, spaces at an end, and code that is not shown. */
export function sampleProblems(text: string, file: string): Problem[] {
  const lines = text.split("\n");
  const [start, end] = [lines.findIndex((line) => START.test(line)), lines.findIndex((line) => END.test(line))];
  return lines.flatMap((code, index) => {
    const isOutside = (index < start || index > end) && code !== "" && !COMMENT.test(code);
    const messages = [
      ...(code.length > WIDTH ? [`is ${code.length} characters long; a page shows ${WIDTH}`] : []),
      ...(/\s$/.test(code) ? ["ends with a space"] : []),
      ...(isOutside ? ["is code that no page shows; move it between docs:start and docs:end"] : []),
    ];
    return messages.map((message) => ({ file, line: index + 1, message }));
  });
}
