import { outcomeOf } from "../../../src/runtime/outcome.js";
import { isRead } from "../../../src/runtime/wire.js";
import { type Json, type JsonObject, shownJson } from "../../openapi/json.js";
import { membersOf, objectOf, objectsOf, textOf, textsOf } from "../../openapi/json-access.js";
import type { Operation } from "../../openapi/model.js";
import { componentName, dereference } from "../../openapi/pointer.js";
import { shapeOf } from "../../openapi/shape.js";
import { descriptionOf } from "../description.js";
import type { Labels } from "../labels.js";
import { lookUpFirst, nextStepAfter } from "../next-step.js";
import { typeWords } from "../type-words.js";
import type { ApiView } from "../view.js";
import {
  type Block,
  type Card,
  code,
  codeText,
  type Field,
  fieldList,
  fold,
  heading,
  type Inline,
  joined,
  lines,
  link,
  paragraph,
  type Row,
  type Tab,
  type Tag,
  tag,
} from "../write/blocks.js";
import { shapeFields } from "./fields.js";
import { exampleFigures } from "./json-example.js";
import { namesLine } from "./names-line.js";
import { schemaBlocks, typeOf } from "./schema.js";

const isSuccess = (status: string): boolean => status.startsWith("2");

/** The responses of an operation as tabs next to its text, each in the color of its outcome. */
export function responseTabs(view: ApiView, operation: Operation): Block {
  const { t } = view;
  const { id, node } = operation;
  const tabs = membersOf(node.responses).flatMap(([status, reference]): Tab[] => {
    const response = dereference(view.document, reference);
    const examples = examplesOf(view, response);
    const [name, example] = examples[0] ?? [];
    const value = example?.value;
    const outcome = outcomeTag(view, operation, status);
    const shown: Block[] =
      value === undefined || name === undefined || example === undefined
        ? [paragraph(t("noBody"))]
        : [responseCode(view, response, t("exampleLabel", `${status} ${name}`), value)];
    const title = textOf(example?.summary);
    const words: Inline[] = title === "" ? [] : [title, " "];
    return [{ value: status, title: status, tone: outcome.tone, blocks: [paragraph(...words, outcome), ...shown] }];
  });
  return { kind: "tabs", name: "response", id: `${id}-response`, label: t("responses"), tabs };
}

const examplesOf = ({ document }: ApiView, { content }: JsonObject): [string, JsonObject][] =>
  membersOf(content).flatMap(([, { examples }]) =>
    membersOf(examples).map(([name, example]): [string, JsonObject] => [name, dereference(document, example)]),
  );

/** A response as JSON. The items of a batch are in the colors of order and error. */
function responseCode(view: ApiView, response: JsonObject, label: string, value: Json): Block {
  const text = shownJson(value);
  const [media] = membersOf(response.content);
  const isBatch = unionOf(view, objectOf(media?.[1].schema)).length > 0;
  if (!isBatch || !Array.isArray(value)) return code("json", label, text);
  const items = value.map((item) => `  ${shownJson(item).replaceAll("\n", "\n  ")}`);
  return {
    ...code("json", label, `[\n${items.join(",\n")}\n]`),
    parts: [
      { text: "[\n" },
      ...value.flatMap((item, index) => [
        { text: items[index] ?? "", tone: itemTone(item) },
        { text: index < value.length - 1 ? ",\n" : "\n" },
      ]),
      { text: "]" },
    ],
  };
}

/** An item of a batch is an error if it has a code and no order ID. */
const itemTone = (item: Json): Tag["tone"] => {
  const fields = objectOf(item);
  return Object.hasOwn(fields, "code") && !Object.hasOwn(fields, "orderId") ? "refused" : "good";
};

/** The alternatives of the items of a list. */
function unionOf({ document }: ApiView, schema: JsonObject): JsonObject[] {
  const { items } = dereference(document, schema);
  const item = dereference(document, objectOf(items));
  const parts = [...objectsOf(item.oneOf), ...objectsOf(item.anyOf)];
  return parts.length < 2 ? [] : parts;
}

/** What a successful response consists of. */
export function successBlocks(view: ApiView, operation: Operation): Block[] {
  const { t } = view;
  const { id, node, response } = operation;
  const status = response.status ?? "200";
  const found = dereference(view.document, objectOf(objectOf(node.responses)[status]));
  const schema = response.schema ?? {};
  return [
    heading(2, statusId(id, status), t("responseHeading", status), " ", outcomeTag(view, operation, status)),
    ...descriptionOf(view, found, 3, statusId(id, status)),
    ...itemsLine(operation.items, t),
    ...bodyBlocks(view, id, schema),
    ...headersBlocks(view, statusId(id, status), found),
    ...exampleTabs(view, id, status, found),
  ];
}

