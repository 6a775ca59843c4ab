import { stringifyExact } from "../../src/runtime/exact-json.js";
import type { Json } from "../openapi/json.js";
import { listOf, textsOf } from "../openapi/json-access.js";
import type { Labels } from "./labels.js";
import { codeText, type Inline, joined } from "./write/blocks.js";

type Wording = (value: Json, t: Labels) => Inline[];

const withValue =
  (label: Parameters<Labels>[0]): Wording =>
  (value, t) => [t(label), " ", codeText(stringifyExact(value))];
const ifTrue =
  (label: Parameters<Labels>[0]): Wording =>
  (value, t) =>
    value === true ? [t(label)] : [];

const codes = (names: Json): Inline[][] => textsOf(names).map((name) => [codeText(name)]);

/** The keywords of a schema that state one limit each, and their words on the page. */
export const LIMITS: Readonly<Record<string, Wording>> = {
  const: withValue("constant"),
  default: withValue("default"),
  minimum: withValue("minimum"),
  exclusiveMinimum: withValue("exclusiveMinimum"),
  maximum: withValue("maximum"),
  exclusiveMaximum: withValue("exclusiveMaximum"),
  multipleOf: withValue("multipleOf"),
  minLength: withValue("minLength"),
  maxLength: withValue("maxLength"),
  pattern: (value, t) => [t("pattern"), " ", codeText(String(value))],
  minItems: withValue("minItems"),
  maxItems: withValue("maxItems"),
  minProperties: withValue("minProperties"),
  maxProperties: withValue("maxProperties"),
  uniqueItems: ifTrue("uniqueItems"),
  "x-unique-items": (value, t) =>
    value === true
      ? [t("uniqueItems")]
      : [
          t("uniqueBy"),
          " ",
          ...joined(
            listOf(value).map((group) => joined(codes(group), " + ")),
            t("comma"),
          ),
        ],
  readOnly: ifTrue("readOnly"),
  writeOnly: ifTrue("writeOnly"),
};
