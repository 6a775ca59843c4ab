/**
 * The part of openapi-typescript that we use, imported below its entry: the entry also loads and runs its
 * own linter and bundler (an older @redocly/openapi-core), which read integers as doubles and cost a third of the start.
 */
declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
  import type { Node } from "typescript";

  /** `redoc` is the linter's configuration; the transformation never reads it. */
  export default function transformSchema(schema: OpenAPI3, context: Omit<GlobalContext, "redoc">): Node[];
}

declare module "openapi-typescript/dist/lib/ts.mjs" {
  export { tsLiteral, tsUnion } from "openapi-typescript";
}

declare module "openapi-typescript/dist/lib/utils.mjs" {
  export { resolveRef, scanDiscriminators } from "openapi-typescript";
}
