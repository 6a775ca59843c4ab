import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "./root.js";

export interface Copy {
  readonly folder: string;
  /** Replaces the first `from`; fails if there is none, so that every test really breaks something. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
}

/** Copies files and folders of the repository to a folder that is removed at the end of the test. */
export async function copyParts(...parts: readonly string[]): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "copy-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const part of parts) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  return {
    folder,
    async edit(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, "utf8");
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${file} has no ${from} any more; let this test edit another text of it`);
      await writeFile(path, edited);
    },
  };
}
