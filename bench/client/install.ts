import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOADER, PEERS_FOLDER } from "./load.js";
import { OURS, PACKAGES } from "./peers.js";

/** Other lines of Node, to compare the same calls on. */
export const NODES = ["22.23.3", "24.21.0"] as const;

/** Installs the clients, once, and next to them a link to our own package. */
export function installPeers(): void {
  // Not every machine has a package with its Node.
  const optionalDependencies = Object.fromEntries(
    NODES.map((version) => [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`]),
  );
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES, optionalDependencies }, null, 2);
  const manifest = join(PEERS_FOLDER, "package.json");
  const isInstalled = existsSync(manifest) && readFileSync(manifest, "utf8") === wanted && existsSync(LOADER);
  if (isInstalled) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  // Written last, so that it tells that nothing is missing.
  rmSync(LOADER, { force: true });
  writeFileSync(manifest, wanted);
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"];
  execFileSync("npm", ["install", ...flags], { cwd: PEERS_FOLDER, stdio: ["ignore", "ignore", "inherit"] });
  const ours = join(PEERS_FOLDER, "node_modules", OURS);
  rmSync(ours, { force: true });
  symlinkSync(process.cwd(), ours, "junction");
  writeFileSync(LOADER, "export const load = (name) => import(name);\n");
}

/** Where such a Node was installed, if it was. */
export function nodeProgram(version: (typeof NODES)[number]): string | undefined {
  const path = join(PEERS_FOLDER, "node_modules", `node-${version}`, "bin/node");
  return existsSync(path) ? path : undefined;
}
