/** Words that no type should have as its name. A list, because the compiler takes longer to load than to use. */
const KEYWORDS = new Set(
  (
    "abstract accessor any as assert asserts async await bigint boolean break case catch class const constructor " +
    "continue debugger declare default defer delete do else enum export extends false finally for from function get " +
    "global if implements import in infer instanceof interface intrinsic is keyof let module namespace never new null " +
    "number object of out override package private protected public readonly require return satisfies set static " +
    "string super switch symbol this throw true try type typeof undefined unique unknown using var void while with yield"
  ).split(" "),
);

export const isKeyword = (name: string): boolean => KEYWORDS.has(name);
