import { ANY_LANGUAGE_EXAMPLES } from "../examples.js";
import { labelsOf } from "../labels.js";
import type { OwnText } from "../own-text.js";
import { emulatorCommand, emulatorLogin, type PackageInfo } from "../package-info.js";
import type { ApiView } from "../view.js";
import { code } from "../write/blocks.js";
import type { Page } from "../write/page.js";
import { guidePage } from "./guide.js";

/** Orders as a user would write them; a test starts the exchange with them. */
export const OWN_ORDERS = `{
  "options": [
    { "orderId": 4611875134427365377, "symbol": "BTC-200730-9000-C", "executedQty": "0.5" }
  ],
  "coinFutures": [
    { "orderId": 20072994037, "symbol": "BTCUSD_PERP", "side": "SELL", "price": "30000" }
  ]
}`;

/** How programs that are not JavaScript are tried against the emulator. */
export function anyLanguagePage(view: ApiView, text: OwnText, packageInfo: PackageInfo): Page {
  const t = labelsOf(view.language);
  return guidePage(view, {
    path: "any-language",
    label: t("anyLanguage"),
    summary: t("anyLanguageSummary"),
    text,
    examples: ANY_LANGUAGE_EXAMPLES,
    blocks: {
      run: [code("sh", t("runExchange"), emulatorCommand(packageInfo))],
      login: [code("sh", t("emulatorLogin"), emulatorLogin())],
      orders: [code("json", t("ownOrders"), OWN_ORDERS)],
      "run-orders": [code("sh", t("runOrders"), `${emulatorCommand(packageInfo)} --orders orders.json`)],
    },
  });
}
