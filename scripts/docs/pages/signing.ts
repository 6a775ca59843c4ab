import { signedOperations } from "../../openapi/model.js";
import { labelsOf } from "../labels.js";
import { type OwnText, readOwnText } from "../own-text.js";
import type { ApiView } from "../view.js";
import { API_KEY, SECRET, signedExample } from "../worked-example.js";
import { type Block, code, codeText, heading } from "../write/blocks.js";
import type { Page } from "../write/page.js";

const RSA =
  `signature=$(printf %s "$payload" |\n  openssl dgst -sha256 -sign private-key.pem |\n  openssl base64 -A)\n` +
  `# percent-encode it: + is %2B, / is %2F, = is %3D\n` +
  `printf %s "$signature" | sed 's/+/%2B/g; s,/,%2F,g; s/=/%3D/g'`;

const ED25519 =
  `signature=$(openssl pkeyutl -sign -inkey private-key.pem -rawin -in payload |\n  openssl base64 -A)\n` +
  `printf %s "$signature" | sed 's/+/%2B/g; s,/,%2F,g; s/=/%3D/g'`;

/** Authentication and signing, with values that the reader can reproduce. */
export function signingPage(views: readonly ApiView[], text: OwnText): Page {
  const [first] = views;
  if (first === undefined) throw new Error("no API");
  const t = labelsOf(first.language);
  const blocks: Record<string, readonly Block[]> = {
    credentials: [
      {
        kind: "table",
        label: t("credentials"),
        head: [t("credential"), t("value")],
        rows: [{ cells: [[t("apiKey")], [codeText(API_KEY)]] }, { cells: [[t("secret")], [codeText(SECRET)]] }],
      },
    ],
    examples: views.flatMap(exampleBlocks),
    rsa: [code("sh", "RSA", RSA)],
    ed25519: [code("sh", "Ed25519", ED25519)],
  };
  const { title, blocks: content } = readOwnText(text, { blocks, values: {} });
  return { path: "signing", title, label: t("signing"), summary: t("signingSummary"), blocks: content };
}

function exampleBlocks({ api, language, document, t }: ApiView): Block[] {
  return signedOperations(document).flatMap((operation): Block[] => {
    const { id, method, path } = operation;
    // Two APIs may have operations of the same name.
    const place = `signing-${api.name}-${id}`;
    const example = signedExample(api, document, operation);
    const named = (label: string) => `${id}${t("colon")}${label}`;
    const step = (name: string, label: string, language: "text" | "sh" | "http", text: string): Block => ({
      kind: "figure",
      id: `${place}-${name}`,
      title: label,
      blocks: [code(language, named(label), text)],
    });
    return [
      heading(3, place, api.label[language], t("colon"), codeText(`${method} ${path}`)),
      {
        kind: "table",
        label: named(t("parameters")),
        head: [t("parameter"), t("valueBefore")],
        rows: example.parameters.map(([name, value]) => ({ cells: [[codeText(name)], [codeText(value)]] })),
      },
      step("payload", t("payload"), "text", example.payload),
      step("openssl", t("openssl"), "sh", example.openssl),
      step("signature", t("signature"), "text", example.signature),
      step("request", t("wire"), "http", example.raw),
    ];
  });
}
