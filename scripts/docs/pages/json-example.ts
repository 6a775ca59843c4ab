import { type Json, shownJson } from "../../openapi/json.js";
import { membersOf, objectOf, textOf } from "../../openapi/json-access.js";
import { dereference } from "../../openapi/pointer.js";
import { descriptionOf } from "../description.js";
import type { ApiView } from "../view.js";
import { type Block, code, codeText, details, link } from "../write/blocks.js";

/** The examples of a parameter or a response. */
export function exampleFigures(view: ApiView, examples: Json | undefined, prefix: string): Block[] {
  return membersOf(examples).map(([name, member]): Block => {
    const example = dereference(view.document, member);
    const id = `${prefix}-${name}`;
    const title = textOf(example.summary) || name;
    const { value = null } = example;
    return {
      kind: "figure",
      id,
      title,
      blocks: [
        ...descriptionOf(view, example, 6, id),
        code("json", view.t("exampleLabel", title), shownJson(value)),
        ...errorLink(view, value),
      ],
    };
  });
}

/** A link from the example of an error to its row in the error table. */
function errorLink({ api, errors, t }: ApiView, value: Json): Block[] {
  const { code } = objectOf(value);
  const error = errors.find((entry) => entry.code === code);
  if (error === undefined) return [];
  const row = { page: `${api.name}/errors`, id: `error-${Math.abs(error.code)}` };
  return details([[t("errorCode"), t("colon"), link(row, codeText(`${error.code} ${error.name}`))]]);
}
