import type { TextFile } from "../program/output.js";
import { InvalidInput } from "../spec/problem.js";
import { siteFaults } from "./checks.js";
import { buildSite } from "./pages.js";
import { loadSources, type Report } from "./sources.js";

/**
 * Makes all files of the site, without writing any.
 * @throws {InvalidInput} with what is wrong in the sources, or with a lost digit or a broken link in the pages
 */
export async function makeSite(root: string, base: string | undefined, report: Report): Promise<TextFile[]> {
  const sources = await loadSources(root, base, report);
  const files = buildSite(sources);
  report("site", "pages", `${files.filter(({ path }) => path.endsWith(".html")).length} pages and their twins`);
  const faults = siteFaults(files, sources);
  if (faults.length > 0) throw new InvalidInput(faults.map((message) => ({ file: "generated/docs", message })));
  report("site", "check", "every digit kept, every link leads somewhere");
  return files;
}
