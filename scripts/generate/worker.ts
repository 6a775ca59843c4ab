/** Makes the types in a second thread, so that TypeScript loads while the first one lints. */
import { parentPort } from "node:worker_threads";
import type { JsonObject } from "../openapi/json.js";
import { typesOf } from "./types.js";

parentPort?.on("message", (document: JsonObject) => parentPort?.postMessage(typesOf(document)));
