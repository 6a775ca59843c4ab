import { join } from "node:path";
import ts from "typescript";
import { programOfTexts } from "../support/compiler.js";

/** Types derived from those of a generator. The compiler prints each of them. */
const DERIVED = `
import type { Item, Modifications, OrderIds } from "./program";

type ListOf<T> = 0 extends 1 & T ? any : T extends readonly (infer I)[] ? I[] : T;
type Kind<T> = T extends { orderId: unknown } ? "order" : T extends { code: unknown } ? "error" : "neither";
type Named = "symbol" | "side" | "quantity" | "price";
type Nameless<T> = T extends readonly (infer I)[] ? Pick<I, Named & keyof I>[] : T;

export interface Derived {
  orderId: Extract<Item, { orderId: unknown }>["orderId"];
  orderIds: ListOf<NonNullable<OrderIds>>;
  items: Kind<Item>;
  withoutId: Nameless<Modifications> extends Modifications ? "accepted" : "refused";
}`;

export interface TypeFacts {
  /** The derived types by name, as the compiler prints them. */
  readonly types: ReadonlyMap<string, string>;
  /** The errors of the compiler, without the folder. */
  readonly errors: readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};

/** Compiles a program and its imports with the compiler of this project. */
export function typeFacts(folder: string): TypeFacts {
  const file = join(folder, "derived.ts");
  const program = programOfTexts(new Map([[file, DERIVED]]), OPTIONS);
  const checker = program.getTypeChecker();
  const types = new Map<string, string>();
  const source = program.getSourceFile(file);
  for (const member of source?.statements.find(ts.isInterfaceDeclaration)?.members ?? [])
    if (member.name !== undefined)
      types.set(member.name.getText(source), checker.typeToString(checker.getTypeAtLocation(member)));
  const errors = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  return { types, errors };
}
