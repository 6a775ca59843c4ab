const WIDTH = 120;

/**
 * A value as TypeScript writes it, in lines of at most 120 characters where it can be broken.
 * @param start how many characters the line has before the value
 */
export function literal(value: unknown, indent = "", start = indent.length): string {
  const flat = flatLiteral(value);
  if (start + flat.length < WIDTH || typeof value !== "object" || value === null || value instanceof RegExp)
    return flat;
  const below = `${indent}  `;
  if (isCodes(value)) return `[\n${filled(value, below)}${indent}]`;
  if (Array.isArray(value)) return `[\n${value.map((item) => `${below}${literal(item, below)},\n`).join("")}${indent}]`;
  const members = Object.entries(value).map(([key, member]) => {
    const name = `${below}${keyOf(key)}: `;
    return `${name}${literal(member, below, name.length)},\n`;
  });
  return `{\n${members.join("")}${indent}}`;
}

const isCodes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => typeof item === "number");

/** As many numbers a line as fit. */
function filled(numbers: readonly number[], indent: string): string {
  let text = "";
  let line = "";
  for (const number of numbers) {
    if (line.length + `${number}, `.length > WIDTH) [text, line] = [`${text}${line}\n`, ""];
    line += line === "" ? `${indent}${number},` : ` ${number},`;
  }
  return `${text}${line}\n`;
}

function flatLiteral(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(flatLiteral).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${keyOf(key)}: ${flatLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** `__proto__` without brackets would be the prototype of the object, not its field. */
export function keyOf(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
