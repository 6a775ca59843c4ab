import { relative } from "node:path";

/** What is wrong with an input file and where, in words for the person who edits it. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

/** Thrown when the input cannot be used. The program prints the problems; nothing has been written. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem)).join("\n"));
  }
}

/** `spec/options.yaml:12:5 message`, the path seen from `directory`. */
export function formatProblem({ file, line, column, message }: Problem, directory = process.cwd()): string {
  const shown = /^https?:/.test(file) ? file : relative(directory, file) || file;
  const place = [shown, line, column].filter((part) => part !== undefined).join(":");
  return `${place} ${message}`;
}

/** Why a file cannot be read, without its path, which a problem has already. */
export const unreadable = (error: Error): string => `cannot be read: ${error.message.split(",", 1)}`;

/** Collects what several steps find wrong, so that one run reports everything. */
export function collectProblems() {
  const problems: Problem[] = [];
  return {
    /** The result of a step; `undefined` if its input is wrong. */
    async from<T>(step: () => T | Promise<T>): Promise<T | undefined> {
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        problems.push(...error.problems);
        return undefined;
      }
    },
    /** @throws {InvalidInput} with the problems of all steps, if there are any */
    throwIfAny(): void {
      if (problems.length > 0) throw new InvalidInput(problems);
    },
  };
}
