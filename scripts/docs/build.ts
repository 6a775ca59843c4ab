import type { TextFile } from "../program/output.js";
import { InvalidInput } from "../program/problem.js";
import { siteProblems } from "./checks.js";
import { siteFiles } from "./pages.js";
import { loadSources, type Report } from "./sources.js";

/**
 * Makes all files of the site, without writing any.
 * @throws {InvalidInput} with what is wrong in the sources, or with a lost digit or a broken link in the pages
 */
export async function buildSite(root: string, base: string | undefined, report: Report): Promise<TextFile[]> {
  const sources = await loadSources(root, base, report);
  const files = siteFiles(sources);
  report("site", "pages", `${files.filter(({ path }) => path.endsWith(".html")).length} pages and their twins`);
  const faults = siteProblems(files, sources);
  if (faults.length > 0) throw new InvalidInput(faults.map((message) => ({ file: "generated/docs", message })));
  report("site", "check", "every digit kept, every link leads somewhere");
  return files;
}
