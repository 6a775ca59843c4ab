import type { ErrorEntry } from "./error-table.js";
import type { Finding } from "./finding.js";

/** What must be said of codes whose meaning suggests another outcome than what they prove. */
interface Caution extends Pick<ErrorEntry, "outcome"> {
  readonly codes: readonly number[];
  readonly because: string;
  /** Words of which each text of `why` must have one. */
  readonly words?: { readonly en: readonly string[]; readonly "zh-CN": readonly string[] };
}

const CAUTIONS: readonly Caution[] = [
  { codes: [-1000, -1001, -1006, -1007, -1010, -4078], outcome: "unknown", because: "it does not say what happened" },
  {
    codes: [-2011, -2013, -4197, -5027, -6028],
    outcome: "unknown",
    because: "an earlier attempt can cause it",
    words: { en: ["earlier attempt"], "zh-CN": ["此前"] },
  },
  {
    codes: [-2023, -6055, -6058, -6059],
    outcome: "unknown",
    because: "the exchange itself may have ended orders",
    words: { en: ["exchange", "Liquidation"], "zh-CN": ["交易所", "强平"] },
  },
  {
    codes: [-1016, -1109],
    outcome: "rejected",
    because: "it was also sent during a maintenance",
    words: { en: ["maintenance"], "zh-CN": ["维护"] },
  },
];

/** Outcomes that a program must not conclude from a code, and reasons that do not name the danger. */
export function outcomeProblems(entries: readonly ErrorEntry[]): Finding[] {
  return CAUTIONS.flatMap(({ codes, outcome, because, words }) =>
    entries
      .filter(({ code }) => codes.includes(code))
      .flatMap((near) => {
        const wrong = near.outcome === outcome ? [] : [`the outcome of ${near.code} must be ${outcome}: ${because}`];
        const unsaid = (["en", "zh-CN"] as const).flatMap((language) => {
          const known = words?.[language] ?? [];
          if (known.length === 0 || known.some((word) => near.why?.[language].includes(word))) return [];
          return [`why.${language} of ${near.code} must say that ${because}: with the word ${known.join(" or ")}`];
        });
        return [...wrong, ...unsaid].map((message) => ({ near, message }));
      }),
  );
}
