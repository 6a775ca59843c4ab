import type { TextFile } from "../program/output.js";
import { InvalidInput } from "../program/problem.js";
import type { Report } from "../program/report.js";
import { siteProblems } from "./checks.js";
import type { Tolerate } from "./chinese.js";
import { siteFiles } from "./pages.js";
import { loadSources } from "./sources.js";

/**
 * Builds all files of the site, without writing any.
 * @param tolerate gets what is shown in English instead of Chinese; without it, that is a problem
 * @throws {InvalidInput} with all problems of the sources, or with every lost digit and broken link of the pages
 */
export async function buildSite(
  root: string,
  base: string | undefined,
  report: Report,
  tolerate?: Tolerate,
): Promise<TextFile[]> {
  const sources = await loadSources(root, base, report, tolerate);
  const files = siteFiles(sources);
  report(
    "site",
    "pages",
    `${files.filter(({ path }) => path.endsWith(".html")).length} pages, as HTML and as Markdown`,
  );
  const problems = siteProblems(files, sources, root);
  if (problems.length > 0) throw new InvalidInput(problems.map((message) => ({ file: "generated/docs", message })));
  report("site", "check", "no digit lost, no link broken");
  return files;
}
