import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./root.js";

/** The compiler options of this repository. */
export function projectOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

/** The declarations of TypeScript and of packages. Reading them for each program would take longer than most tests. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** A program of these files. */
export const programOf = (files: readonly string[], options: ts.CompilerOptions): ts.Program =>
  ts.createProgram(files, options, sharingHost(options));

/** A program of sources that exist in memory only, by the paths that they would have. */
export function programOfTexts(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.Program {
  const host = sharingHost(options);
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

function sharingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    getSourceFile(path, target, ...rest) {
      if (!/\/node_modules\/.*\.d\.[cm]?ts$/.test(path)) return host.getSourceFile(path, target, ...rest);
      const key = `${path} ${JSON.stringify(target)}`;
      if (!declarations.has(key)) declarations.set(key, host.getSourceFile(path, target, ...rest));
      return declarations.get(key);
    },
  };
}

/** The diagnostics of one file of a program. */
export const diagnosticsOf = (program: ts.Program, path: string): readonly ts.Diagnostic[] => {
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
};
