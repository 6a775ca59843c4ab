import { register } from "node:module";
import { COMPILER_ALIAS } from "./packages.js";

/** A module of hooks, as Node loads it: whoever imports TypeScript gets the one at the URL. */
const HOOKS = `
let compiler;
export function initialize(url) {
  compiler = url;
}
export const resolve = (specifier, context, next) => next(specifier === "typescript" ? compiler : specifier, context);
`;

/**
 * Gives every module the TypeScript that is installed as `typescript-5`, if there is one. Not only ours: openapi-typescript
 * imports it, too, and would find the project's own.
 * @param find returns the URL of a package's entry, or throws
 */
export function preferAlias(find: (name: string) => string): void {
  let url: string;
  try {
    url = find(COMPILER_ALIAS);
  } catch {
    return;
  }
  register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, { data: url });
}
