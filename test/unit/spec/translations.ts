import { join } from "node:path";
import { pairsOf } from "../../../scripts/docs/chinese.js";
import type { Pair } from "../../../scripts/docs/wording.js";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { loadRules } from "../../../scripts/spec/lint.js";
import { applyOverlay, type Overlay } from "../../../scripts/spec/overlay.js";
import * as specs from "../../../scripts/spec/spec.js";
import { ROOT } from "../../support/root.js";

export const PRODUCTS = ["options", "coin-futures"] as const;
export type Product = (typeof PRODUCTS)[number];

export const rules = () => loadRules(join(ROOT, "redocly.yaml"));
export const descriptionFile = (product: Product) => join(ROOT, specs.descriptionFile(product));
export const overlayFile = (product: Product) => join(ROOT, specs.overlayFile(product, "zh-CN"));
/** What both descriptions share. */
export const SHARED_OVERLAY = join(ROOT, specs.overlayFile("shared", "zh-CN"));

export interface Translation {
  readonly overlay: Overlay;
  readonly english: JsonObject;
  readonly chinese: JsonObject;
  readonly pairs: readonly Pair[];
}

export async function readTranslation(product: Product): Promise<Translation> {
  const { document: english } = await specs.readSpec(await specs.openProject(ROOT), product);
  const overlay = (await specs.readOverlays(ROOT, product)).get("zh-CN");
  if (overlay === undefined) throw new Error(`${product} has no Chinese overlay`);
  const chinese = applyOverlay(english, overlay);
  return { overlay, english, chinese, pairs: pairsOf(english, chinese) };
}
