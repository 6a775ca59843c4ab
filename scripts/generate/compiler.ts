import { createRequire } from "node:module";
import type ts from "typescript";

/**
 * Loads TypeScript and what imports it as CommonJS. Node searches a CommonJS file that is imported for the names of its
 * exports, which takes longer than running it.
 */
const load = createRequire(import.meta.url);

export const compiler: typeof ts = load("typescript");

type TypeMakers = typeof import("openapi-typescript/dist/lib/ts.mjs");
export const { tsLiteral, tsUnion }: TypeMakers = load("openapi-typescript/dist/lib/ts.cjs");

type References = typeof import("openapi-typescript/dist/lib/utils.mjs");
export const { resolveRef, scanDiscriminators }: References = load("openapi-typescript/dist/lib/utils.cjs");

type Transformation = typeof import("openapi-typescript/dist/transform/index.mjs");
export const transformSchema: Transformation["default"] = load("openapi-typescript/dist/transform/index.cjs");
