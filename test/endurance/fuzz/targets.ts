import { descriptions, writtenDescriptions } from "./descriptions.js";
import { docsText } from "./docs-text.js";
import { exactJson } from "./exact-json.js";
import { overlays } from "./overlays.js";
import { query } from "./query.js";
import { requests } from "./requests.js";
import type { Target } from "./target.js";
import { yaml } from "./yaml.js";

/** What also the gate tries a few times. */
export const QUICK: readonly Target[] = [exactJson, query, requests, yaml, overlays, docsText, descriptions];

export const TARGETS: readonly Target[] = [...QUICK, writtenDescriptions];
