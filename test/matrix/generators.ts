/** How to run a third-party generator, and a program that uses its output. */
export interface Generator {
  /** Its name in the docs. */
  readonly name: string;
  readonly package: string;
  /** What the program needs besides the generator, in exact versions. */
  readonly needs?: Readonly<Record<string, string>>;
  readonly command: (document: string, output: string) => readonly [program: string, ...args: string[]];
  /** A file next to its output that it reads. */
  readonly config?: { readonly name: string; readonly text: (document: string, output: string) => string };
  /** The edit without which the output cannot be used. */
  readonly fix?: readonly [from: RegExp, to: string];
  /**
   * Placed next to the output. Exports the types `Item`, `OrderIds` and `Modifications` as generated, and the functions
   * `cancel` and `modify`, which send whatever they get and return what was read.
   */
  readonly program: string;
}

// Some of them type a time as `bigint`.
const CANCEL = `{ symbol: "BTC-200730-9000-C", orderIds, timestamp: 1 as any }`;
const MODIFY = `{ batchOrders, timestamp: 1 as any }`;

const HEY_API = `
  import { cancelMultipleOptionOrders, type OptionOrderResult } from "./options";
  import type { CancelMultipleOptionOrdersData } from "./options";
  import { createClient } from "./options/client";
  import { type ModifyMultipleOrdersData, modifyMultipleOrders } from "./coin-futures";
  import { createClient as createCoinFutures } from "./coin-futures/client";
  export type Item = OptionOrderResult;
  export type OrderIds = CancelMultipleOptionOrdersData["query"]["orderIds"];
  export type Modifications = ModifyMultipleOrdersData["query"]["batchOrders"];
  export const cancel = (baseUrl: string, orderIds: any): Promise<any> =>
    cancelMultipleOptionOrders({ client: createClient({ baseUrl }), throwOnError: true, query: ${CANCEL} })
      .then(({ data }) => data);
  export const modify = (baseUrl: string, batchOrders: any): Promise<any> =>
    modifyMultipleOrders({ client: createCoinFutures({ baseUrl }), throwOnError: true, query: ${MODIFY} })
      .then(({ data }) => data);`;