function bodyBlocks(view: ApiView, id: string, schema: JsonObject): Block[] {
  const { t, document } = view;
  const alternatives = unionOf(view, schema);
  if (alternatives.length === 0) {
    const shape = shapeOf(document, schema.type === "array" ? objectOf(schema.items) : schema);
    return [
      paragraph(t("body"), t("colon"), ...typeWords(view, schema)),
      ...(schema.$ref === undefined ? descriptionOf(view, schema, 6, `${id}.body`) : []),
      ...(shape === undefined
        ? schemaBlocks(view, schema, `${id}.body`)
        : shapeFields(view, shape, `${id}.body`, false)),
    ];
  }
  const names = alternatives.map(nameOf);
  return [
    ...descriptionOf(view, schema, 6, `${id}.body`),
    { kind: "cards", cards: alternatives.map((part) => itemCard(view, part, alternatives)) },
    ...alternatives.flatMap((part, index): Block[] => {
      const shape = shapeOf(document, part);
      const name = names[index] ?? "";
      if (shape === undefined) return [];
      const summary = [t("fieldsOf", String(shape.fields.length)), codeText(name)];
      const intro = shape.fields.some((field) => !field.isRequired) ? [paragraph(t("alwaysThere"))] : [];
      return [fold(summary, [...intro, ...shapeFields(view, shape, name, false)], `${id}-fields-${name}`)];
    }),
  ];
}

const nameOf = ({ $ref }: JsonObject): string => componentName(textOf($ref));

/** One of the things that an item can be, and how to tell it from the others. */
function itemCard(view: ApiView, part: JsonObject, all: readonly JsonObject[]): Card {
  const { t, document } = view;
  const required = (schema: JsonObject) => textsOf(dereference(document, schema).required);
  const others = all.filter((other) => other !== part).flatMap(required);
  const [own] = required(part).filter((name) => !others.includes(name));
  const isError = own === "code";
  const name = nameOf(part);
  return {
    id: name,
    tone: isError ? "refused" : "good",
    title: [t(isError ? "itemError" : "itemOrder"), " ", codeText(name)],
    blocks: [
      ...(own === undefined ? [] : [paragraph(...namesLine("itemHas", [own], t))]),
      ...descriptionOf(view, dereference(document, part), 6, name),
    ],
  };
}

function itemsLine(items: Operation["items"], t: Labels): Block[] {
  if (items === undefined) return [];
  if (items.list !== undefined) return [paragraph(...namesLine("itemsInOrder", [items.list], t))];
  return [paragraph(...namesLine("itemsById", [...new Set(items.ids.map(([, name]) => name))], t))];
}

/** All examples of the success, the most telling one first. */
function exampleTabs(view: ApiView, id: string, status: string, response: JsonObject): Block[] {
  const examples = examplesOf(view, response);
  const figures = membersOf(response.content).flatMap(([, media]) =>
    exampleFigures(view, media.examples, statusId(id, status)),
  );
  const [only] = figures;
  if (only === undefined) return [];
  return [
    heading(3, `${id}-examples`, view.t("responseExamples")),
    ...figures.map((figure, index): Block => {
      const [name = "", example = {}] = examples[index] ?? [];
      return fold([textOf(example.summary) || name], [figure]);
    }),
  ];
}

/** Each operation of an API has its own responses. */
const statusId = (operationId: string, status: string): string => `${operationId}.status-${status}`;

/** Everything that can go wrong: one table, and the details of each status when they are asked for. */
export function errorBlocks(view: ApiView, operation: Operation): Block[] {
  const { t } = view;
  const { id, node } = operation;
  const failures = membersOf(node.responses)
    .filter(([status]) => !isSuccess(status))
    .map(([status, reference]): [string, JsonObject] => [status, dereference(view.document, reference)]);
  if (failures.length === 0) return [];
  return [
    heading(2, `${id}-responses`, t("errors")),
    {
      kind: "table",
      label: t("errorsOverview"),
      head: [t("statusAndCode"), t("when"), t("outcomeAndStep")],
      rows: failures.flatMap(([status, response]) => errorRows(view, operation, status, response)),
    },
    ...failures.map(([status, response]) =>
      fold(
        [t("statusHeading", status), " ", outcomeTag(view, operation, status)],
        statusBlocks(view, id, status, response),
        statusId(id, status),
      ),
    ),
  ];
}

function errorRows(view: ApiView, operation: Operation, status: string, response: JsonObject): Row[] {
  const { t, api, errors } = view;
  const examples = examplesOf(view, response);
  const first = link({ id: statusId(operation.id, status) }, codeText(status));
  if (examples.length === 0)
    return [
      {
        cells: [
          [lines([[first], [t("anyBody")]])],
          [t("noCode", status)],
          [lines([outcomeWords(view, operation, status, {}), nextStep(view, operation, status, {})])],
        ],
      },
    ];
  return examples.map(([name, { value = null, summary }]) => {
    const { code: apiCode, msg } = objectOf(value);
    const number = Number(apiCode ?? 0);
    const entry = errors.find((error) => error.code === number);
    const row = { page: `${api.name}/errors`, id: `error-${Math.abs(number)}` };
    const shown = codeText(String(number));
    const body = { apiCode: number, apiMessage: textOf(msg) };
    const named = entry === undefined ? [[shown]] : [[link(row, shown)], [codeText(entry.name)]];
    return {
      cells: [
        [lines([[first], ...named])],
        [textOf(summary) || name],
        [lines([outcomeWords(view, operation, status, body), nextStep(view, operation, status, body)])],
      ],
    };
  });
}

