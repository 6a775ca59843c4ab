import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Published } from "../../scripts/generate/guard.js";
import { generateSpecs } from "../../scripts/generate/specs.js";
import { typesOf } from "../../scripts/generate/types.js";
import type { TextFile } from "../../scripts/program/output.js";
import type { Report } from "../../scripts/program/report.js";
import { openProject } from "../../scripts/spec/spec.js";
import { type Copy, copyParts } from "./copy-parts.js";

/** What `npm run generate` writes in a folder. */
export async function generatedFiles(root: string): Promise<TextFile[]> {
  const project = await openProject(root);
  const files = await generateSpecs(project, project.names, { typesOf, report: () => {} });
  return files.map(({ path, text }) => ({ path: join(root, path), text }));
}

/** A copy of the real description in its own folder, for a test to break. */
export interface DescriptionCopy extends Copy {
  add(file: string, text: string): Promise<void>;
  generate(api: string, report?: Report): Promise<Published[]>;
}

export async function copyDescription(): Promise<DescriptionCopy> {
  const copy = await copyParts("spec", "redocly.yaml");
  const { folder } = copy;
  return {
    ...copy,
    async add(file, text) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    },
    generate: async (name, report = () => {}) => generateSpecs(await openProject(folder), [name], { typesOf, report }),
  };
}
