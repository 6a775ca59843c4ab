import type { Result } from "../../src/entries/index.js";

/** What a call resolves to, without a response. */
export const resultOf = <Data>(data: Data): Result<Data> => ({
  data,
  rateLimits: { usedWeight: {}, orderCount: {} },
  response: new Response(),
});
