import { parseArgs } from "node:util";

/** What a command line asks for. */
export type Asked =
  | { readonly what: "help" }
  | { readonly what: "version" }
  | { readonly what: "generate"; readonly source: string; readonly output: string; readonly check: boolean }
  | { readonly what: "nothing"; readonly message: string };

export const HELP = `binance-batch-orders generate <description> -o <folder> [--check]

Makes openapi.yaml, openapi.json, types.ts and wire.ts from an OpenAPI 3.1 description in YAML or JSON, without losing
a digit of an integer: int64 becomes bigint, unless its maximum says that a double holds it.

  <description>         the root file; the files that it refers to are read, too
  -o, --output <folder> where to write; other files in it stay as they are
  --check               writes nothing, and fails if the files in the folder are not what would be written
  -h, --help            prints this
  -v, --version         prints the version of the package

Exit code: 0 if all is well, 1 if the description is wrong or the check fails, 2 if the command cannot start.`;

export function readCommandLine(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        check: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", short: "v", default: false },
      },
    });
    if (values.help) return { what: "help" };
    if (values.version) return { what: "version" };
    const [command, source, ...others] = positionals;
    if (command === undefined) return nothing("Name a command: generate");
    if (command !== "generate") return nothing(`${command} is no command. The only one is generate`);
    if (source === undefined) return nothing("Name the description to generate from");
    if (others.length > 0) return nothing(`One description at a time, not also ${others.join(" ")}`);
    if (!values.output) return nothing("Name the folder to write to: -o <folder>");
    return { what: "generate", source, output: values.output, check: values.check };
  } catch (error) {
    // parseArgs explains an unknown option in its first sentence; the others are about its own settings.
    return nothing(error instanceof Error ? error.message.replace(/\. .*$/s, "") : String(error));
  }
}

const nothing = (message: string): Asked => ({
  what: "nothing",
  message: `${message}. See binance-batch-orders --help`,
});