function statusBlocks(view: ApiView, operationId: string, status: string, response: JsonObject): Block[] {
  const { t } = view;
  const id = statusId(operationId, status);
  return [
    ...descriptionOf(view, response, 5, id),
    ...headersBlocks(view, id, response),
    ...membersOf(response.content).flatMap(([type, { schema, examples }]): Block[] => [
      paragraph(t("body"), t("colon"), codeText(type), t("comma"), ...typeWords(view, objectOf(schema))),
      ...(typeof objectOf(schema).$ref === "string" ? [] : schemaBlocks(view, objectOf(schema), `${id}.body`)),
      ...exampleFigures(view, examples, id),
    ]),
  ];
}

/** Links to the headers that are described with the API, and those of this response alone. */
function headersBlocks(view: ApiView, id: string, response: JsonObject): Block[] {
  const { t, api } = view;
  const isShared = ([, { $ref }]: [string, JsonObject]) => typeof $ref === "string";
  const links = membersOf(response.headers)
    .filter(isShared)
    .map(([name, { $ref }]) => [
      link({ page: api.name, id: textOf($ref).replace("#/components/headers/", "header-") }, codeText(name)),
    ]);
  const own = membersOf(response.headers).filter((header) => !isShared(header));
  return [
    ...(links.length === 0 ? [] : [paragraph(t("headersOf"), ...joined(links, t("comma")))]),
    ...fieldList(own.map(([name, header]) => headerField(view, name, header, `${id}-header-${name}`))),
  ];
}

export function headerField(view: ApiView, name: string, header: JsonObject, id: string): Field {
  const schema = objectOf(header.schema);
  return {
    id,
    name,
    type: typeOf(schema, view.t),
    tags: [],
    blocks: [...descriptionOf(view, header, 6, id), ...schemaBlocks(view, schema, id)],
  };
}

type Outcome = "decided" | "rejected" | "unknown" | "unchanged";

interface ErrorBody {
  readonly apiCode?: number;
  readonly apiMessage?: string;
}

/** What a response says about the orders, by the rules of the client, so that docs and client cannot disagree. */
function outcomeAt(
  { rejections }: ApiView,
  operation: Operation,
  status: string,
  body: ErrorBody = {},
  orders = 1,
): Outcome {
  if (isRead(operation)) return isSuccess(status) ? "unchanged" : "rejected";
  if (isSuccess(status)) return "decided";
  const response = { status: Number(status.replaceAll("X", "0")), ...body };
  const outcome = outcomeOf(response, rejections, { orders: Array.from({ length: orders }) });
  return outcome === "rejected" ? "rejected" : "unknown";
}

const TONES = { decided: "good", rejected: "refused", unknown: "danger", unchanged: "good" } as const;

const outcomeWord = (outcome: Outcome, t: Labels): Tag => tag(TONES[outcome], t(outcome));

const outcomeTag = (view: ApiView, operation: Operation, status: string): Tag =>
  outcomeWord(outcomeAt(view, operation, status), view.t);

/** The outcome, and where it depends on the status or on the number of orders, the other one. */
function outcomeWords(view: ApiView, operation: Operation, status: string, body: ErrorBody): Inline[] {
  const { t } = view;
  const [one, several, at503] = [
    outcomeAt(view, operation, status, body),
    outcomeAt(view, operation, status, body, 2),
    status === "5XX" ? outcomeAt(view, operation, "503", body) : undefined,
  ];
  return [
    outcomeWord(several, t),
    ...(one === several ? [] : [" ", t("withOneOrder"), " ", outcomeWord(one, t)]),
    ...(at503 === undefined || at503 === several ? [] : [" ", t("with503"), " ", outcomeWord(at503, t)]),
  ];
}

/** The code of an order that cannot be found. */
const ORDER_UNKNOWN = -2013;

/** What a caller does next. */
function nextStep(view: ApiView, operation: Operation, status: string, body: ErrorBody): Inline[] {
  const { t, errors } = view;
  const { apiCode = 0 } = body;
  if (isRead(operation) && (status === "408" || status === "5XX")) return [t("doQueryAgain")];
  if (isRead(operation) && apiCode === ORDER_UNKNOWN) return [t("doNotConclude")];
  if (status === "5XX" && outcomeAt(view, operation, "503", body) === "rejected") return [t("doRetryLater")];
  if (outcomeAt(view, operation, status, body, 2) === "unknown") return [lookUpFirst(t)];
  if (status === "401") return [t("doKey")];
  if (status === "403") return [t("doFirewall")];
  if (status === "418" || status === "429") return [{ kind: "prose", source: t("doWait") }];
  return nextStepAfter(apiCode, errors.find(({ code }) => code === apiCode)?.level ?? "request", t);
}
