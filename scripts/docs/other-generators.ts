import type { Language } from "./language.js";

/** What a third-party generator produces from our documents. A test installs each one and verifies these facts. */
export interface OtherGenerator {
  readonly name: string;
  readonly version: string;
  /** The types of an ID in a response and of the parameter `orderIds`; whether a modification without ID compiles. */
  readonly orderId: string;
  readonly orderIds: string;
  readonly withoutId: "accepted" | "refused";
  /** The parameters as sent, before percent-encoding; `…` stands for more. Undefined: an error is thrown. */
  readonly sentIds: string;
  readonly sentOrder: string | undefined;
  /** What the compiler says of its output, where that does not compile. */
  readonly compilerError?: string;
  readonly note?: Readonly<Record<Language, string>>;
}

export const OTHER_GENERATORS: readonly OtherGenerator[] = [
  {
    name: "openapi-typescript",
    version: "7.13.0",
    orderId: "number",
    orderIds: "string",
    withoutId: "accepted",
    sentIds: "orderIds=1&orderIds=2",
    sentOrder: undefined,
    note: { en: "sent by openapi-fetch 0.17.0", "zh-CN": "由 openapi-fetch 0.17.0 发送" },
  },
  {
    name: "@hey-api/openapi-ts",
    version: "0.99.0",
    orderId: "number",
    orderIds: "number[]",
    withoutId: "refused",
    sentIds: "orderIds=1&orderIds=2",
    sentOrder: undefined,
  },
  {
    name: "@hey-api/openapi-ts + transformers",
    version: "0.99.0",
    orderId: "bigint",
    orderIds: "bigint[]",
    withoutId: "refused",
    sentIds: "orderIds=1&orderIds=2",
    sentOrder: undefined,
    note: {
      en: "the type says bigint, the value is a rounded number",
      "zh-CN": "类型声明为 bigint，实际的值却是舍入后的 number",
    },
  },
  {
    name: "swagger-typescript-api",
    version: "13.13.0",
    orderId: "number",
    orderIds: "number[]",
    withoutId: "refused",
    sentIds: "orderIds=1&orderIds=2",
    sentOrder: "batchOrders=[object Object]",
  },
  {
    name: "oazapfts",
    version: "7.5.0",
    orderId: "number",
    orderIds: "number[]",
    withoutId: "refused",
    sentIds: "orderIds=[1,2]",
    sentOrder: 'batchOrders=[{"orderId":"1",…}]',
    compilerError: "An identifier or keyword cannot immediately follow a numeric literal.",
    note: {
      en: "does not compile until `4XX` and `5XX` in its output are replaced, for example by 400 and 500",
      "zh-CN": "须先替换其输出中的 `4XX` 和 `5XX`（例如改为 400 和 500），否则无法编译",
    },
  },
  {
    name: "openapi-typescript-codegen",
    version: "0.31.0",
    orderId: "number",
    orderIds: "any",
    withoutId: "accepted",
    sentIds: "orderIds=1&orderIds=2",
    sentOrder: "batchOrders[orderId]=1&…",
    compilerError: "Duplicate identifier 'ApiError'.",
    note: {
      en: "index.ts does not compile: its own class ApiError has the same name as our type",
      "zh-CN": "index.ts 无法编译：它自带的 ApiError 类与我们的类型重名",
    },
  },
  {
    name: "openapi-zod-client",
    version: "1.18.3",
    orderId: "number",
    orderIds: "number[]",
    withoutId: "refused",
    sentIds: "orderIds[]=1&orderIds[]=2",
    sentOrder: "batchOrders[0][orderId]=1&…",
    note: {
      en: "validates responses, but only after rounding",
      "zh-CN": "会校验响应，但此时数字已被舍入",
    },
  },
  {
    name: "orval",
    version: "8.38.0",
    orderId: "number",
    orderIds: "number[]",
    withoutId: "refused",
    sentIds: "orderIds=1,2",
    sentOrder: "batchOrders=[object Object]",
  },
  {
    name: "kubb",
    version: "4.39.3",
    orderId: "number",
    orderIds: "number[]",
    withoutId: "refused",
    sentIds: "orderIds=1,2",
    sentOrder: "batchOrders=[object Object]",
  },
];
