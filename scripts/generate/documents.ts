import { type JsonObject, writeJson } from "../openapi/json.js";
import { writeYaml } from "../spec/write-yaml.js";

/** What a published document says of its origin. */
export const bannerOf = (sources: readonly string[], command: string): string =>
  `Made from ${sources.join(", ")} and the files it refers to by \`${command}\`. Do not edit.`;

/** The texts of a document. */
export interface Documents {
  readonly yaml: string;
  readonly json: string;
}

/** A document as YAML and as JSON. JSON has no comments, so both carry the banner as an extension. */
export function writeDocuments(document: JsonObject, banner: string): Documents {
  const { openapi = null, "x-generated": _, ...rest } = document;
  const labelled = { openapi, "x-generated": banner, ...rest };
  return { yaml: `# ${banner}\n${writeYaml(labelled)}`, json: `${writeJson(labelled)}\n` };
}
