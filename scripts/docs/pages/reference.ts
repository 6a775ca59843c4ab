import type { JsonObject } from "../../openapi/json.js";
import { membersOf, objectOf, objectsOf, textOf } from "../../openapi/json-access.js";
import { type Operation, operationsOf } from "../../openapi/model.js";
import { dereference } from "../../openapi/pointer.js";
import { COLLECTION } from "../collection.js";
import { descriptionOf } from "../description.js";
import type { ApiView } from "../view.js";
import {
  type Block,
  type Card,
  codeText,
  details,
  type Field,
  fieldList,
  heading,
  type Inline,
  joined,
  link,
  list,
  paragraph,
  strong,
} from "../write/blocks.js";
import type { Page } from "../write/page.js";
import { callCard } from "./call-card.js";
import { sourceLink } from "./operation.js";
import { headerField } from "./responses.js";
import { schemaSections } from "./schema.js";

/** The reference of an API: everything that its description says. */
export function apiPage(view: ApiView): Page {
  const { t, api, document } = view;
  const info = objectOf(document.info);
  return {
    path: api.name,
    title: textOf(info.title),
    label: api.label[view.language],
    summary: textOf(info.summary),
    blocks: [
      paragraph(textOf(info.summary)),
      { kind: "cards", cards: operationsOf(document).map((operation) => operationCard(view, operation)) },
      ...details(detailsOf(view, info)),
      heading(2, "about", t("about")),
      ...descriptionOf(view, info, 3, "about"),
      heading(2, "servers", t("servers")),
      ...fieldList(objectsOf(document.servers).map((server, index) => serverField(view, server, index))),
      ...securitySection(view),
      ...headersSection(view),
      heading(2, "schemas", t("schemas")),
      ...schemaSections(view),
    ],
  };
}

const operationCard = (view: ApiView, operation: Operation): Card =>
  callCard(view, operation, operation.id, operation.summary);

function detailsOf({ t, api, document, errors }: ApiView, info: JsonObject): Inline[][] {
  const { name, identifier } = objectOf(info.license);
  const license = [...new Set([textOf(name), textOf(identifier)])].filter((text) => text !== "").join(" · ");
  return [
    [t("version"), t("colon"), strong(textOf(info.version))],
    [t("format"), t("colon"), `OpenAPI ${textOf(document.openapi)}`],
    [t("license"), t("colon"), license],
    ...(typeof document["x-time-path"] !== "string"
      ? []
      : [[t("serverTime"), t("colon"), codeText(`GET ${document["x-time-path"]}`)]]),
    ...(info.contact === undefined ? [] : [[t("contact"), t("colon"), textOf(objectOf(info.contact).name)]]),
    [
      t("downloads"),
      t("colon"),
      ...joined(
        ["openapi.yaml", "openapi.json", COLLECTION].map((file) => [link({ file: `${api.name}/${file}` }, file)]),
        t("comma"),
      ),
    ],
    ...(errors.length === 0 ? [] : [[link({ page: `${api.name}/errors` }, t("errorCodesShort"))]]),
    ...sourceLink(objectOf(document.externalDocs), t),
  ];
}

const serverField = (view: ApiView, server: JsonObject, index: number): Field => ({
  id: `server-${index + 1}`,
  name: textOf(server.url),
  type: [],
  tags: [],
  blocks: descriptionOf(view, server, 6, `server-${index + 1}`),
});

function securitySection(view: ApiView): Block[] {
  const { t, document } = view;
  const sets = objectsOf(document.security).map((set) => Object.keys(set));
  const schemes = membersOf(objectOf(document.components).securitySchemes);
  const tags = objectsOf(document.tags);
  return [
    heading(2, "security", t("security")),
    paragraph(t(sets.length === 1 ? "securityAll" : "securityAny")),
    list(
      sets.map((names) => [
        paragraph(
          ...joined(
            names.map((name) => [link({ id: `security-${name}` }, codeText(name))]),
            t("comma"),
          ),
        ),
      ]),
    ),
    ...fieldList(
      schemes.map(([name, scheme]) => ({
        id: `security-${name}`,
        name: textOf(scheme.name),
        type: [name, " (", textOf(scheme.type), t("comma"), t("place", textOf(scheme.in)), ")"],
        tags: [],
        blocks: descriptionOf(view, scheme, 6, `security-${name}`),
      })),
    ),
    ...tags.flatMap((tag): Block[] => [
      paragraph(t("tag"), t("colon"), strong(tagName(tag))),
      ...descriptionOf(view, tag, 6, `tag-${textOf(tag.name)}`),
    ]),
    paragraph(t("securityMore"), link({ page: "signing" }, t("signing")), t("period")),
  ];
}

function tagName({ name, "x-displayName": shown }: JsonObject): string {
  return shown === undefined ? textOf(name) : `${textOf(shown)} (${textOf(name)})`;
}

/** The headers of the components, under the names that they have in responses. */
function headersSection(view: ApiView): Block[] {
  const { t, document } = view;
  const fields = membersOf(objectOf(document.components).headers).map(([name, header]) =>
    headerField(view, nameInResponses(document, name), header, `header-${name}`),
  );
  return fields.length === 0 ? [] : [heading(2, "headers", t("headers")), ...fieldList(fields)];
}

function nameInResponses(document: JsonObject, component: string): string {
  for (const { node } of operationsOf(document))
    for (const [, response] of membersOf(node.responses))
      for (const [name, { $ref }] of membersOf(dereference(document, response).headers))
        if ($ref === `#/components/headers/${component}`) return name;
  return component;
}
