import { type ParseArgsConfig, parseArgs } from "node:util";
import { formatProblem, InvalidInput } from "./problem.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

interface Program<T extends Options> {
  /** How it is called: `npm run docs --`. */
  readonly call: string;
  /** What `--help` prints. */
  readonly usage: string;
  readonly options: T;
  /** How many arguments it takes besides the options; without it none. */
  readonly maxArguments?: number;
  /** What is true after wrong input, such as "generated/ is unchanged". */
  readonly afterFailure?: string;
}

type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>["values"];

/** Gets the options and the other arguments of the command line; returns whether all is well. */
type Main<T extends Options> = (values: Values<T>, others: readonly string[]) => boolean | Promise<boolean>;

/** 0: all is well. 1: the input is wrong, or a check failed. 2: the program was called wrongly or cannot start. */
type ExitCode = 0 | 1 | 2;

/** Thrown when the machine must change before the program can do its work, and not the input. */
export class CannotStart extends Error {
  override readonly name: string = "CannotStart";
}

/** Thrown when the command line must change. */
export class WrongUse extends CannotStart {
  override readonly name = "WrongUse";
}

/** Runs a program with the arguments of this process and sets its exit code. */
export async function program<const T extends Options>(description: Program<T>, main: Main<T>): Promise<void> {
  for (const output of [process.stdout, process.stderr]) output.on("error", ignoreClosed);
  process.exitCode = await runProgram(description, main, process.argv.slice(2));
}

/** Work is finished although nobody reads any more what is printed, as after `| head`. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Runs a program to its end. Prints what keeps it from its work, without a stack trace. */
export function runProgram<const T extends Options>(
  description: Program<T>,
  main: Main<T>,
  args: readonly string[],
): Promise<ExitCode> {
  return attempt(description, () => {
    if (asksForHelp(args)) {
      console.log(description.usage);
      return true;
    }
    const { values, positionals } = parse(description.options, args);
    const [unexpected] = positionals.slice(description.maxArguments ?? 0);
    if (unexpected !== undefined) throw new WrongUse(`Unexpected argument '${unexpected}'`);
    return main(values, positionals);
  });
}

/** Also where the rest of the command line is wrong. */
const asksForHelp = (args: readonly string[]): boolean =>
  parseArgs({ args: [...args], options: { help: { type: "boolean", short: "h" } }, strict: false }).values.help ===
  true;

function parse<T extends Options>(options: T, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    // Its first sentence says what is wrong, the others how a program could allow it.
    if (error instanceof TypeError) throw new WrongUse(error.message.replace(/\.\s.*$/s, ""));
    throw error;
  }
}

/** Does the work of a program, once or after each change. */
export async function attempt(
  { call, afterFailure }: { readonly call: string; readonly afterFailure?: string },
  work: () => boolean | Promise<boolean>,
): Promise<ExitCode> {
  try {
    return (await work()) ? 0 : 1;
  } catch (error) {
    if (error instanceof InvalidInput) {
      const lines = error.problems.map((problem) => formatProblem(problem));
      console.error([...lines, ...(afterFailure === undefined ? [] : [afterFailure])].join("\n"));
      return 1;
    }
    if (error instanceof WrongUse) console.error(`${error.message}. See ${call} --help`);
    else if (error instanceof CannotStart || isSystemError(error)) console.error(error.message);
    else throw error;
    return 2;
  }
}

/** Such as a full disk, a folder that is a file, or a port in use. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && "syscall" in error;
