import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import type { Json, JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { compiler, transformSchema } from "./compiler.js";

const { factory, SyntaxKind, EmitHint } = compiler;

/** What openapi-typescript knows of a document while it makes types of it. */
export type Context = Omit<GlobalContext, "redoc">;

/** How many members of a map are types at the same time: the syntax tree of a document is much larger than its text. */
const AT_ONCE = 10;

/**
 * What openapi-typescript declares for a document, part by part. The schemas of the components are declarations of their
 * own after the others, so that editors and compilers tell their names instead of all their fields.
 * @param names of the types of the schemas
 */
export function declarationsOf(
  document: JsonObject,
  context: Context,
  names: ReadonlyMap<string, string>,
): { readonly others: string; readonly schemas: readonly string[] } {
  const interfaces = new Map<string, string[]>();
  const components = new Map<string, string[]>();
  const helpers = new Map<string, string>();
  const schemas: string[] = [];

  function add(part: JsonObject): void {
    for (const node of nodesOf({ openapi: "3.1.0", ...part }, { ...context, injectFooter: [] })) {
      if (!isDeclaration(node)) continue;
      const name = node.name.text;
      if (compiler.isTypeAliasDeclaration(node)) {
        if (!ROOTS.includes(name)) helpers.set(name, printed(node));
      } else if (name === "components") node.members.forEach(addComponents);
      else append(interfaces, name, finished(bodyOf(printed(node))));
    }
  }

  function addComponents(member: ts.TypeElement): void {
    const kind = memberName(member);
    const type = typeIn(member);
    if (!components.has(kind)) components.set(kind, []);
    if (type === undefined || !compiler.isTypeLiteralNode(type)) return;
    const members = kind === "schemas" ? type.members.map(takeSchema) : type.members;
    const body = bodyOf(bodyOf(printed(interfaceOf("components", [property(kind, members)]))));
    append(components, kind, finished(body));
  }

  // At once, because what the compiler prints is a tree of its words until someone reads it.
  const finished = (text: string): string => withPlainComments(withNames(text, names));

  /** @returns the same member with the name of its type */
  function takeSchema(member: ts.TypeElement): ts.TypeElement {
    const key = memberName(member);
    const [name, type] = [names.get(key), typeIn(member)];
    if (name === undefined || type === undefined || member.name === undefined) return member;
    const { description } = objectOf(objectOf(objectOf(document.components).schemas)[key]);
    schemas.push(finished(declared(name, type, description)));
    return factory.createPropertySignature(undefined, member.name, undefined, factory.createTypeReferenceNode(name));
  }

  for (const root of ["paths", "webhooks"]) for (const some of partsOf(document[root])) add({ [root]: some });
  if (document.components !== undefined) add({ components: {} });
  for (const [kind, all] of Object.entries(objectOf(document.components)))
    for (const some of partsOf(all)) add({ components: { [kind]: some } });
  if (document.$defs !== undefined) add({ $defs: document.$defs });

  const members = [...components].map(
    ([kind, body]) => `    ${kind}: ${body.length === 0 ? "never" : `{\n${body.join("")}    }`};\n`,
  );
  if (members.length > 0) interfaces.set("components", members);
  const roots = ROOTS.map((root) => {
    const body = interfaces.get(root);
    return body === undefined
      ? `export type ${root} = Record<string, never>;`
      : `export interface ${root} {\n${body.join("")}}`;
  });
  return { others: `${[...roots, ...helpers.values()].join("\n")}\n`, schemas };
}

/** What every module declares. */
const ROOTS = ["paths", "webhooks", "components", "$defs", "operations"];

/** Parts of a map. */
function* partsOf(map: Json | undefined): Generator<JsonObject> {
  const entries = Object.entries(objectOf(map));
  for (let at = 0; at < entries.length; at += AT_ONCE) yield Object.fromEntries(entries.slice(at, at + AT_ONCE));
}

function nodesOf(document: JsonObject, context: Context): ts.Node[] {
  if (!isOpenApi(document)) throw new Error("not an OpenAPI 3.1 document");
  return transformSchema(document, context);
}

export const isOpenApi = (document: object): document is OpenAPI3 =>
  "openapi" in document && typeof document.openapi === "string" && document.openapi.startsWith("3.1");

const isDeclaration = (node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  compiler.isInterfaceDeclaration(node) || compiler.isTypeAliasDeclaration(node);

function append(texts: Map<string, string[]>, name: string, text: string): void {
  const found = texts.get(name);
  if (found === undefined) texts.set(name, [text]);
  else found.push(text);
}

/** The lines between the braces. */
function bodyOf(text: string): string {
  const lines = text.trimEnd();
  return lines.slice(lines.indexOf("{\n") + 2, lines.lastIndexOf("\n") + 1);
}

const typeIn = (member: ts.TypeElement): ts.TypeNode | undefined =>
  compiler.isPropertySignature(member) ? member.type : undefined;

const memberName = ({ name }: ts.TypeElement): string =>
  name !== undefined &&
  (compiler.isIdentifier(name) || compiler.isStringLiteral(name) || compiler.isNumericLiteral(name))
    ? name.text
    : "";

const property = (name: string, members: readonly ts.TypeElement[]): ts.PropertySignature =>
  factory.createPropertySignature(undefined, name, undefined, factory.createTypeLiteralNode(members));

const interfaceOf = (name: string, members: readonly ts.TypeElement[]): ts.InterfaceDeclaration =>
  factory.createInterfaceDeclaration(
    [factory.createModifier(SyntaxKind.ExportKeyword)],
    name,
    undefined,
    undefined,
    members,
  );

/** An object is an interface, because messages and hovers show the name of one; anything else is an alias. */
function declared(name: string, type: ts.TypeNode, description: Json | undefined): string {
  if (!compiler.isTypeLiteralNode(type)) return exported(name, printed(type), description);
  return `${commentOf(description)}${printed(interfaceOf(name, type.members))}\n`;
}

export const exported = (name: string, type: string, description: Json | undefined): string =>
  `${commentOf(description)}export type ${name} = ${type};\n`;

function commentOf(description: Json | undefined): string {
  const lines = typeof description === "string" ? description.trim().replaceAll("*/", "*\\/").split("\n") : [];
  return lines.length > 0 ? `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n` : "";
}

const FILE = compiler.createSourceFile("types.ts", "", compiler.ScriptTarget.ESNext);

/** The compiler has the option, but does not declare it: `\u00e9` next to digits would make an integer that nobody wrote. */
const IN_ITS_OWN_LETTERS: ts.PrinterOptions & { readonly neverAsciiEscape: boolean } = { neverAsciiEscape: true };

const PRINTER = compiler.createPrinter({ newLine: compiler.NewLineKind.LineFeed, ...IN_ITS_OWN_LETTERS });

const printed = (node: ts.Node): string => PRINTER.printNode(EmitHint.Unspecified, node, FILE);

const withNames = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(
    /components\["schemas"\]\["((?:[^"\\\n]|\\.)*)"\]/g,
    (access, key: string) => names.get(unquoted(key)) ?? access,
  );

/** The compiler writes the same string as JSON. */
const unquoted = (text: string): string => (text.includes("\\") ? String(JSON.parse(`"${text}"`)) : text);

/** Puts the description first and as plain text: editors show a tag that they do not know below everything else. */
const withPlainComments = (text: string): string =>
  text
    .replace(/\/\*\* @description /g, "/** ")
    .replace(/( *)\/\*\*\n([\s\S]*?) *\*\//g, (comment, indent: string, body: string) => {
      const lines = body.split("\n").filter((line) => line !== "");
      const start = lines.findIndex((line) => /^ *\* @description /.test(line));
      if (start < 0) return comment;
      const after = lines.findIndex((line, index) => index > start && /^ *\* @/.test(line));
      const end = after < 0 ? lines.length : after;
      const description = lines.slice(start, end).map((line) => line.replace("@description ", ""));
      const others = [...lines.slice(0, start), ...lines.slice(end)];
      return `${indent}/**\n${[...description, ...others].join("\n")}\n${indent} */`;
    });
