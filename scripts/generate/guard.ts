/** A file to publish. A `document` must show every big integer of the sources; code shows those that it mentions. */
export interface Published {
  readonly path: string;
  readonly text: string;
  readonly kind: "document" | "code";
}

/**
 * The last look before anything is written: compares the integers that a double cannot hold, digit by digit, in what was
 * read and in what will be published. It shares no code with readers and writers, so that it can find their mistakes.
 * @param used the texts whose big integers every document must contain: all, unless it uses parts of files only
 * @returns one message per integer that is missing or invented
 */
export function bigIntegerProblems(
  sources: readonly string[],
  published: readonly Published[],
  used: readonly string[] = sources,
): string[] {
  const known = bigIntegers(sources);
  const wanted = bigIntegers(used);
  return published.flatMap(({ path, text, kind }) => {
    const found = bigIntegers([text]);
    const missing = kind === "document" ? [...wanted].filter((digits) => !found.has(digits)) : [];
    const invented = [...found].filter((digits) => !known.has(digits));
    return [
      ...missing.map((digits) => `${path} lacks the integer ${digits} of the sources`),
      ...invented.map((digits) => `${path} has the integer ${digits}, which is not in the sources`),
    ];
  });
}

/** The integers beyond 2^53 - 1 in texts, with their signs. Digits after a point belong to a fraction. */
export function bigIntegers(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const { 0: digits, index } of text.matchAll(/\d{16,}/g)) {
      const before = text.slice(Math.max(0, index - 3), index);
      if (Number.isSafeInteger(Number(digits)) || /\d\.$/.test(before)) continue;
      found.add(/(?<!\d\.?)-$/.test(before) ? `-${digits}` : digits);
    }
  return found;
}