export const GENERATORS: readonly Generator[] = [
  {
    name: "openapi-typescript",
    package: "openapi-typescript",
    needs: { "openapi-fetch": "0.17.0" },
    command: (document, output) => ["openapi-typescript", document, "-o", `${output}/types.ts`],
    program: `
      import createClient from "openapi-fetch";
      import type { operations, paths as CoinFuturesPaths } from "./coin-futures/types";
      import type { components, operations as OptionsOperations, paths } from "./options/types";
      export type Item = components["schemas"]["OptionOrderResult"];
      export type OrderIds = OptionsOperations["cancelMultipleOptionOrders"]["parameters"]["query"]["orderIds"];
      export type Modifications = operations["modifyMultipleOrders"]["parameters"]["query"]["batchOrders"];
      export const cancel = (baseUrl: string, orderIds: any): Promise<any> =>
        createClient<paths>({ baseUrl })
          .DELETE("/eapi/v1/batchOrders", { params: { query: ${CANCEL} } }).then(({ data }) => data);
      export const modify = (baseUrl: string, batchOrders: any): Promise<any> =>
        createClient<CoinFuturesPaths>({ baseUrl })
          .PUT("/dapi/v1/batchOrders", { params: { query: ${MODIFY} } }).then(({ data }) => data);`,
  },
  {
    name: "@hey-api/openapi-ts",
    package: "@hey-api/openapi-ts",
    command: (document, output) => ["openapi-ts", "--no-log-file", "-i", document, "-o", output],
    program: HEY_API,
  },
  {
    name: "@hey-api/openapi-ts + transformers",
    package: "@hey-api/openapi-ts",
    command: (document, output) => {
      const plugins = ["client-fetch", "typescript", "sdk", "transformers"].map((name) => `@hey-api/${name}`);
      return ["openapi-ts", "--no-log-file", "-i", document, "-o", output, "-p", ...plugins];
    },
    program: HEY_API,
  },
  {
    name: "swagger-typescript-api",
    package: "swagger-typescript-api",
    command: (document, output) => ["swagger-typescript-api", "generate", "-p", document, "-o", output, "-n", "api.ts"],
    program: `
      import { Api as CoinFutures } from "./coin-futures/api";
      import { Api, type OptionOrderResult } from "./options/api";
      export type Item = OptionOrderResult;
      export type OrderIds = Parameters<Api<unknown>["eapi"]["cancelMultipleOptionOrders"]>[0]["orderIds"];
      export type Modifications = Parameters<CoinFutures<unknown>["dapi"]["modifyMultipleOrders"]>[0]["batchOrders"];
      export const cancel = (baseUrl: string, orderIds: any): Promise<any> =>
        new Api({ baseUrl }).eapi.cancelMultipleOptionOrders(${CANCEL}).then(({ data }) => data);
      export const modify = (baseUrl: string, batchOrders: any): Promise<any> =>
        new CoinFutures({ baseUrl }).dapi.modifyMultipleOrders(${MODIFY}).then(({ data }) => data);`,
  },
  {
    name: "oazapfts",
    package: "oazapfts",
    needs: { "@oazapfts/runtime": "1.2.0" },
    command: (document, output) => ["oazapfts", document, `${output}/api.ts`],
    fix: [/\b([45])XX\b(?=;)/g, "$100"],
    program: `
      import { modifyMultipleOrders } from "./coin-futures/api";
      import { cancelMultipleOptionOrders, type OptionOrderResult } from "./options/api";
      export type Item = OptionOrderResult;
      export type OrderIds = NonNullable<Parameters<typeof cancelMultipleOptionOrders>[2]>["orderIds"];
      export type Modifications = Parameters<typeof modifyMultipleOrders>[0];
      export const cancel = (baseUrl: string, orderIds: any): Promise<any> =>
        cancelMultipleOptionOrders("BTC-200730-9000-C", 1, { orderIds }, { baseUrl }).then(({ data }) => data);
      export const modify = (baseUrl: string, batchOrders: any): Promise<any> =>
        modifyMultipleOrders(batchOrders, 1, {}, { baseUrl }).then(({ data }) => data);`,
  },
  {
    name: "openapi-typescript-codegen",
    package: "openapi-typescript-codegen",
    command: (document, output) => ["openapi", "--useUnionTypes", "--input", document, "--output", output],
    program: `
      import { OpenAPI as CoinFutures, TradeService as CoinFuturesTrade } from "./coin-futures";
      import { OpenAPI, type OptionOrderResult, TradeService } from "./options";
      export type Item = OptionOrderResult;
      export type OrderIds = Parameters<typeof TradeService.cancelMultipleOptionOrders>[2];
      export type Modifications = Parameters<typeof CoinFuturesTrade.modifyMultipleOrders>[0];
      export const cancel = (baseUrl: string, orderIds: any): Promise<any> => {
        OpenAPI.BASE = baseUrl;
        return TradeService.cancelMultipleOptionOrders("BTC-200730-9000-C", 1, orderIds);
      };
      export const modify = (baseUrl: string, batchOrders: any): Promise<any> => {
        CoinFutures.BASE = baseUrl;
        return CoinFuturesTrade.modifyMultipleOrders(batchOrders, 1);
      };`,
  },
  {
    name: "openapi-zod-client",
    package: "openapi-zod-client",
    needs: { "@zodios/core": "10.9.6", zod: "3.25.76" },
    command: (document, output) => ["openapi-zod-client", document, "-o", `${output}/api.ts`],
    program: `
      import type { z } from "zod";
      import { createApiClient as createCoinFutures } from "./coin-futures/api";
      import { createApiClient, schemas } from "./options/api";
      type Cancel = ReturnType<typeof createApiClient>["cancelMultipleOptionOrders"];
      type Modify = ReturnType<typeof createCoinFutures>["modifyMultipleOrders"];
      export type Item = z.infer<typeof schemas.OptionOrderResult>;
      export type OrderIds = NonNullable<NonNullable<Parameters<Cancel>[1]>["queries"]>["orderIds"];
      export type Modifications = NonNullable<Parameters<Modify>[1]>["queries"]["batchOrders"];
      export const cancel = (baseUrl: string, orderIds: any): Promise<any> =>
        createApiClient(baseUrl).cancelMultipleOptionOrders(undefined, { queries: ${CANCEL} });
      export const modify = (baseUrl: string, batchOrders: any): Promise<any> =>
        createCoinFutures(baseUrl).modifyMultipleOrders(undefined, { queries: ${MODIFY} });`,
  },
  {
    name: "orval",
    package: "orval",
    // A newer one needs packages that could not be installed.
    needs: { "@scalar/openapi-parser": "0.29.8" },
    command: (document, output) => ["orval", "--input", document, "--output", `${output}/api.ts`, "--client", "fetch"],
    program: `
      import { type ModifyMultipleOrdersParams, modifyMultipleOrders } from "./coin-futures/api";
      import { type CancelMultipleOptionOrdersParams, cancelMultipleOptionOrders } from "./options/api";
      import type { OptionOrderResult } from "./options/api";
      export type Item = OptionOrderResult;
      export type OrderIds = CancelMultipleOptionOrdersParams["orderIds"];
      export type Modifications = ModifyMultipleOrdersParams["batchOrders"];
      // Its output asks for a path, as a page of the same host may. No other program may see the replaced function.
      const sendTo = <T>(baseUrl: string, send: () => T): T => {
        const { fetch } = globalThis;
        globalThis.fetch = (path, init) => fetch(baseUrl + path, init);
        const sent = send();
        globalThis.fetch = fetch;
        return sent;
      };
      export const cancel = (baseUrl: string, orderIds: any): Promise<any> =>
        sendTo(baseUrl, () => cancelMultipleOptionOrders(${CANCEL})).then(({ data }) => data);
      export const modify = (baseUrl: string, batchOrders: any): Promise<any> =>
        sendTo(baseUrl, () => modifyMultipleOrders(${MODIFY}));`,
  },
  {
    name: "kubb",
    package: "@kubb/cli",
    needs: {
      "@kubb/core": "4.39.3",
      "@kubb/plugin-client": "4.39.3",
      "@kubb/plugin-oas": "4.39.3",
      "@kubb/plugin-ts": "4.39.3",
    },
    command: (_, output) => ["kubb", "generate", "--logLevel", "silent", "--config", `${output}/kubb.config.mjs`],
    config: {
      name: "kubb.config.mjs",
      text: (document, output) => `
        import { defineConfig } from "@kubb/core";
        import { pluginClient } from "@kubb/plugin-client";
        import { pluginOas } from "@kubb/plugin-oas";
        import { pluginTs } from "@kubb/plugin-ts";
        const output = { path: "made", format: false, lint: false, extension: { ".ts": "" } };
        const plugins = [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch" })];
        export default defineConfig({ root: ${JSON.stringify(output)}, input: { path: ${JSON.stringify(document)} }, output, plugins });`,
    },
    program: `
      import { modifyMultipleOrders } from "./coin-futures/made/clients/modifyMultipleOrders";
      import { cancelMultipleOptionOrders } from "./options/made/clients/cancelMultipleOptionOrders";
      import type { OptionOrderResult } from "./options/made/types/OptionOrderResult";
      export type Item = OptionOrderResult;
      export type OrderIds = Parameters<typeof cancelMultipleOptionOrders>[0]["orderIds"];
      export type Modifications = Parameters<typeof modifyMultipleOrders>[0]["batchOrders"];
      export const cancel = (baseURL: string, orderIds: any): Promise<any> =>
        cancelMultipleOptionOrders(${CANCEL}, { baseURL });
      export const modify = (baseURL: string, batchOrders: any): Promise<any> =>
        modifyMultipleOrders(${MODIFY}, { baseURL });`,
  },
];
