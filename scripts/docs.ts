/** `npm run docs` builds the site in `generated/docs/`. `--help` lists the options. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { acceptTranslations } from "./docs/accept-translations.js";
import { buildSite } from "./docs/build.js";
import { serve } from "./docs/serve.js";
import { SITE_SOURCES } from "./docs/sources.js";
import { removeOthers, type TextFile, writeChanged } from "./program/output.js";
import { formatProblem, InvalidInput, type Problem } from "./program/problem.js";
import { attempt, program, WrongUse } from "./program/program.js";
import { printSteps } from "./program/report.js";
import { runOnChange } from "./program/watch.js";

const DOCS = {
  call: "npm run docs --",
  usage: `npm run docs -- [--base <address>] [--serve [--port <number>]] [--accept-translations] [--strict]

Builds the site in generated/docs/ from spec/, examples/ and the texts in scripts/docs/text/.

  --base <address>  where it will be published, such as https://example.org/docs/, for canonical links,
                    sitemap, feeds and what is shared; needed for hosts that drop the slash of an address
  --serve           serves it on 127.0.0.1, builds it again after every change and shows that in the browser
  --port <number>   the port to serve on; without it the system chooses
  --accept-translations
                    says that somebody has looked at the translation of each English text that changed
  --strict          fails where a translation is missing or its English text has changed, instead of showing the English
  -h, --help        prints this

Exit code: 0 if all is well, 1 if a source of the site is wrong, 2 if the program cannot start.`,
  options: {
    base: { type: "string" },
    serve: { type: "boolean", default: false },
    port: { type: "string" },
    "accept-translations": { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
  },
  afterFailure: "generated/docs/ is unchanged",
} as const;

const TARGET = "generated/docs";

/** Builds the site and writes it. Pages of earlier builds are removed. */
async function run(base: string | undefined, isStrict: boolean): Promise<TextFile[]> {
  const report = printSteps();
  const inEnglish: Problem[] = [];
  const tolerate = isStrict ? undefined : (problems: readonly Problem[]) => void inEnglish.push(...problems);
  const files = await buildSite(process.cwd(), base, report, tolerate);
  const written = files.map(({ path, text }) => ({ path: join(TARGET, path), text }));
  const changed = await writeChanged(written);
  const removed = await removeOthers(written, TARGET);
  report("site", "write", `${files.length} files in ${TARGET}/, ${changed.length} changed, ${removed.length} removed`);
  if (inEnglish.length > 0) console.log([...inEnglish.map((problem) => formatProblem(problem)), IN_ENGLISH].join("\n"));
  return files;
}

const IN_ENGLISH =
  "Until then, the Chinese pages show English where a translation is missing, and say so; --strict refuses all of this.";

/** The address with a slash at its end. */
function checkBase(base: string): string {
  if (/^https?:\/\/[^/]/.test(base) && URL.canParse(base) && !/[?#]/.test(base)) return base.replace(/\/*$/, "/");
  throw new WrongUse(`--base must be an address such as https://example.org/docs/, not ${base}`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new WrongUse(`--port must be a number from 0 to 65535, not ${text}`);
}

const reasonOf = (error: unknown): string =>
  error instanceof InvalidInput ? error.problems.map((problem) => formatProblem(problem)).join("\n") : String(error);

await program(DOCS, async (values) => {
  const base = values.base === undefined ? undefined : checkBase(values.base);
  if (values.port !== undefined && !values.serve) throw new WrongUse("--port needs --serve");
  const port = portOf(values.port ?? "0");
  if (values["accept-translations"]) await acceptTranslations(process.cwd(), printSteps());
  if (!values.serve) {
    await run(base, values.strict);
    return true;
  }
  let files: readonly TextFile[] = [];
  const live = await readFile("scripts/docs/assets/live.js", "utf8");
  const { url, tell } = await serve(() => files, port, live);
  return runOnChange(SITE_SOURCES, async () => {
    let problem: unknown;
    await attempt(DOCS, async () => {
      try {
        files = await run(base, values.strict);
      } catch (error) {
        problem = error;
        throw error;
      }
      return true;
    });
    tell(problem === undefined ? { kind: "built" } : { kind: "failed", reason: reasonOf(problem) });
    console.log(problem === undefined ? `serving on ${url}` : `build failed; serving on ${url} what was built before`);
  });
});
