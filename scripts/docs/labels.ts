import type { Language } from "./language.js";

/** Every word of the pages that comes from neither a description nor a text file. `{}` is replaced by a value. */
const LABELS = {
  // The frame of every page
  site: { en: "binance-batch-orders", "zh-CN": "binance-batch-orders" },
  siteSummary: {
    en: "Exact descriptions of the Binance calls that change orders in batches and look them up, and a client. No digit of an order ID is lost.",
    "zh-CN": "币安批量变更订单和查询订单的接口的精确描述与客户端，订单号的每一位数字都不会丢失。",
  },
  skip: { en: "Skip to content", "zh-CN": "跳到正文" },
  languages: { en: "Language", "zh-CN": "语言" },
  navigation: { en: "Documentation", "zh-CN": "文档导航" },
  menu: { en: "Menu", "zh-CN": "目录" },
  theme: { en: "Theme", "zh-CN": "主题" },
  systemTheme: { en: "System", "zh-CN": "跟随系统" },
  lightTheme: { en: "Light", "zh-CN": "浅色" },
  darkTheme: { en: "Dark", "zh-CN": "深色" },
  search: { en: "Search", "zh-CN": "搜索" },
  searchHint: { en: "-2013, recvWindow, 429, OptionOrder", "zh-CN": "-2013、recvWindow、429、OptionOrder" },
  searchNone: { en: "Nothing found.", "zh-CN": "没有找到。" },
  breadcrumbs: { en: "You are here", "zh-CN": "当前位置" },
  neighbors: { en: "Previous and next page", "zh-CN": "上一页与下一页" },
  prev: { en: "Previous", "zh-CN": "上一页" },
  next: { en: "Next", "zh-CN": "下一页" },
  copy: { en: "Copy", "zh-CN": "复制" },
  copied: { en: "Copied", "zh-CN": "已复制" },
  copyPage: { en: "Copy as Markdown", "zh-CN": "复制为 Markdown" },
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
  comma: { en: ", ", "zh-CN": "、" },
  colon: { en: ": ", "zh-CN": "：" },
  period: { en: ".", "zh-CN": "。" },
  /** Between a thing and what it is. */
  separator: { en: ": ", "zh-CN": "，" },

  // Start
  start: { en: "Quick start", "zh-CN": "快速开始" },
  install: { en: "Build and install", "zh-CN": "构建并安装" },
  runExchange: { en: "Start the exchange for tests", "zh-CN": "启动测试用的模拟交易所" },
  emulatorLogin: { en: "Point programs at the emulator", "zh-CN": "让程序连接模拟交易所" },
  runSample: { en: "Run the sample", "zh-CN": "运行示例" },
  output: { en: "Output", "zh-CN": "输出" },
  demo: { en: "Run the demo", "zh-CN": "运行演示程序" },
  batchResponse: { en: "response to a batch", "zh-CN": "批量请求的响应" },
  rounding: { en: "Order IDs before and after JSON.parse", "zh-CN": "JSON.parse 前后的订单号" },
  sentByExchange: { en: "Sent by the exchange", "zh-CN": "交易所发送的值" },
  parsed: { en: "After JSON.parse", "zh-CN": "JSON.parse 之后" },

  // After a failure
  failures: { en: "After a failure", "zh-CN": "请求失败之后" },
  failuresSummary: {
    en: "What a failed request did to the orders, how to find out, and when it is safe to send it again.",
    "zh-CN": "失败的请求对订单做了什么、如何查明，以及何时可以再次发送。",
  },
  decisions: { en: "What a response proves", "zh-CN": "响应能证明什么" },
  statesCancelled: { en: "After a cancellation", "zh-CN": "撤单之后" },
  statesModified: { en: "After a modification", "zh-CN": "改单之后" },
  found: { en: "The look-up shows", "zh-CN": "查询结果" },

  // Digits
  digits: { en: "Digits by language", "zh-CN": "各语言如何读取订单号" },
  digitsSummary: {
    en: "What JavaScript, Python, Java, Go, jq, C#, PHP and spreadsheets make of a 19-digit order ID.",
    "zh-CN": "JavaScript、Python、Java、Go、jq、C#、PHP 和电子表格读取 19 位订单号的结果。",
  },
  languageAndCall: { en: "Language and call", "zh-CN": "语言与调用" },
  result: { en: "Result", "zh-CN": "结果" },
  remark: { en: "Remark", "zh-CN": "说明" },
  exact: { en: "exact", "zh-CN": "精确" },
  rounded: { en: "rounded", "zh-CN": "已舍入" },

  // Tools
  tools: { en: "Tools", "zh-CN": "工具" },
  toolsSummary: {
    en: "What happened to my orders? Read a response, and build a request, with the client's own rules in the browser.",
    "zh-CN": "我的订单怎么样了？在浏览器中用客户端自身的规则读取响应、构造请求。",
  },
  product: { en: "Product", "zh-CN": "产品" },
  toolOutcome: { en: "What happened to my orders?", "zh-CN": "我的订单怎么样了？" },
  toolReader: { en: "Read a response", "zh-CN": "读取响应" },
  toolBuilder: { en: "Build a request", "zh-CN": "构造请求" },
  toolOrders: { en: "Orders in the request", "zh-CN": "请求中的订单数" },
  toolBody: { en: "Body, or error code", "zh-CN": "响应体或错误码" },
  itemOther: { en: "Something else", "zh-CN": "其他内容" },
  nextDecided: {
    en: "Each item of the response says what happened to its order.",
    "zh-CN": "响应中的每一项说明了相应订单的结果。",
  },
  nextRejected: {
    en: "This request changed no order. Fix what the error reports before you send it again.",
    "zh-CN": "本次请求没有更改任何订单。请先修正错误所指的问题，再重新发送。",
  },
  nextUnknown: {
    en: "Orders may have changed. Query them before you do anything else; do not simply send the request again.",
    "zh-CN": "订单可能已被更改。请先查询订单，再做其他操作，不要直接重发请求。",
  },
  readerRounded: {
    en: "This ID looks rounded: a program read it as a double before it was pasted. Take it from the raw response:",
    "zh-CN": "该订单号看起来已被舍入：粘贴之前，某个程序把它当作双精度浮点数读取过。请从原始响应中取得：",
  },
  readerWhole: {
    en: "This is one error for the whole request, not a list of results.",
    "zh-CN": "这是针对整个请求的一个错误，而不是结果列表。",
  },
  readerNotJson: { en: "This is not JSON:", "zh-CN": "这不是 JSON：" },
  builderInsecure: {
    en: "The browser signs on secure pages only (https, this machine, or a file).",
    "zh-CN": "浏览器只在安全页面（https、本机或本地文件）上提供签名功能。",
  },

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
  speedPicture: {
    en: "Bars: CPU per call and calls per second of this client and of others, relative to bare fetch",
    "zh-CN": "条形图：本客户端与其他客户端每次调用的 CPU 和每秒调用次数，以直接使用 fetch 为 1",
  },
  consumeSummary: {
    en: "What to import, how to generate your own code, and how other tools handle the documents.",
    "zh-CN": "可以导入的内容、如何自行生成代码，以及其他工具对这些描述文件的处理结果。",
  },
  // Testing from any language, recipes
  anyLanguage: { en: "Testing from any language", "zh-CN": "用任何语言测试" },
  anyLanguageSummary: {
    en: "An exchange for tests that any program can talk to, with samples in Python, Go and curl.",
    "zh-CN": "任何程序都可以连接的模拟交易所，附 Python、Go 和 curl 示例。",
  },
  ownOrders: { en: "Orders of the exchange for tests", "zh-CN": "模拟交易所的订单" },
  runOrders: { en: "Start it with these orders", "zh-CN": "用这些订单启动" },
  recipes: { en: "Recipes", "zh-CN": "实用示例" },
  recipesSummary: {
    en: "Jest, proxies, logging, keys in a KMS, clocks, databases, queues and browsers: tested programs to copy.",
    "zh-CN": "Jest、代理、日志、KMS 私钥、时钟、数据库、消息队列和浏览器：经过测试、可直接复制的程序。",
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
  collectionUse: {
    en: "A script signs each request with the variable apiSecret (HMAC keys only). The variables are those of the exchange for tests, npx binance-batch-orders emulator --port 4611. Read order IDs in the raw body of a response: pm.response.json() of Postman and res.getBody() of Bruno round them.",
    "zh-CN":
      "脚本用变量 apiSecret 为每个请求签名（仅支持 HMAC 密钥）。变量的初始值对应模拟交易所：npx binance-batch-orders emulator --port 4611。请在响应的原始内容中读取订单号：Postman 的 pm.response.json() 和 Bruno 的 res.getBody() 会对它舍入。",
  },
  downloads: { en: "Download", "zh-CN": "下载" },
  serverTime: { en: "Server time", "zh-CN": "服务器时间" },
  servers: { en: "Servers", "zh-CN": "服务器" },
  security: { en: "Security", "zh-CN": "安全" },
  securityAll: {
    en: "Every request needs all of the following, unless the page of the call says otherwise:",
    "zh-CN": "除非接口页面另有说明，每个请求都需要以下全部内容：",
  },
  securityAny: { en: "Every request needs one of the following sets:", "zh-CN": "每个请求都需要以下任意一组：" },
  securityMore: { en: "How to sign, with a worked example: ", "zh-CN": "签名方法与完整示例：" },
  tag: { en: "Group", "zh-CN": "分组" },

  // An operation
  operationId: { en: "Operation", "zh-CN": "操作" },
  weight: { en: "Request weight", "zh-CN": "请求权重" },
  parameters: { en: "Parameters", "zh-CN": "参数" },
  /** Before the names of fields that belong together. */
  exactlyOneOf: { en: "Exactly one of", "zh-CN": "必选其一" },
  atLeastOneOf: { en: "At least one of", "zh-CN": "至少选一" },
  endpoint: { en: "Method and path", "zh-CN": "请求方法与路径" },
  request: { en: "Request", "zh-CN": "请求示例" },
  examples: { en: "Examples ({})", "zh-CN": "示例（{}）" },
  fieldsOf: { en: "{} fields of ", "zh-CN": "{} 个字段：" },
  onTheWire: { en: "{} on the wire", "zh-CN": "传输时为 {}" },
  separatorSmall: { en: ", ", "zh-CN": "，" },
  mayBeMissing: { en: "may be missing", "zh-CN": "可能缺失" },
  alwaysThere: {
    en: "A field without a mark is in every response.",
    "zh-CN": "没有标记的字段在每个响应中都会返回。",
  },
  credentialOf: { en: "Security scheme", "zh-CN": "安全方案" },
  notes: { en: "How it works", "zh-CN": "详细说明" },
  sources: { en: "Sources", "zh-CN": "来源" },
  tried: { en: "tried with {}", "zh-CN": "已用 {} 验证" },
  "evidence.documented": { en: "documented", "zh-CN": "有文档" },
  "evidence.inferred": { en: "inferred", "zh-CN": "推断" },
  "evidence.undocumented": { en: "not documented", "zh-CN": "文档未说明" },
  evidenceNote: {
    en: "A field without a mark for its sources is as the exchange's page of the call says. A mark says how well the rest is known: documented elsewhere by the exchange, inferred, for example from its libraries or from responses, or not documented at all.",
    "zh-CN":
      "没有来源标记的字段与交易所该接口页面的说明一致。标记表明其余内容的可靠程度：有文档（见于交易所的其他资料）、推断（例如依据其官方 SDK 或实际响应），或文档未说明。",
  },
  moreAbout: {
    en: "Sending, servers, signing, limits, headers and all schemas: ",
    "zh-CN": "发送方式、服务器、签名、访问限制、响应头和全部数据结构：",
  },
  operationMore: { en: "Parameters, responses, errors and samples", "zh-CN": "参数、响应、错误与代码示例" },

  // The facts of an operation
  facts: { en: "Facts", "zh-CN": "要点" },
  factOrders: { en: "Order limit per request", "zh-CN": "单次请求的订单数上限" },
  factUpTo: { en: "1 to {}.", "zh-CN": "1 至 {} 笔。" },
  factSecurity: { en: "Proof", "zh-CN": "鉴权" },
  factNoSecurity: { en: "No API key, no signature.", "zh-CN": "不需要 API Key 和签名。" },
  factWeight: { en: "Request weight", "zh-CN": "请求权重" },
  factCounters: { en: "Order counters", "zh-CN": "下单频率" },
  factWindow: { en: "Time window", "zh-CN": "时间窗口" },
  factWindowDefault: { en: "{} ms by default", "zh-CN": "默认 {} 毫秒" },
  factWindowMaximum: { en: "at most {} ms", "zh-CN": "最大 {} 毫秒" },
  factPartial: { en: "Partial failure", "zh-CN": "部分失败" },
  factPartialYes: { en: "Yes, with status 200:", "zh-CN": "会发生，状态码仍为 200：" },
  factEachItem: { en: "each item is an order or an error", "zh-CN": "每一项是订单或错误" },
  factOrder: { en: "Order of the items", "zh-CN": "各项的顺序" },
  factById: { en: "Not guaranteed. Match the items by {}.", "zh-CN": "不保证。请按 {} 匹配。" },
  factInOrder: { en: "That of {}.", "zh-CN": "与 {} 相同。" },
  factRepeat: { en: "Safe to repeat", "zh-CN": "能否重复发送" },
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
  itemsInOrder: {
    en: "The response has one item for each element of {}, in its order.",
    "zh-CN": "响应中的每一项依次对应 {} 中的每个元素。",
  },
  itemsById: {
    en: "The items of the response are matched by {}, not by position.",
    "zh-CN": "请按 {} 匹配响应中的各项，不要按位置匹配。",
  },
  responses: { en: "Responses", "zh-CN": "响应" },
  responseHeading: { en: "Response {}", "zh-CN": "响应 {}" },
  responseExamples: { en: "Examples of this response", "zh-CN": "该响应的示例" },
  noBody: { en: "No example of this response is known.", "zh-CN": "没有该响应的已知示例。" },
  itemOrder: { en: "Order", "zh-CN": "订单" },
  itemError: { en: "Error", "zh-CN": "错误" },
  itemHas: { en: "An item that has {}.", "zh-CN": "含有 {} 的项。" },
  errors: { en: "Errors", "zh-CN": "错误" },
  errorsOverview: { en: "Errors of this operation", "zh-CN": "该操作的错误" },
  statusAndCode: { en: "Status, code, name", "zh-CN": "状态码、错误码、名称" },
  when: { en: "When", "zh-CN": "何时出现" },
  outcomeAndStep: { en: "Outcome, what to do", "zh-CN": "订单的结果与处理" },
  anyBody: { en: "any body", "zh-CN": "任意响应体" },
  noCode: { en: "Status {}, whatever the body.", "zh-CN": "状态码为 {}，不论响应体是什么。" },
  withOneOrder: { en: "for one order:", "zh-CN": "单笔订单时：" },
  with503: { en: "with 503:", "zh-CN": "状态码 503 时：" },
  doLookUp: { en: "Look up the orders first", "zh-CN": "先查询订单" },
  doRetryLater: {
    en: "With status 503, retry after a growing pause. Otherwise look up the orders first.",
    "zh-CN": "状态码为 503 时，逐次延长间隔后重试；否则先查询订单。",
  },
  doQueryAgain: { en: "Pause, then send it again.", "zh-CN": "间隔一段时间后重新发送。" },
  doNotConclude: {
    en: "The order may have ended and be too old to be found.",
    "zh-CN": "该订单可能已终止，因时间过久而无法查询到。",
  },
  doClock: { en: "Synchronize the clock, then sign and send again.", "zh-CN": "校准时钟，重新签名后再发送。" },
  doSignature: { en: "Find out why it is rejected", "zh-CN": "排查签名被拒绝的原因" },
  doKey: { en: "Check the key, its permissions and its IP list.", "zh-CN": "检查 API Key、权限和 IP 白名单。" },
  doFirewall: { en: "Slow down. Do not repeat it at once.", "zh-CN": "降低频率，不要立即重试。" },
  doWait: { en: "Send nothing until `Retry-After` is over.", "zh-CN": "在 `Retry-After` 结束之前不要发送请求。" },
  doCheckOrder: {
    en: "This order was not changed. Check its status, then decide.",
    "zh-CN": "该订单未被更改。请查看其状态后再决定。",
  },
  doFix: { en: "Fix the request, then send it again.", "zh-CN": "修正请求后再发送。" },
  status: { en: "Status", "zh-CN": "状态码" },
  statusHeading: { en: "Status {}", "zh-CN": "状态码 {}" },
  decided: { en: "decided order by order", "zh-CN": "逐笔订单确定" },
  rejected: { en: "rejected", "zh-CN": "已拒绝" },
  unknown: { en: "unknown", "zh-CN": "未知" },
  unchanged: { en: "no change", "zh-CN": "无变化" },
  body: { en: "Body", "zh-CN": "响应体" },
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
    en: "The code of an error is stable, its message is not, so decide by the code. A whole request and a single item of a batch use the same codes. The outcome is what the code alone proves; a code of one order, sent for a whole batch of two or more, proves nothing about the others, nor does a code that is not listed. `%s` and `%b` are placeholders for values. Which codes can occur, and what they prove, is our reading of their published meanings.",
    "zh-CN":
      "错误码是稳定的，返回信息则可能变化，因此请依据错误码判断。整个请求出错与批量中单项出错使用同一套错误码。“结果”一列是仅凭错误码就能确定的结论；针对单笔订单的错误码若针对两笔或更多订单的整个请求返回，不能说明其他订单的结果，未列出的错误码同样如此。`%s` 和 `%b` 代表具体的值。哪些错误码可能出现、能证明什么，是本文档依据其公布含义的理解。",
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
  onlyHere: { en: "only those that can occur here", "zh-CN": "只显示本接口可能返回的" },
  anyOutcome: { en: "any", "zh-CN": "全部" },
  errorsBoth: { en: "The codes of both products side by side", "zh-CN": "两种产品的错误码对照" },
  errorsOfAll: { en: "Error codes of both products", "zh-CN": "两种产品的错误码对照" },
  errorsOfAllSummary: {
    en: "One look-up for all codes. The same number can mean something else for the other product, as -1008 does.",
    "zh-CN": "在一处查找全部错误码。同一错误码在两种产品中的含义可能不同，例如 -1008。",
  },
  notListed: { en: "not in its table", "zh-CN": "错误码表中没有" },
  noMatch: { en: "No error code matches.", "zh-CN": "没有匹配的错误码。" },

  // Changelog
  changelog: { en: "Changelog", "zh-CN": "更新日志" },
  changelogSummary: {
    en: "What the exchange changed about these calls, and what changed in the package.",
    "zh-CN": "交易所对这些接口所做的变更，以及软件包的变更。",
  },
  changesOf: { en: "{}: changes of the exchange", "zh-CN": "{}：交易所的变更" },
  changesNote: {
    en: "All of them are in version {} of our description.",
    "zh-CN": "以下变更均已反映在本描述的 {} 版本中。",
  },
  since: { en: "Since", "zh-CN": "生效时间" },
  effect: { en: "Effect", "zh-CN": "影响" },
  change: { en: "Change", "zh-CN": "变更内容" },
  "effect.breaking": { en: "breaking", "zh-CN": "不兼容" },
  "effect.changed": { en: "changed", "zh-CN": "变更" },
  "effect.added": { en: "added", "zh-CN": "新增" },
  changedOn: { en: "Changed", "zh-CN": "变更于" },
  package: { en: "The package", "zh-CN": "软件包" },
  /** Empty where the page is in its own language. */
  changelogNote: { en: "", "zh-CN": "软件包的更新日志只有英文版。" },

  // Publishing
  notFound: { en: "This page does not exist.", "zh-CN": "该页面不存在。" },
  reportIssue: { en: "Report a mistake", "zh-CN": "报告错误" },
  editPage: { en: "Edit this page", "zh-CN": "编辑本页" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

type Label = keyof typeof LABELS;
export type Labels = (label: Label, value?: string) => string;

export const labelsOf =
  (language: Language): Labels =>
  (label, value = "") =>
    LABELS[label][language].replace("{}", () => value);

/** All words of a language, by their labels. */
export const labelTexts = (language: Language): [label: string, text: string][] =>
  Object.entries(LABELS).map(([label, texts]) => [label, texts[language]]);
