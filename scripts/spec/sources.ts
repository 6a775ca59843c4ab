// Apart from what reads them, because that takes long to load.

/** The folder of the descriptions, and the rules that they follow, below the root of a project. */
export const FOLDER = "spec";
export const RULES = "redocly.yaml";
/** What says what changed in each version of a description. */
export const CHANGELOG = "CHANGELOG.md";

/** What files are generated from: also the exceptions from the rules, and the programs that comments show. */
export const GENERATION_SOURCES = [FOLDER, RULES, CHANGELOG, ".redocly.lint-ignore.yaml", "examples"];
