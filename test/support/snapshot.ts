import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Modification time and content of every file below a folder, by its path there. */
export async function snapshot(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const entries = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), `${(await stat(path)).mtimeMs} ${await readFile(path, "utf8")}`];
  });
  return new Map(await Promise.all(entries));
}
