/** A file to publish. A `document` must show every big integer of the sources; code shows those that it mentions. */
export interface Published {
  readonly path: string;
  readonly text: string;
  readonly kind: "document" | "code";
}

/**
 * The last look before anything is written: compares the integers that a double cannot hold, as texts, in what was read
 * and in what will be published. It shares no code with readers and writers, so that it can find their mistakes.
 * @param used the texts of which a document must have every big integer: all, unless parts of files are left out
 * @returns what is missing or invented, a sentence each
 */
export function digitFaults(
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
      ...invented.map((digits) => `${path} has the integer ${digits}, which no source has`),
    ];
  });
}

/** The runs of digits, with their sign, that stand for an integer beyond 2^53 - 1. */
export function bigIntegers(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [digits] of text.matchAll(/-?\d{16,}/g)) if (!Number.isSafeInteger(Number(digits))) found.add(digits);
  return found;
}
