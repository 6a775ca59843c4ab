import { isObject } from "../openapi/json.js";

/** What the pages say about the package itself. */
export interface PackageInfo {
  readonly name: string;
  readonly version: string;
  /** The oldest version of Node that it runs on. */
  readonly node: string;
}

/** @param value the content of `package.json` */
export function packageInfoOf(value: unknown): PackageInfo {
  if (!isObject(value) || !isObject(value.engines)) throw new Error("package.json has no engines");
  const { name, version, engines } = value;
  return { name: String(name), version: String(version), node: String(engines.node).replace(">=", "") };
}

export function installCommands({ name, version }: PackageInfo): string {
  return `npm ci && npm pack\ncd ../your-project\nnpm install ../${name}/${name}-${version}.tgz`;
}
