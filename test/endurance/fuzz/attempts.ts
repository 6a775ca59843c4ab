import { inspect } from "node:util";
import { createRandom } from "../random.js";
import type { Target } from "./target.js";

/** Tries a target with this seed and those after it. @returns what the first failure says, with its seed */
export async function attempts(
  { name, share = 1, attempt }: Target,
  seed: number,
  count: number,
): Promise<string | undefined> {
  for (let next = seed; next < seed + count * share; next++) {
    try {
      await attempt(createRandom(next));
    } catch (error) {
      return `${name}, --seed ${next}: ${inspect(error, { depth: 6 })}`;
    }
  }
  return undefined;
}
