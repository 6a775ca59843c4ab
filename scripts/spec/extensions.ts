import { type ObjectRule, problemsOf, type Rule } from "../../src/runtime/rules.js";
import type { JsonObject } from "../openapi/json.js";
import { type Kind, walk } from "../openapi/structure.js";
import type { Finding } from "./finding.js";

const NAME: Rule = { type: "string", minLength: 1 };
const TRANSLATED: Rule = { type: "object", fields: { en: NAME, "zh-CN": NAME }, required: ["en", "zh-CN"] };
/** Without it, a source is one of the exchange's own. */
const EVIDENCE: Rule = { type: "enum", values: ["inferred", "undocumented"] };
const NAMES: Rule = { type: "list", items: NAME, minItems: 1, unique: true };

/**
 * The extensions that a description may have, by the objects of OpenAPI that have them. CONTRIBUTING.md says what each
 * means.
 */
const EXTENSIONS: { readonly [name in Kind]?: Readonly<Record<string, Rule>> } = {
  Root: { "x-time-path": { type: "string", pattern: /^\/\S+$/ } },
  Info: { "x-displayName": NAME, "x-source": NAME },
  Server: { "x-source": NAME },
  Tag: { "x-displayName": NAME },
  Operation: {
    "x-source": NAME,
    "x-request-weight": { type: "integer", minimum: 0 },
    "x-worked-example": NAMES,
    "x-exactly-one-of": { ...NAMES, minItems: 2 },
    "x-facts": {
      type: "object",
      fields: { orders: TRANSLATED, weight: TRANSLATED, counters: TRANSLATED, repeat: TRANSLATED },
    },
    "x-response-items": {
      type: "object",
      fields: {
        list: NAME,
        ids: { type: "list", items: { type: "list", items: NAME, minItems: 2, maxItems: 2 }, minItems: 1 },
      },
      required: ["ids"],
    },
  },
  // Objects of a list are told apart by groups of their keys; values without parts as a whole, written as `true`.
  Schema: {
    "x-unique-items": { type: "list", items: NAMES, minItems: 1 },
    "x-request-type": { type: "string", pattern: /^[A-Z]\w*$/ },
    "x-safe-integer": { type: "boolean" },
    "x-source": NAME,
    "x-evidence": EVIDENCE,
  },
  // Where a description, or a departure from the exchange's pages, comes from; evidence, not part of the contract.
  Parameter: { "x-source": NAME, "x-evidence": EVIDENCE },
  Header: { "x-source": NAME, "x-evidence": EVIDENCE },
  Response: { "x-source": NAME, "x-evidence": EVIDENCE },
  Example: { "x-source": NAME },
  SecurityScheme: { "x-source": NAME },
};

/** Unknown extensions, those at a place where they mean nothing, and values that do not fit. */
export function extensionProblems(document: JsonObject): Finding[] {
  const found: Finding[] = [];
  walk(document, (kind, near) => {
    const extensions = Object.entries(near).filter(([key, value]) => key.startsWith("x-") && !isWhole(key, value));
    if (extensions.length === 0) return;
    const rule: ObjectRule = { type: "object", fields: EXTENSIONS[kind] ?? {} };
    for (const { path, message } of problemsOf(rule, Object.fromEntries(extensions), kind))
      found.push({ message: `${path} ${message}`, near });
  });
  return found;
}

const isWhole = (key: string, value: unknown): boolean => key === "x-unique-items" && value === true;
