import type { ListRule, ObjectRule, Rule, ScalarRule } from "../../src/runtime/rules.js";
import { atLeastOneOfSentence, exactlyOneOfSentence } from "../../src/runtime/sentences.js";
import type { JsonObject } from "../openapi/json.js";
import { objectOf, objectsOf, textOf } from "../openapi/json-access.js";
import type { Operation } from "../openapi/model.js";
import { componentName, dereference } from "../openapi/pointer.js";
import { propertiesOf } from "../openapi/properties.js";
import { isSupplied, TIMESTAMP } from "../openapi/supplied.js";
import { jsDoc } from "./comment.js";
import { keyOf } from "./literal.js";

/** The types of what callers give, as declarations of a module. */
export interface RequestTypes {
  /** The type of each operation's request, by operation ID; absent where callers give nothing. */
  readonly names: ReadonlyMap<string, string>;
  readonly declarations: readonly string[];
  /** The types of schemas that they refer to. */
  readonly used: ReadonlySet<string>;
}

/** A field of an object that callers give. */
interface Field {
  readonly name: string;
  readonly rule: Rule;
  readonly schema: JsonObject;
  readonly description: string;
}

/** Fields that depend on each other. */
interface Choice {
  readonly names: readonly string[];
  readonly sentence: string;
  /** Whether others may be given, too. */
  readonly isOpen: boolean;
}

/**
 * Types that say the same as the rules, so that compiler and runtime refuse the same requests, as far as types can say it.
 * Objects get other names than the schemas that they come from, because callers do not give what the client fills in.
 *
 * @param schemaNames - the types of schemas by the names of these
 * @param nameOf - gives a type a name that is free
 */
