/**
 * Runs a TypeScript program: `node scripts/run.mjs scripts/generate.ts --check`.
 *
 * Node 20 cannot run TypeScript, and half of a start would be spent on loading the hundreds of small modules of our
 * tools. So esbuild joins the program and its packages into a few files once, and again when one of them changes.
 * A worker of the program is a second entry, found by its name: `generate/worker.ts` for `generate.ts`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeProblem } from "./node-version.mjs";

const USAGE = `node scripts/run.mjs <program.ts> [options]

Compiles a TypeScript program of this repository and runs it, such as scripts/generate.ts. The options are the program's
own; its --help lists them.`;

const [name] = process.argv.splice(2, 1);
if (name === "--help" || name === "-h") {
  console.log(USAGE);
  process.exit(0);
}
if (name === undefined || !name.endsWith(".ts") || !existsSync(name)) {
  console.error(name === undefined ? USAGE : `${name} is not a TypeScript program. See node scripts/run.mjs --help`);
  process.exit(2);
}

// Before anything that an older one does not have.
const problem = nodeProblem(process.versions.node);
if (problem !== undefined) {
  console.error(problem);
  process.exit(2);
}

const root = resolve(import.meta.dirname, "..");
const program = resolve(name);
const outdir = join(root, "node_modules/.cache/run", relative(root, program));
const inputsFile = join(outdir, "inputs.json");

/**
 * A program that needs a table of Redocly's linter gets the table, and not all of the linter: no module of it does
 * anything when it is imported, but it does not say so.
 */
const onlyUsedParts = {
  name: "only-used-parts",
  setup(build) {
    build.onResolve(
      { filter: /^\.|^@redocly\/openapi-core$/ },
      async ({ path, importer, kind, resolveDir, pluginData }) => {
        const isLinter = path.startsWith("@") || /[\\/]@redocly[\\/]openapi-core[\\/]lib[\\/]/.test(importer);
        if (!isLinter || pluginData === onlyUsedParts) return undefined;
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: onlyUsedParts });
        return { ...found, sideEffects: false };
      },
    );
  },
};

if (!isFresh()) await compile();
await import(pathToFileURL(join(outdir, `${basename(program, ".ts")}.mjs`)).href);

/** Whether every file that the last compilation read is still as it was then. */
function isFresh() {
  try {
    const inputs = Object.entries(JSON.parse(readFileSync(inputsFile, "utf8")));
    return inputs.every(
      ([file, changed]) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs === changed,
    );
  } catch {
    // There is none yet, or a machine stopped while it was written.
    return false;
  }
}

async function compile() {
  const started = Date.now();
  const worker = program.replace(/\.ts$/, "/worker.ts");
  // Each on its own, because what a worker shares with its program would be as large as the program.
  const compiled = await Promise.all([program, worker].filter((file) => existsSync(file)).map(bundle));
  for (const { path, contents } of compiled.flatMap(({ outputFiles }) => outputFiles)) replace(path, contents);
  // Named from the root, so that a copy of the repository that shares node_modules does not take this for its own.
  const read = compiled.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const inputs = [relative(root, import.meta.filename), ...read].map((file) => {
    const changed = statSync(join(root, file)).mtimeMs;
    // What was changed meanwhile may not be in it.
    return [file, changed < started ? changed : null];
  });
  replace(inputsFile, JSON.stringify(Object.fromEntries(inputs)));
}

async function bundle(entry) {
  const { build } = await import("esbuild");
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outbase: dirname(program),
    outdir,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    bundle: true,
    splitting: true,
    plugins: [onlyUsedParts],
    // One looks for its own folder, the other one is a single file already.
    external: ["esbuild", "typescript"],
    platform: "node",
    target: "node20",
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "error",
  });
}

/** Writes a whole file at once: another process may be running the program. */
function replace(path, contents) {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}
