import type { Operation } from "../../openapi/model.js";
import type { ApiView } from "../view.js";
import { type Block, type Card, link, paragraph } from "../write/blocks.js";
import { operationPath } from "./operation.js";

/** A call, and where its page is. */
export const callCard = (
  { api, t }: ApiView,
  operation: Operation,
  id: string,
  title: string,
  words: readonly Block[] = [],
): Card => ({
  id,
  tone: "required",
  level: 2,
  title: [title],
  blocks: [
    ...words,
    { kind: "endpoint", label: t("endpoint"), method: operation.method, path: operation.path },
    paragraph(link({ page: operationPath(api.name, operation) }, t("operationMore"))),
  ],
});
