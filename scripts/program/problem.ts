import { relative } from "node:path";

/** What is wrong with an input file and where, in words for the person who edits it. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

/** Thrown when the input cannot be used. The caller prints the problems; nothing has been written. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem)).join("\n"));
  }
}

/** `spec/options.yaml:12:5 message`, the path seen from `directory`. */
export function formatProblem({ file, line, column, message }: Problem, directory = process.cwd()): string {
  const place = [relative(directory, file) || file, line, column].filter((part) => part !== undefined).join(":");
  return `${place} ${message}`;
}
