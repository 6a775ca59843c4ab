import { writeQuery } from "../../../src/runtime/query.js";
import type { Random } from "../random.js";
import { type Target, text } from "./target.js";

/** RFC 3986, section 2: every byte of UTF-8 but those of unreserved characters. */
const encoded = (given: string): string =>
  [...new TextEncoder().encode(given)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");

const anInteger = (random: Random): bigint => BigInt(random.integer(2 ** 32)) ** BigInt(random.integer(4));

/** A value, whether it is sent as JSON, and its text. */
function aParameter(random: Random): readonly [value: unknown, isJson: boolean, sent: string] {
  const integers = Array.from({ length: random.integer(4) }, () => anInteger(random));
  const texts = Array.from({ length: random.integer(4) }, () => text(random, 12));
  const single = text(random, 12);
  const number = random.integer(2 ** 31);
  return random.pick<readonly [unknown, boolean, string]>([
    [single, false, single],
    [number, false, String(number)],
    [integers, true, `[${integers.join(",")}]`],
    [texts, true, JSON.stringify(texts)],
    [{ a: integers, b: single }, true, `{"a":[${integers.join(",")}],"b":${JSON.stringify(single)}}`],
  ]);
}

export const query: Target = {
  name: "query",
  attempt(random) {
    const names = new Set(Array.from({ length: random.integer(5) }, () => `n${text(random, 6)}`));
    const parameters = [...names].map((name) => [name, ...aParameter(random)] as const);
    const given = Object.fromEntries(parameters.map(([name, value]) => [name, value]));
    const jsonParameters = parameters.flatMap(([name, , isJson]) => (isJson ? [name] : []));
    const written = writeQuery({ ...given, left: undefined }, { jsonParameters });
    const must = parameters.map(([name, , , sent]) => `${encoded(name)}=${encoded(sent)}`).join("&");
    if (written !== must) throw new Error(`the query is ${written}, but must be ${must}`);
    if (written !== new URL(`http://a/?${written}`).search.slice(1)) throw new Error(`a URL changes ${written}`);
  },
};
