import { outcomeOf } from "../../../src/runtime/outcome.js";
import { codeExample, FAILURE_EXAMPLES } from "../examples.js";
import { type Labels, labelsOf } from "../labels.js";
import type { Language } from "../language.js";
import { type OwnText, readOwnText } from "../own-text.js";
import type { ApiView } from "../view.js";
import { type Block, codeText, type Inline, type Row, tag } from "../write/blocks.js";
import type { Page } from "../write/page.js";

type Words = Readonly<Record<Language, string>>;

/** One row for each kind of response. The outcomes are computed by the rules of the client. */
const RESPONSES: readonly {
  readonly status: number;
  readonly message?: string;
  readonly code?: "request" | "order";
  readonly when: Words;
}[] = [
  {
    status: 400,
    code: "request",
    when: { en: "a code that rejects the whole request", "zh-CN": "拒绝整个请求的错误码" },
  },
  {
    status: 400,
    code: "order",
    when: { en: "a code of one order, for a batch of several", "zh-CN": "批量请求返回单笔订单的错误码" },
  },
  { status: 401, when: { en: "no code", "zh-CN": "没有错误码" } },
  { status: 403, when: { en: "no code: blocked by the firewall", "zh-CN": "没有错误码：被防火墙拦截" } },
  { status: 408, when: { en: "whatever the body", "zh-CN": "不论响应体是什么" } },
  { status: 429, when: { en: "no code: too many requests", "zh-CN": "没有错误码：请求过多" } },
  { status: 418, when: { en: "no code: the IP address is banned", "zh-CN": "没有错误码：IP 被封禁" } },
  { status: 500, when: { en: "whatever the body", "zh-CN": "不论响应体是什么" } },
  { status: 502, when: { en: "whatever the body", "zh-CN": "不论响应体是什么" } },
  {
    status: 503,
    message: "Unknown error, please check your request or try again later.",
    when: { en: "this message", "zh-CN": "此返回信息" },
  },
  { status: 503, message: "Service Unavailable.", when: { en: "this message", "zh-CN": "此返回信息" } },
  {
    status: 503,
    message: "Internal error; unable to process your request. Please try again.",
    when: { en: "this message", "zh-CN": "此返回信息" },
  },
  { status: 504, when: { en: "whatever the body", "zh-CN": "不论响应体是什么" } },
];

/** What a look-up shows, and what that means. [facts, sections 11.5 and 11.11] */
const CANCELLED: readonly (readonly [string, Words])[] = [
  [
    "CANCELED",
    {
      en: "cancelled, by this request, an earlier one or the exchange; `executedQty` was filled before",
      "zh-CN": "已撤销：由本次请求、之前的请求或交易所撤销；`executedQty` 为此前的成交量",
    },
  ],
  ["FILLED", { en: "filled before the cancellation arrived", "zh-CN": "撤单到达之前已成交" }],
  ["EXPIRED, EXPIRED_IN_MATCH, REJECTED", { en: "ended for another reason", "zh-CN": "因其他原因结束" }],
  ["NEW, PARTIALLY_FILLED", { en: "not cancelled, or not yet: read again", "zh-CN": "未撤销，或尚未撤销：请再次查询" }],
  [
    "-2013",
    {
      en: "cancelled without a fill, if the order was created more than 3 days ago; otherwise a wrong ID or symbol, another account, or a read that lags",
      "zh-CN": "若订单创建已超过 3 天，则为没有成交就被撤销；否则可能是订单号或交易对有误、属于其他账户，或查询滞后",
    },
  ],
];
const MODIFIED: readonly (readonly [string, Words])[] = [
  [
    "NEW, PARTIALLY_FILLED",
    {
      en: "with the new price and quantity: modified; with the old ones: not modified, or not yet: read again",
      "zh-CN": "价格和数量为新值：已修改；为旧值：未修改，或尚未修改，请再次查询",
    },
  ],
  [
    "CANCELED, EXPIRED",
    {
      en: "the modification may have cancelled it: the quantity was not above what was filled, or a `GTX` order would have traded at once",
      "zh-CN": "可能因改单而被撤销：新数量不高于已成交量，或 `GTX` 订单会立即成交",
    },
  ],
  ["FILLED", { en: "filled, at the old price or the new one", "zh-CN": "已成交，按旧价格或新价格" }],
  [
    "EXPIRED_IN_MATCH",
    { en: "expired by self-trade prevention, possibly at the new price", "zh-CN": "因自成交保护而失效，可能按新价格" },
  ],
  [
    "-2013",
    {
      en: "cancelled or expired without a fill, if the order was created more than 3 days ago; after 90 days it proves nothing",
      "zh-CN": "若订单创建已超过 3 天，则为没有成交就被撤销或失效；超过 90 天则不能证明什么",
    },
  ],
];

/** What to do when a request failed: what is proved, how to look, and when to send again. */
export function failuresPage(views: readonly ApiView[], text: OwnText): Page {
  const [first] = views;
  if (first === undefined) throw new Error("no API");
  const { language, examples } = first;
  const t = labelsOf(language);
  const blocks: Record<string, readonly Block[]> = {
    decisions: [decisionTable(views, language, t)],
    ...Object.fromEntries(
      Object.entries(FAILURE_EXAMPLES).map(([name, file]) => [name, [codeExample(examples, file)]]),
    ),
    cancelled: [stateTable(t("statesCancelled"), CANCELLED, language, t)],
    modified: [stateTable(t("statesModified"), MODIFIED, language, t)],
  };
  const { title, blocks: content } = readOwnText(text, { blocks, values: {} });
  return { path: "failures", title, label: t("failures"), summary: t("failuresSummary"), blocks: content };
}

function decisionTable(views: readonly ApiView[], language: Language, t: Labels): Block {
  const rows = RESPONSES.flatMap(({ status, message, code, when }): Row[] => {
    const fitting = views.filter(({ rejections }) => code === undefined || rejections[code].length > 0);
    const words: Inline[] = message === undefined ? [when[language]] : [when[language], t("colon"), codeText(message)];
    const outcomes = fitting.map(({ rejections }) =>
      outcomeOf(
        {
          status,
          ...(code !== undefined && { apiCode: rejections[code][0] }),
          ...(message !== undefined && { apiMessage: message }),
        },
        rejections,
        { orders: [1, 2] },
      ),
    );
    const [outcome] = outcomes;
    if (outcome === undefined) return [];
    const rejected = outcomes.every((it) => it === "rejected");
    return [
      {
        cells: [
          [codeText(String(status))],
          words,
          [tag(rejected ? "refused" : "danger", t(rejected ? "rejected" : "unknown"))],
        ],
      },
    ];
  });
  return { kind: "table", label: t("decisions"), head: [t("status"), t("when"), t("outcomeShort")], rows };
}

function stateTable(
  label: string,
  states: readonly (readonly [string, Words])[],
  language: Language,
  t: Labels,
): Block {
  const rows = states.map(
    ([state, meaning]): Row => ({
      cells: [[codeText(state)], [{ kind: "prose", source: meaning[language] }]],
    }),
  );
  return { kind: "table", label, head: [t("found"), t("meaning")], rows };
}
