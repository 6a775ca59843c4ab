import type { JsonObject } from "../../openapi/json.js";
import { membersOf, objectOf, objectsOf, textOf } from "../../openapi/json-access.js";
import type { Operation, Parameter } from "../../openapi/model.js";
import { dereference } from "../../openapi/pointer.js";
import type { ApiView } from "../view.js";
import {
  type Block,
  details,
  type Field,
  fieldList,
  fold,
  type Inline,
  link,
  paragraph,
  strong,
  tag,
} from "../write/blocks.js";
import { fieldInPlace, groupOf } from "./fields.js";
import { exampleFigures } from "./json-example.js";
import { requirementTags } from "./schema.js";

/** What a request consists of: its parameters in groups, its signature and the header with the key. */
export function parameterBlocks(view: ApiView, operation: Operation): Block[] {
  const { id, parameters, exactlyOneOf, node } = operation;
  const blocks: Block[] = [];
  let run: Field[] = [];
  const endRun = () => {
    blocks.push(...fieldList(run));
    run = [];
  };
  for (const parameter of parameters) {
    if (!exactlyOneOf.includes(parameter.name)) run.push(parameterField(view, parameter, id, true));
    else if (parameter.name === parameters.find(({ name }) => exactlyOneOf.includes(name))?.name) {
      endRun();
      const fields = parameters.filter(({ name }) => exactlyOneOf.includes(name));
      const group = fields.map((field) => parameterField(view, field, id, false));
      blocks.push(groupOf(view, "exactlyOneOf", exactlyOneOf, group));
    }
  }
  run.push(...credentials(view, node, id));
  endRun();
  return blocks;
}

function parameterField(view: ApiView, parameter: Parameter, operationId: string, isTagged: boolean): Field {
  const { t } = view;
  const { name, place, isRequired, node, schema } = parameter;
  const id = `${operationId}.${name}`;
  const media = membersOf(node.content);
  const tags = isTagged ? requirementTags(isRequired, node.deprecated === true, true, t) : [];
  const field = fieldInPlace(view, { name, id, schema, tags, parameter: node }, true);
  const examples = media.flatMap(([, { examples }]) => exampleFigures(view, examples, id));
  const places = [t("place", place), ...media.map(([type]) => t("jsonValue", type))];
  return {
    ...field,
    type: [...field.type, ...places.flatMap((words): Inline[] => [t("separatorSmall"), words])],
    blocks: [
      ...field.blocks,
      ...(examples.length === 0 ? [] : [fold([t("examples", String(examples.length))], examples)]),
    ],
  };
}

/** The signature and the API key, which every signed request needs besides its parameters. */
function credentials({ t, document }: ApiView, node: JsonObject, operationId: string): Field[] {
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  const sets = objectsOf(node.security ?? document.security);
  const names = [...new Set(sets.flatMap((set) => Object.keys(set)))];
  const isAlways = (name: string) => sets.every((set) => Object.hasOwn(set, name));
  // The signature is the last parameter, so it comes first here.
  return names.toReversed().map((scheme) => {
    const { name, in: place, type, description } = dereference(document, objectOf(schemes[scheme]));
    const id = `${operationId}.${textOf(name)}`;
    return {
      id,
      name: textOf(name),
      type: [t("place", textOf(place))],
      tags: [tag(isAlways(scheme) ? "required" : "plain", t(isAlways(scheme) ? "required" : "optional"))],
      blocks: [
        { kind: "prose", source: textOf(description), level: 6, ids: [] },
        ...details([[t("credentialOf"), t("colon"), strong(scheme), ` (${textOf(type)})`]]),
        paragraph(t("securityMore"), link({ page: "signing" }, t("signing")), t("period")),
      ],
    };
  });
}
