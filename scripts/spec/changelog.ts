import type { JsonObject } from "../openapi/json.js";
import { objectOf, textOf } from "../openapi/json-access.js";

/** The heading of the entry that the version of a description has in the changelog. */
function changelogHeading({ info }: JsonObject): string {
  const { title, version, "x-displayName": name } = objectOf(info);
  return `## ${textOf(name) || textOf(title)} description ${textOf(version)}`;
}

/** What the changelog lacks about the version of a description, and the line of the latest entry about one. */
export function changelogProblem(
  document: JsonObject,
  changelog: string,
): { readonly line: number; readonly message: string } | undefined {
  const heading = changelogHeading(document);
  const [, rest] = `\n${changelog}`.split(`\n${heading}\n`);
  const text = rest?.split("\n## ", 1)[0] ?? "";
  if (/\w/.test(text)) return undefined;
  const line = changelog.split("\n").findIndex((it) => it === heading || /^## .* description /.test(it)) + 1;
  return {
    line: Math.max(line, 1),
    message: `needs an entry for this version of the description; add here:\n${entryOf(heading)}`,
  };
}

const entryOf = (heading: string): string => `  ${heading}\n\n  <what changed, and since when the exchange does so>`;
