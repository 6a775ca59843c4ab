export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An order inside a list inside a request. What is nested deeper is not a request, and may contain itself. */
const DEEPEST = 4;

/**
 * A copy of what would be sent: own fields and array elements, each read once, so that what is checked is what is sent
 * even if the caller's object changes or returns something else the next time.
 */
export function snapshotOf(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (let at = 0, { length } = value; at < length; at++) items.push(snapshotOf(value[at], depth + 1));
    return items;
  }
  const copy: Record<string, unknown> = { ...value };
  // Assigned to a field that the copy has already, which may be called `__proto__`.
  for (const key of Object.keys(copy)) {
    const part = copy[key];
    if (typeof part === "object") copy[key] = snapshotOf(part, depth + 1);
  }
  return copy;
}

/** A copy of the own fields of an object, each read once. `undefined` if it is not such an object, or cannot be read. */
export function ownFieldsOf<Given extends object>(given: Given, isFit = isRecord): Given | undefined {
  try {
    return isFit(given) ? { ...given } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an object is a literal, so that all its fields are its own. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Compared by its own prototype, because the literal may come from another realm, such as that of a test runner.
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}
