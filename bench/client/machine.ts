import { arch, cpus, release, type } from "node:os";
import { PACKAGES } from "./peers.js";
import type { Machine } from "./results.js";

export const thisMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? "unknown",
  cores: cpus().length,
  system: `${type()} ${release()}, ${arch()}`,
  node: process.versions.node,
  openssl: process.versions.openssl,
  packages: PACKAGES,
});
