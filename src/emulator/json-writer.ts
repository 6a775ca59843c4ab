/** A value of a response. */
export type Writable =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | readonly Writable[]
  | { readonly [name: string]: Writable };

/** Writes JSON as the exchange does: 64-bit integers as unquoted digits. `undefined` fields are omitted. */
export function writeJson(value: Writable): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeJson).join(",")}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(",")}}`;
}

// `Array.isArray` does not narrow a readonly list.
const isList = (value: Writable): value is readonly Writable[] => Array.isArray(value);
