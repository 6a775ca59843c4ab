const listed = (names: readonly string[]): string => {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((part) => part !== "").join(" and ");
};

/** What a person reads about fields that depend on each other, in errors and comments of types. */
export const exactlyOneOfSentence = (names: readonly string[]): string => `Send exactly one of ${listed(names)}.`;

export const atLeastOneOfSentence = (names: readonly string[]): string =>
  `At least one of ${listed(names)} is required.`;
