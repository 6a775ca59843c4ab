import { WrongUse } from "../program/program.js";

/** What a command line asks to generate. */
export interface Request {
  /** The root file of the description, as the user named it. */
  readonly source: string;
  /** The folder for what is generated. */
  readonly output: string;
  /** Whether a client is made; by default, if the description signs as this exchange does. */
  readonly client?: boolean | undefined;
  /** Compares instead of writing. */
  readonly check: boolean;
}

export const COMMAND = {
  call: "binance-batch-orders",
  usage: `binance-batch-orders generate <description> -o <folder> [--client] [--check]
binance-batch-orders emulator [--port <port>] [--orders <file>] [--faults <names>]

generate

Makes openapi.yaml, openapi.json, types.ts and wire.ts from an OpenAPI 3.1 description in YAML or JSON, without losing
a digit of an integer: int64 becomes bigint, unless its maximum says that a double holds it. Where requests are signed as
this exchange does it, it also makes client.ts: a client with one method for each operation, named after the folder.

  <description>          the root file; the files that it refers to are read too
  -o, --output <folder>  where to write; other files in it stay as they are
  --client, --no-client  makes client.ts, or does not; by default, if the security schemes of the description are the
                         header X-MBX-APIKEY and the query parameter signature
  --check                writes nothing; fails if the files in the folder are not what would be written

emulator
Starts an exchange for tests on 127.0.0.1, prints its URL, credentials and orders, and then every request. It runs until
it is stopped.

  --port <port>          where it listens; by default, on a free port
  --orders <file>        the orders of its books, as JSON or YAML: { options: [...], coinFutures: [...] }
  --faults <names>       what the first requests meet, such as unknownError,reset*2

  -v, --version          prints the version of the package
  -h, --help             prints this

Exit code: 0 if all is well, 1 if the description is wrong or the check fails, 2 if the command cannot start.`,
  options: {
    output: { type: "string", short: "o" },
    client: { type: "boolean" },
    port: { type: "string" },
    orders: { type: "string" },
    faults: { type: "string" },
    check: { type: "boolean", default: false },
    version: { type: "boolean", short: "v", default: false },
  },
  maxArguments: Number.POSITIVE_INFINITY,
  afterFailure: "Nothing was written.",
} as const;

const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  generate: ["output", "check", "client"],
  emulator: ["port", "orders", "faults"],
};

/** @throws {WrongUse} if an option belongs to the other command */
export function refuseOptionsOfOthers(command: string | undefined, values: Readonly<Record<string, unknown>>): void {
  for (const [other, names] of Object.entries(OPTIONS_OF))
    for (const name of names)
      if (other !== command && values[name] !== undefined && values[name] !== false)
        throw new WrongUse(`--${name} is an option of ${other}`);
}

/** @throws {WrongUse} if the command line does not say what to generate */
export function requestOf(
  {
    output,
    check,
    client,
  }: { readonly output?: string | undefined; readonly check: boolean; readonly client?: boolean | undefined },
  [command, source, ...others]: readonly string[],
): Request {
  if (command === undefined) throw new WrongUse("Name a command: generate or emulator");
  if (command !== "generate")
    throw new WrongUse(`Unknown command "${command}". The commands are "generate" and "emulator"`);
  if (source === undefined) throw new WrongUse("Name the description to generate from");
  if (others.length > 0) throw new WrongUse(`Name one description only, not also ${others.join(" ")}`);
  if (!output) throw new WrongUse("Name the folder to write to: -o <folder>");
  return { source, output, check, client };
}
