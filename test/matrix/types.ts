import { join } from "node:path";
import ts from "typescript";
import { programOfTexts } from "../support/compiler.js";

/** What is asked of the types that a generator made. Each answer is printed by the compiler. */
const QUESTIONS = `
import type { Item, Modifications, OrderIds } from "./program";

type ListOf<T> = 0 extends 1 & T ? any : T extends readonly (infer I)[] ? I[] : T;
type Kind<T> = T extends { orderId: unknown } ? "order" : T extends { code: unknown } ? "error" : "neither";
type Named = "symbol" | "side" | "quantity" | "price";
type Nameless<T> = T extends readonly (infer I)[] ? Pick<I, Named & keyof I>[] : T;

export interface Answers {
  orderId: Extract<Item, { orderId: unknown }>["orderId"];
  orderIds: ListOf<NonNullable<OrderIds>>;
  items: Kind<Item>;
  withoutId: Nameless<Modifications> extends Modifications ? "accepted" : "refused";
}`;

export interface TypeFacts {
  readonly answers: ReadonlyMap<string, string>;
  /** What does not compile, without the folder. */
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

/** The files of the language itself, which all programs share. */
const libraries = new Map<string, ts.SourceFile | undefined>();

function sharingHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    getSourceFile(name, target, ...rest) {
      const library = libraries.get(name);
      if (library !== undefined) return library;
      const read = host.getSourceFile(name, target, ...rest);
      if (/\/lib\.[\w.]*d\.ts$/.test(name)) libraries.set(name, read);
      return read;
    },
  };
}

/** Lets the project's own compiler look at a program and at what it imports. */
export function typeFacts(folder: string): TypeFacts {
  const file = join(folder, "questions.ts");
  const program = programOfTexts(new Map([[file, QUESTIONS]]), OPTIONS, sharingHost());
  const checker = program.getTypeChecker();
  const answers = new Map<string, string>();
  const source = program.getSourceFile(file);
  for (const member of source?.statements.find(ts.isInterfaceDeclaration)?.members ?? [])
    if (member.name !== undefined)
      answers.set(member.name.getText(source), checker.typeToString(checker.getTypeAtLocation(member)));
  const errors = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  return { answers, errors };
}
