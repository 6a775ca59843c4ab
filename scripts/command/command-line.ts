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

Makes openapi.yaml, openapi.json, types.ts and wire.ts from an OpenAPI 3.1 description in YAML or JSON, without losing
a digit of an integer: int64 becomes bigint, unless its maximum says that a double holds it. Where requests are signed as
this exchange does it, it also makes client.ts: a client with one method for each operation, named after the folder.

  <description>          the root file; the files that it refers to are read too
  -o, --output <folder>  where to write; other files in it stay as they are
  --client, --no-client  makes client.ts, or does not; by default, if the security schemes of the description are the
                         header X-MBX-APIKEY and the query parameter signature
  --check                writes nothing; fails if the files in the folder are not what would be written
  -v, --version          prints the version of the package
  -h, --help             prints this

Exit code: 0 if all is well, 1 if the description is wrong or the check fails, 2 if the command cannot start.`,
  options: {
    output: { type: "string", short: "o" },
    client: { type: "boolean" },
    check: { type: "boolean", default: false },
    version: { type: "boolean", short: "v", default: false },
  },
  maxArguments: Number.POSITIVE_INFINITY,
  afterFailure: "Nothing was written.",
} as const;

/** @throws {WrongUse} if the command line does not say what to generate */
export function requestOf(
  {
    output,
    check,
    client,
  }: { readonly output?: string | undefined; readonly check: boolean; readonly client?: boolean | undefined },
  [command, source, ...others]: readonly string[],
): Request {
  if (command === undefined) throw new WrongUse("Name a command: generate");
  if (command !== "generate") throw new WrongUse(`Unknown command "${command}". The only command is "generate"`);
  if (source === undefined) throw new WrongUse("Name the description to generate from");
  if (others.length > 0) throw new WrongUse(`Name one description only, not also ${others.join(" ")}`);
  if (!output) throw new WrongUse("Name the folder to write to: -o <folder>");
  return { source, output, check, client };
}
