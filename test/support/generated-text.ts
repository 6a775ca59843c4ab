import { runInThisContext } from "node:vm";

/** The table of a generated `wire.ts`. */
export function wireOf(module: string) {
  const [, table = ""] = /export const wire = ([\s\S]*) as const;\n$/.exec(module) ?? [];
  return runInThisContext(`(${table})`);
}

/** What must be the same whatever it was generated from, and by which command. */
export const withoutBanner = (text: string): string => text.replace(/^.*Do not edit\.$/gm, "");
