import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { bundleDescription } from "../../../scripts/spec/bundle.js";
import { loadRules } from "../../../scripts/spec/lint.js";
import { applyOverlay, type Overlay, readOverlay } from "../../../scripts/spec/overlay.js";
import { humanTexts } from "../../../scripts/spec/translation.js";
import { ROOT } from "../../support/root.js";

export const PRODUCTS = ["options", "coin-futures"] as const;
export type Product = (typeof PRODUCTS)[number];

export const rules = () => loadRules(resolve(ROOT, "redocly.yaml"));
export const descriptionFile = (product: Product) => resolve(ROOT, `spec/${product}.yaml`);
export const overlayFile = (product: Product) => resolve(ROOT, `spec/zh-CN/${product}.overlay.yaml`);

/** A text of the description in both languages. */
export interface Pair {
  readonly pointer: string;
  readonly english: string;
  readonly chinese: string;
}

export interface Translation {
  readonly overlay: Overlay;
  readonly english: JsonObject;
  readonly chinese: JsonObject;
  readonly pairs: readonly Pair[];
}

export async function readTranslation(product: Product): Promise<Translation> {
  const file = overlayFile(product);
  const overlay = readOverlay(readFileSync(file, "utf8"), file);
  const { document: english } = await bundleDescription(descriptionFile(product), await rules());
  const chinese = applyOverlay(english, overlay);
  const texts = new Map(humanTexts(chinese).map(({ pointer, text }) => [pointer, text]));
  const pairs = humanTexts(english).map(({ pointer, text }) => ({
    pointer,
    english: text,
    chinese: texts.get(pointer) ?? "",
  }));
  return { overlay, english, chinese, pairs };
}
