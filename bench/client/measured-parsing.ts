import type { ParseJob } from "./jobs.js";
import { load } from "./load.js";
import { responseBody } from "./operations.js";

/** Long enough for a clock, short enough to fit between two interruptions. */
const ITEMS_PER_BATCH = 5000;

/** `parseExact` ÷ `JSON.parse` on a response with so many items: a ratio for each round, after warming up. */
export async function measureParsing({ operation, items, rounds }: ParseJob): Promise<readonly number[]> {
  const { parseExact } = await load("binance-batch-orders");
  const text = responseBody(operation, items);
  const repeats = Math.max(1, Math.round(ITEMS_PER_BATCH / items));
  const time = (parse: (text: string) => unknown): number => {
    const start = performance.now();
    for (let done = 0; done < repeats; done++) parse(text);
    return performance.now() - start;
  };
  const ratios = Array.from({ length: rounds * 2 }, (_, round) => {
    if (round % 2 === 0) return time(parseExact) / time(JSON.parse);
    const plain = time(JSON.parse);
    return time(parseExact) / plain;
  });
  return ratios.slice(rounds);
}
