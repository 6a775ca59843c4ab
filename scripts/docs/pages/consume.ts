import { GENERATOR_PACKAGES, installCommand } from "../../command/packages.js";
import { bigintFields } from "../../openapi/int64.js";
import { type Labels, labelsOf } from "../labels.js";
import type { Language } from "../language.js";
import { OTHER_GENERATORS, type OtherGenerator } from "../other-generators.js";
import { type OwnText, readOwnText } from "../own-text.js";
import { installCommands, type PackageInfo } from "../package-info.js";
import type { ApiView } from "../view.js";
import { type Block, code, codeText, type Inline, lines, link, list, paragraph, type Row } from "../write/blocks.js";
import type { Page } from "../write/page.js";

/** The examples of the page; a test compiles them. */
export const CONSUMER_EXAMPLES = {
  "types-only": `import type { OptionOrder } from "binance-batch-orders/options/types";

export const isOpen = ({ status }: OptionOrder): boolean =>
  status === "NEW" || status === "PARTIALLY_FILLED";`,

  documents: `import { readFileSync } from "node:fs";
import { parseExact } from "binance-batch-orders";

const address = import.meta.resolve("binance-batch-orders/options/openapi.json");
export const description = parseExact(readFileSync(new URL(address), "utf8"));`,

  "another-client": `import { parseExact, stringifyExact } from "binance-batch-orders";

/** \`send\` signs and sends a query, and returns the response as text. */
export async function cancel(orderIds: bigint[], send: (query: string) => Promise<string>) {
  const ids = encodeURIComponent(stringifyExact(orderIds));
  const response = await send(\`symbol=BTC-200730-9000-C&orderIds=\${ids}\`);
  return parseExact(response, ["orderId"]);
}`,
} as const;

const GENERATE = `${installCommand(GENERATOR_PACKAGES)}
npx binance-batch-orders generate openapi.yaml -o src/generated
npx binance-batch-orders generate openapi.yaml -o src/generated --check`;

/** How other projects use the package, and how their own tools handle the documents. */
export function consumePage(
  views: readonly ApiView[],
  language: Language,
  text: OwnText,
  packageInfo: PackageInfo,
  speed: string,
): Page {
  const t = labelsOf(language);
  const blocks: Record<string, readonly Block[]> = {
    install: [code("sh", t("install"), installCommands(packageInfo))],
    "types-only": [code("ts", t("typesOnly"), CONSUMER_EXAMPLES["types-only"])],
    documents: [code("ts", t("documents"), CONSUMER_EXAMPLES.documents)],
    generate: [code("sh", t("generate"), GENERATE)],
    "another-client": [code("ts", t("anotherClient"), CONSUMER_EXAMPLES["another-client"])],
    "bigint-fields": [list(views.map(bigintFieldsLine))],
    speed: [speedPicture(speed, t)],
    generators: [generatorTable(language, t)],
  };
  const { title, blocks: content } = readOwnText(text, { blocks, values: { node: packageInfo.node } });
  return { path: "consume", title, label: t("consume"), summary: t("consumeSummary"), blocks: content };
}

/** The chart of `npm run bench`, in the folder of each language. */
export const SPEED = "speed.svg";

/** @param svg - whose head says how large it is */
function speedPicture(svg: string, t: Labels): Block {
  const [, width = "0", height = "0"] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { kind: "picture", file: SPEED, text: t("speedPicture"), width: Number(width), height: Number(height) };
}

function bigintFieldsLine({ api, language, document, t }: ApiView): Block[] {
  const fields = `[${bigintFields(document)
    .names.map((name) => JSON.stringify(name))
    .join(", ")}]`;
  return [paragraph(link({ page: api.name }, api.label[language]), t("colon"), codeText(fields))];
}

function generatorTable(language: Language, t: Labels): Block {
  return {
    kind: "table",
    label: t("generators"),
    head: [t("generator"), t("orderIdType"), t("orderIdsType"), t("sentIds"), t("sentModification"), t("withoutId")],
    rows: OTHER_GENERATORS.map((generator) => generatorRow(generator, language, t)),
  };
}

function generatorRow(generator: OtherGenerator, language: Language, t: Labels): Row {
  const { name, version, note, orderId, orderIds, sentIds, sentOrder, withoutId } = generator;
  const remark: Inline[] = note === undefined ? [] : [t("colon"), { kind: "prose", source: note[language] }];
  return {
    cells: [
      [lines([[name], [version, ...remark]])],
      [codeText(orderId)],
      [codeText(orderIds)],
      [codeText(sentIds)],
      [sentOrder === undefined ? t("throws") : codeText(sentOrder)],
      [t(withoutId)],
    ],
  };
}
