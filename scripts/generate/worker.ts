/** Makes the types in a second thread, so that TypeScript loads while the first one lints. */
import { parentPort } from "node:worker_threads";
import type { JsonObject } from "../openapi/json.js";
import type { TypeNames } from "./type-names.js";
import { takeTypes } from "./types.js";

parentPort?.on("message", ({ document, names }: { readonly document: JsonObject; readonly names: TypeNames }) =>
  parentPort?.postMessage(takeTypes(document, names)),
);
