import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { generate, type Tools } from "../../scripts/generation.js";
import type { Published } from "../../scripts/guard.js";
import { loadRules } from "../../scripts/lint.js";
import { typesOf } from "../../scripts/types.js";

const ROOT = resolve(import.meta.dirname, "../..");

/** A copy of the real description in a folder of its own, to be spoiled by a test. */
export interface DescriptionCopy {
  readonly folder: string;
  /** Replaces the first `from`; fails when there is none, so that no test spoils nothing. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  add(file: string, text: string): Promise<void>;
  generate(api: string, report?: Tools["report"]): Promise<Published[]>;
}

export async function copyDescription(): Promise<DescriptionCopy> {
  const folder = await mkdtemp(join(tmpdir(), "description-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const part of ["spec", "redocly.yaml"]) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  return {
    folder,
    async edit(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, "utf8");
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${file} has no ${from}`);
      await writeFile(path, edited);
    },
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