export function requestTypes(
  document: JsonObject,
  operations: readonly Operation[],
  rules: ReadonlyMap<string, ObjectRule>,
  schemaNames: ReadonlyMap<string, string>,
  nameOf: (wanted: string) => string,
): RequestTypes {
  const names = new Map<string, string>();
  const declarations: string[] = [];
  const used = new Set<string>();
  const declared = new Map<JsonObject, string>();

  /** @param context - the name of an object that has none of its own */
  function typeOf(rule: Rule, schema: JsonObject, context: string): string {
    if (rule.type === "object") return objectType(rule, schema, context);
    if (rule.type === "list") return listType(rule, schema, context);
    const name = schemaNameOf(schema);
    if (name === undefined) return scalarType(rule);
    used.add(name);
    return name;
  }

  function listType({ items }: ListRule, schema: JsonObject, context: string): string {
    const type = typeOf(items, itemsOf(document, schema), context);
    return /[|&]/.test(type) ? `readonly (${type})[]` : `readonly ${type}[]`;
  }

  const schemaNameOf = ({ $ref }: JsonObject): string | undefined =>
    typeof $ref === "string" ? schemaNames.get(componentName($ref)) : undefined;

  function objectType(rule: ObjectRule, schema: JsonObject, context: string): string {
    const whole = dereference(document, schema);
    const known = declared.get(whole);
    if (known !== undefined) return known;
    const base = schemaNameOf(schema);
    const name = nameOf(textOf(whole["x-request-type"]) || (base === undefined ? context : `${base}Request`));
    declared.set(whole, name);
    const properties = propertiesOf(document, whole);
    const fields = Object.entries(rule.fields).map(([key, field]): Field => {
      const property = properties.get(key) ?? {};
      const description = textOf(property.description) || textOf(dereference(document, property).description);
      return { name: key, rule: field, schema: property, description };
    });
    const filled = rule.timestamp ? `The client sets \`${TIMESTAMP}\` to that of the request.` : "";
    declare(name, rule, fields, [textOf(whole.description), filled]);
    return name;
  }

  function declare(name: string, rule: ObjectRule, fields: readonly Field[], comment: readonly string[]): void {
    const member = (field: Field, isRequired: boolean, sentence = ""): string => {
      const isDeprecated = dereference(document, field.schema).deprecated === true;
      const type = typeOf(field.rule, field.schema, name + capitalized(field.name));
      const text = jsDoc([field.description, sentence, isDeprecated ? "@deprecated" : ""], "  ");
      return `${text}  readonly ${keyOf(field.name)}${isRequired ? "" : "?"}: ${type};\n`;
    };
    const choice = choiceOf(rule);
    const plain = fields.filter((field) => !choice?.names.includes(field.name));
    const body = plain.map((field) => member(field, rule.required?.includes(field.name) === true)).join("");
    if (choice === undefined) {
      declarations.push(`${jsDoc(comment)}export interface ${name} {\n${body}}\n`);
      return;
    }
    const { names: keys, sentence, isOpen } = choice;
    const base = nameOf(`${name}Fields`);
    declarations.push(`${jsDoc([`What every \`${name}\` has.`])}export interface ${base} {\n${body}}\n`);
    const alternatives = keys.map((key, index) => {
      const alternative = nameOf(`${name}By${capitalized(key)}`);
      // Alternatives differ in a key that has no value in the others, so that a message is about the one that was meant.
      const members = keys.map((other, at) => {
        const field = fields.find((it) => it.name === other);
        if (field === undefined || (other !== key && !(isOpen && at > index)))
          return `  readonly ${keyOf(other)}?: ${isOpen ? "undefined" : "never"};\n`;
        return member(field, other === key, sentence);
      });
      const text = jsDoc([`A \`${name}\` with \`${key}\`.`]);
      declarations.push(`${text}export interface ${alternative} extends ${base} {\n${members.join("")}}\n`);
      return alternative;
    });
    const isSaid = comment.some((text) => text.replace(/\s+/g, " ").includes(sentence));
    declarations.push(`${jsDoc([...comment, isSaid ? "" : sentence])}${aliasOf(name, alternatives)}`);
  }

  for (const { id, parameters } of operations) {
    const rule = rules.get(id);
    const fields = parameters.flatMap(({ name, schema, node }): Field[] => {
      const field = rule?.fields[name];
      return field === undefined || isSupplied(name)
        ? []
        : [{ name, rule: field, schema, description: textOf(node.description) }];
    });
    if (rule === undefined || fields.length === 0) continue;
    const name = nameOf(`${capitalized(id)}Request`);
    names.set(id, name);
    declare(name, rule, fields, [`The request of \`${id}\`.`]);
  }
  return { names, declarations, used };
}

function choiceOf({ exactlyOneOf: [exactly] = [], atLeastOneOf }: ObjectRule): Choice | undefined {
  if (exactly !== undefined) return { names: exactly, sentence: exactlyOneOfSentence(exactly), isOpen: false };
  return atLeastOneOf && { names: atLeastOneOf, sentence: atLeastOneOfSentence(atLeastOneOf), isOpen: true };
}

function aliasOf(name: string, alternatives: readonly string[]): string {
  const flat = `export type ${name} = ${alternatives.join(" | ")};\n`;
  return flat.length <= 121 ? flat : `export type ${name} =\n${alternatives.map((it) => `  | ${it}`).join("\n")};\n`;
}

function itemsOf(document: JsonObject, schema: JsonObject): JsonObject {
  const { items, allOf } = dereference(document, schema);
  if (items !== undefined) return objectOf(items);
  const parts = objectsOf(allOf).map((part) => itemsOf(document, part));
  return parts.find((found) => Object.keys(found).length > 0) ?? {};
}

/** A string of digits, so that a client order ID is not taken for an order ID. */
const DIGITS = "`$" + "{bigint}`";

/** The rule of a scalar as a type. */
function scalarType(rule: ScalarRule): string {
  switch (rule.type) {
    case "string":
      return rule.format === "int64" ? DIGITS : "string";
    case "integer":
      return "number";
    case "enum":
      return rule.values.map((value) => (typeof value === "bigint" ? `${value}n` : JSON.stringify(value))).join(" | ");
    case "forms":
      return rule.forms.map(scalarType).join(" | ");
    default:
      return rule.type;
  }
}

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
