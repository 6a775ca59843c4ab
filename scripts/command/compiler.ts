import Module from "node:module";
import { fileURLToPath } from "node:url";
import { COMPILER_ALIAS } from "./packages.js";

/** The part of the loader that finds the file of a required module. Hooks of Node 20 see imported modules only. */
const FIND = "_resolveFilename";

/**
 * Gives every module the TypeScript that is installed as `typescript-5`, if there is one. Not only ours: openapi-typescript
 * requires it, too, and would find the project's own.
 * @param find returns the URL of a package's entry, or throws
 */
export function preferAlias(find: (name: string) => string): void {
  let compiler: string;
  try {
    compiler = fileURLToPath(find(COMPILER_ALIAS));
  } catch {
    return;
  }
  const resolve: unknown = Reflect.get(Module, FIND);
  if (typeof resolve !== "function") throw new Error(`This Node has no Module.${FIND}`);
  const preferring = (request: string, ...others: readonly unknown[]): unknown =>
    request === "typescript" ? compiler : Reflect.apply(resolve, Module, [request, ...others]);
  Reflect.set(Module, FIND, preferring);
}
