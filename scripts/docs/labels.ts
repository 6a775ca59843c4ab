import { EXACTLY_ONE_OF } from "../../src/runtime/sentences.js";
import type { Language } from "./language.js";

/** Every word of the pages that comes from neither a description nor a text file. `{}` is replaced by a value. */
const LABELS = {
  // The frame of every page
  site: { en: "binance-batch-orders", "zh-CN": "binance-batch-orders" },
  siteSummary: {
    en: "Exact descriptions and a client for two Binance batch-order endpoints. No digit of an order ID is lost.",
    "zh-CN": "两个币安批量订单接口的精确描述与客户端，订单号的每一位数字都不会丢失。",
  },
  skip: { en: "Skip to content", "zh-CN": "跳到正文" },
  languages: { en: "Language", "zh-CN": "语言" },
  navigation: { en: "Documentation", "zh-CN": "文档导航" },
  menu: { en: "Menu", "zh-CN": "目录" },
  darkTheme: { en: "Dark", "zh-CN": "深色" },
  copy: { en: "Copy", "zh-CN": "复制" },
  copied: { en: "Copied", "zh-CN": "已复制" },
  copyFailed: { en: "Press Ctrl+C", "zh-CN": "请按 Ctrl+C" },
  asMarkdown: { en: "This page as Markdown", "zh-CN": "本页的 Markdown 版本" },
  disclaimer: {
    en: "Not an official Binance site. The software is released under the MIT License.",
    "zh-CN": "本站并非币安官方发布。软件采用 MIT 许可证。",
  },

  // Between words
  or: { en: " or ", "zh-CN": " 或 " },
  and: { en: " and ", "zh-CN": " 且 " },
  andName: { en: " and ", "zh-CN": " 和 " },
  strongOr: { en: "or", "zh-CN": "或" },
  comma: { en: ", ", "zh-CN": "、" },
  colon: { en: ": ", "zh-CN": "：" },
  period: { en: ".", "zh-CN": "。" },
  /** Between a thing and what it is. */
  separator: { en: ": ", "zh-CN": "，" },

  // Start
  start: { en: "Quick start", "zh-CN": "快速开始" },
  install: { en: "Build and install", "zh-CN": "构建并安装" },
  demo: { en: "Run the demo", "zh-CN": "运行演示程序" },
  batchResponse: { en: "response to a batch", "zh-CN": "批量请求的响应" },
  rounding: { en: "Order IDs before and after JSON.parse", "zh-CN": "JSON.parse 前后的订单号" },
  sentByExchange: { en: "Sent by the exchange", "zh-CN": "交易所发送的值" },
  parsed: { en: "After JSON.parse", "zh-CN": "JSON.parse 之后" },

  // Authentication and signing
  signing: { en: "Authentication and signing", "zh-CN": "身份验证与签名" },
  signingSummary: {
    en: "How a request is signed, with worked examples that you can reproduce with openssl.",
    "zh-CN": "请求如何签名，附有可用 openssl 重现的完整示例。",
  },
  credentials: { en: "API key and secret of the examples", "zh-CN": "示例使用的 API Key 和 API Secret" },
  credential: { en: "Credential", "zh-CN": "凭据" },
  value: { en: "Value", "zh-CN": "值" },
  apiKey: { en: "API key", "zh-CN": "API Key" },
  secret: { en: "API secret", "zh-CN": "API Secret" },
  payload: { en: "String to sign", "zh-CN": "待签名的文本" },
  openssl: { en: "The same with openssl", "zh-CN": "用 openssl 得出同样的结果" },
  signature: { en: "Signature", "zh-CN": "签名" },

  // Use in another repository
  consume: { en: "Use in another repository", "zh-CN": "在其他项目中使用" },
  consumeSummary: {
    en: "What to import, how to generate your own code, and how other tools handle the documents.",
    "zh-CN": "可以导入的内容、如何自行生成代码，以及其他工具对这些描述文件的处理结果。",
  },
  typesOnly: { en: "Import only the types", "zh-CN": "只导入类型" },
  documents: { en: "Read a document", "zh-CN": "读取描述文件" },
  generate: { en: "Generate, and check in CI", "zh-CN": "生成代码，并在 CI 中检查" },
  anotherClient: { en: "Exact IDs with another client", "zh-CN": "在其他客户端中保持订单号精确" },
  generators: { en: "Other generators", "zh-CN": "其他代码生成器" },
  generator: { en: "Generator", "zh-CN": "生成器" },
  orderIdType: { en: "Type of orderId", "zh-CN": "orderId 的类型" },
  orderIdsType: { en: "Type of orderIds", "zh-CN": "orderIds 的类型" },
  sentIds: { en: "The IDs 1 and 2 are sent as", "zh-CN": "订单号 1 和 2 实际发送为" },
  sentModification: { en: "A modification is sent as", "zh-CN": "一项修改实际发送为" },
  withoutId: { en: "One without an ID", "zh-CN": "不带订单号的修改" },
  throws: { en: "not sent: it throws", "zh-CN": "不发送，抛出错误" },
  accepted: { en: "compiles", "zh-CN": "通过编译" },
  refused: { en: "does not compile", "zh-CN": "无法编译" },

  // About an API
  about: { en: "About this API", "zh-CN": "关于本 API" },
  version: { en: "Version of this description", "zh-CN": "本描述的版本" },
  format: { en: "Format", "zh-CN": "格式" },
  contact: { en: "Maintained by", "zh-CN": "维护者" },
  license: { en: "License", "zh-CN": "许可证" },
  source: { en: "Source", "zh-CN": "来源" },
  downloads: { en: "Download", "zh-CN": "下载" },
  serverTime: { en: "Server time", "zh-CN": "服务器时间" },
  servers: { en: "Servers", "zh-CN": "服务器" },
  security: { en: "Security", "zh-CN": "安全" },
  securityAll: { en: "Every request needs all of the following:", "zh-CN": "每个请求都需要以下全部内容：" },
  securityAny: { en: "Every request needs one of the following sets:", "zh-CN": "每个请求都需要以下任意一组：" },
  securityMore: { en: "How to sign, with a worked example: ", "zh-CN": "签名方法与完整示例：" },
  tag: { en: "Group", "zh-CN": "分组" },

  // An operation
  operationId: { en: "Operation", "zh-CN": "操作" },
  weight: { en: "Request weight", "zh-CN": "请求权重" },
  parameters: { en: "Parameters", "zh-CN": "参数" },
  exactlyOneOf: { en: EXACTLY_ONE_OF, "zh-CN": "{} 必须且只能发送其中一个。" },
  required: { en: "required", "zh-CN": "必需" },
  optional: { en: "optional", "zh-CN": "可选" },
  deprecated: { en: "deprecated", "zh-CN": "已弃用" },
  place: { en: "in {}", "zh-CN": "位于 {}" },
  jsonValue: { en: "one JSON value ({})", "zh-CN": "一段 JSON 文本（{}）" },
  wire: { en: "Request on the wire", "zh-CN": "实际发送的请求" },
  wireIntroduction: {
    en: "The parameters below, serialized, percent-encoded and signed as sent. For how the signature is computed, see ",
    "zh-CN": "以下参数经序列化、百分号编码并签名之后，即为实际发送的内容。签名的计算过程见",
  },
  parameter: { en: "Parameter", "zh-CN": "参数" },
  valueBefore: { en: "Value before encoding", "zh-CN": "编码前的值" },
  rawRequest: { en: "Raw request: {}", "zh-CN": "原始请求：{}" },
  codeExamples: { en: "Code examples", "zh-CN": "代码示例" },
  codeExamplesIntroduction: {
    en: "Taken from programs that the tests run.",
    "zh-CN": "以下代码摘自测试中实际运行的程序。",
  },
  itemsInOrder: {
    en: "The response has one item for each element of {}, in its order.",
    "zh-CN": "响应中的每一项依次对应 {} 中的每个元素。",
  },
  itemsById: {
    en: "The items of the response are matched by {}, not by position.",
    "zh-CN": "请按 {} 匹配响应中的各项，不要按位置匹配。",
  },
  responses: { en: "Responses", "zh-CN": "响应" },
  responsesOverview: { en: "Responses by status", "zh-CN": "各状态码的响应" },
  status: { en: "Status", "zh-CN": "状态码" },
  statusHeading: { en: "Status {}", "zh-CN": "状态码 {}" },
  outcome: { en: "Outcome for the orders", "zh-CN": "订单的结果" },
  decided: { en: "decided order by order", "zh-CN": "逐笔订单确定" },
  rejected: { en: "rejected", "zh-CN": "已拒绝" },
  unknown: { en: "unknown", "zh-CN": "未知" },
  body: { en: "Body", "zh-CN": "响应体" },
  eachItem: { en: "Each item is", "zh-CN": "每一项是" },
  headers: { en: "Response headers", "zh-CN": "响应头" },
  headersOf: { en: "Headers: ", "zh-CN": "响应头：" },
  exampleLabel: { en: "Example: {}", "zh-CN": "示例：{}" },

  // A schema
  schemas: { en: "Schemas", "zh-CN": "数据结构" },
  listOf: { en: "list of ", "zh-CN": "列表，元素为 " },
  items: { en: "Items", "zh-CN": "元素" },
  inTypeScript: { en: "in TypeScript", "zh-CN": "（TypeScript）" },
  requiredKeys: { en: "Required keys", "zh-CN": "必须包含" },
  allOf: { en: "All of the following apply:", "zh-CN": "同时满足以下全部：" },
  anyOf: { en: "At least one of the following applies:", "zh-CN": "至少满足以下之一：" },
  oneOf: { en: "Exactly one of the following applies:", "zh-CN": "恰好满足以下之一：" },
  enum: { en: "Values", "zh-CN": "取值" },
  example: { en: "Example", "zh-CN": "示例" },
  constant: { en: "Always", "zh-CN": "固定为" },
  default: { en: "Default", "zh-CN": "默认值" },
  minimum: { en: "Minimum", "zh-CN": "最小值" },
  exclusiveMinimum: { en: "Greater than", "zh-CN": "大于" },
  maximum: { en: "Maximum", "zh-CN": "最大值" },
  exclusiveMaximum: { en: "Less than", "zh-CN": "小于" },
  multipleOf: { en: "Multiple of", "zh-CN": "倍数基数" },
  minLength: { en: "Minimum length", "zh-CN": "最小长度" },
  maxLength: { en: "Maximum length", "zh-CN": "最大长度" },
  pattern: { en: "Pattern", "zh-CN": "正则表达式" },
  minItems: { en: "Minimum number of items", "zh-CN": "最少元素数" },
  maxItems: { en: "Maximum number of items", "zh-CN": "最多元素数" },
  minProperties: { en: "Minimum number of properties", "zh-CN": "最少属性数" },
  maxProperties: { en: "Maximum number of properties", "zh-CN": "最多属性数" },
  uniqueBy: { en: "No two items agree in", "zh-CN": "任意两个元素不可相同的字段组合：" },
  uniqueItems: { en: "Unique items", "zh-CN": "元素不可重复" },
  readOnly: { en: "In responses only", "zh-CN": "仅出现在响应中" },
  writeOnly: { en: "In requests only", "zh-CN": "仅出现在请求中" },

  // Error codes
  errorCodes: { en: "{}: error codes", "zh-CN": "{}：错误码" },
  errorCodesShort: { en: "Error codes", "zh-CN": "错误码" },
  errorCode: { en: "Error code", "zh-CN": "错误码" },
  errorCodesSummary: {
    en: "All published error codes of this API: their messages, what they mean, and what they prove about the orders.",
    "zh-CN": "该 API 已公布的全部错误码、返回信息、含义以及各自能够证明的结果。",
  },
  errorCodesIntroduction: {
    en: "The code of an error is stable, its message is not, so decide by the code. A whole request and a single item of a batch use the same codes. The outcome is what the code alone proves; a code of one order, sent for a whole batch of two or more, proves nothing about the others, nor does a code that is not listed. Filter by `likely`, `possible` or `not from this API` for what can occur here. `%s` and `%b` are placeholders for values. Which codes can occur, and what they prove, is our reading of their published meanings.",
    "zh-CN":
      "错误码是稳定的，返回信息则可能变化，因此请依据错误码判断。整个请求出错与批量中单项出错使用同一套错误码。“结果”一列是仅凭错误码就能确定的结论；针对单笔订单的错误码若针对两笔或更多订单的整个请求返回，不能说明其他订单的结果，未列出的错误码同样如此。可按 `常见`、`可能出现`、`本接口不会返回` 筛选。`%s` 和 `%b` 代表具体的值。哪些错误码可能出现、能证明什么，是本文档依据其公布含义的理解。",
  },
  code: { en: "Code", "zh-CN": "错误码" },
  name: { en: "name", "zh-CN": "名称" },
  message: { en: "Message", "zh-CN": "返回信息" },
  meaning: { en: "Meaning", "zh-CN": "含义" },
  outcomeShort: { en: "Outcome", "zh-CN": "结果" },
  fromTable: { en: "from the table of {}", "zh-CN": "见于 {} 错误码表" },
  "here.likely": { en: "likely", "zh-CN": "常见" },
  "here.possible": { en: "possible", "zh-CN": "可能出现" },
  "here.no": { en: "not from this API", "zh-CN": "本接口不会返回" },
  "level.request": { en: "whole request", "zh-CN": "整个请求" },
  "level.order": { en: "one order", "zh-CN": "单笔订单" },
  "level.either": { en: "request or order", "zh-CN": "请求或单笔订单" },
  noMessage: { en: "No message is published.", "zh-CN": "未公布返回信息。" },
  filter: { en: "Filter", "zh-CN": "筛选" },
  noMatch: { en: "No error code matches.", "zh-CN": "没有匹配的错误码。" },

  // Changelog
  changelog: { en: "Changelog", "zh-CN": "更新日志" },
  changelogSummary: { en: "What changed, release by release.", "zh-CN": "各版本的变更内容。" },
  /** Empty where the page is in its own language. */
  changelogNote: { en: "", "zh-CN": "更新日志只有英文版。" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

type Label = keyof typeof LABELS;
export type Labels = (label: Label, value?: string) => string;

export const labelsOf =
  (language: Language): Labels =>
  (label, value = "") =>
    LABELS[label][language].replace("{}", () => value);
