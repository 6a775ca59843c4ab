import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Load } from "./packages.js";

/** Where the clients are installed; kept between runs, because they are a hundred megabytes. */
export const PEERS_FOLDER = join(process.cwd(), "node_modules/.cache/bench");

/** A module in that folder, because a package is looked for from where the import is written. */
export const LOADER = join(PEERS_FOLDER, "load.mjs");

export const load: Load = async (name) => {
  const { load } = await import(pathToFileURL(LOADER).href);
  return load(name);
};
