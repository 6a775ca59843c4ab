/** What a person reads about fields that depend on each other: in errors, comments of types, and the pages. */
export const EXACTLY_ONE_OF = "Send exactly one of {}.";
export const AT_LEAST_ONE_OF = "At least one of {} is required.";

const listed = (names: readonly string[]): string => {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((part) => part !== "").join(" and ");
};

export const exactlyOneOfSentence = (names: readonly string[]): string => EXACTLY_ONE_OF.replace("{}", listed(names));

export const atLeastOneOfSentence = (names: readonly string[]): string => AT_LEAST_ONE_OF.replace("{}", listed(names));
