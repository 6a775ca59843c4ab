import { stringifyExact } from "../../src/runtime/exact-json.js";
import type { Json } from "../openapi/json.js";
import type { Labels } from "./labels.js";
import { codeText, type Inline } from "./write/blocks.js";

type Wording = (value: Json, t: Labels) => Inline[];

const withValue =
  (label: Parameters<Labels>[0]): Wording =>
  (value, t) => [t(label), " ", codeText(stringifyExact(value))];
const ifTrue =
  (label: Parameters<Labels>[0]): Wording =>
  (value, t) =>
    value === true ? [t(label)] : [];

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
  readOnly: ifTrue("readOnly"),
  writeOnly: ifTrue("writeOnly"),
};
