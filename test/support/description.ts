import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generate, type Tools } from "../../scripts/generate/generation.js";
import type { Published } from "../../scripts/generate/guard.js";
import { typesOf } from "../../scripts/generate/types.js";
import { loadRules } from "../../scripts/spec/lint.js";
import { type Copy, copyParts } from "./copy-parts.js";

/** A copy of the real description in its own folder, for a test to break. */
export interface DescriptionCopy extends Copy {
  add(file: string, text: string): Promise<void>;
  generate(api: string, report?: Tools["report"]): Promise<Published[]>;
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
    async generate(name, report = () => {}) {
      const rules = await loadRules(join(folder, "redocly.yaml"));
      const source = join(folder, "spec", `${name}.yaml`);
      const errorsName = `spec/errors/${name}.yaml`;
      const errors = { source: join(folder, errorsName), sourceName: errorsName };
      const sourceName = `spec/${name}.yaml`;
      const job = { name, source, sourceName, target: `generated/${name}`, command: "npm run generate", errors };
      return generate([job], { rules, typesOf, report });
    },
  };
}
