import { descriptions } from "./descriptions.js";
import { docsText } from "./docs-text.js";
import { exactJson } from "./exact-json.js";
import { overlays } from "./overlays.js";
import { query } from "./query.js";
import { requests } from "./requests.js";
import type { Target } from "./target.js";
import { yaml } from "./yaml.js";

export const TARGETS: readonly Target[] = [exactJson, query, requests, yaml, overlays, docsText, descriptions];
