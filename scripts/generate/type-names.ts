import ts from "typescript";

/** Types of the language that generated types refer to. A type of the same name in the module would take their place. */
const USED_GLOBALS = ["Record", "NonNullable", "Omit", "Pick", "Exclude", "Extract", "Partial", "Required", "Readonly"];

/**
 * Gives each type a valid name that no other type has: invalid characters become `_`, and `_` is appended to a name that
 * is taken.
 * @param taken what the module declares already
 */
export function typeNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set([...USED_GLOBALS, ...taken]);
  return (wanted) => {
    let name = wanted.replace(/[^\p{ID_Continue}$]/gu, "_").replace(/^(?!\p{ID_Start}|[$_])/u, "_");
    while (used.has(name) || isKeyword(name)) name += "_";
    used.add(name);
    return name;
  };
}

function isKeyword(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() !== ts.SyntaxKind.Identifier;
}

/** The names that nodes declare. */
export const declaredNames = (nodes: readonly ts.Node[]): string[] =>
  nodes.flatMap((node) => (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) ? [node.name.text] : []));
