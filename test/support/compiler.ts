import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./root.js";

/** The compiler options of this repository. */
export function projectOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

/** A program of sources that exist in memory only, by the paths that they would have. */
export function programOfTexts(
  texts: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
  host: ts.CompilerHost = ts.createCompilerHost(options),
): ts.Program {
  return ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile(path, target, ...rest) {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target);
    },
  });
}

/** The diagnostics of one file of a program. */
export const diagnosticsOf = (program: ts.Program, path: string): readonly ts.Diagnostic[] => {
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
};
