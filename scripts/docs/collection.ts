import { stringifyExact } from "../../src/runtime/exact-json.js";
import type { JsonObject } from "../openapi/json.js";
import { objectOf, textOf } from "../openapi/json-access.js";
import { type Operation, operationsOf, type Parameter } from "../openapi/model.js";
import { EMULATOR_LOGIN } from "../program/emulator-login.js";
import type { Api } from "./api.js";
import { labelsOf } from "./labels.js";
import type { Language } from "./language.js";
import { EMULATOR_URL } from "./package-info.js";
import { signedExample, withoutTime } from "./worked-example.js";

/** Its name among the downloads of an API. */
export const COLLECTION = "postman.json";

/**
 * Signs each request that has the API key: adds the time, percent-encodes what is enabled, and signs exactly what is then
 * sent. It runs in Postman, Newman and, as its import translates it, in Bruno. All of them have HMAC, but not all have more.
 */
const SIGN = `
if (pm.request.headers.has("X-MBX-APIKEY")) {
  const CryptoJS = require("crypto-js");
  const [address, given = ""] = pm.variables.replaceIn(pm.request.url.toString()).split("?");
  const pairs = given.split("&").filter((pair) => !/^(timestamp|signature)?(=|$)/.test(pair));
  const encode = (pair) => pair.replace(/=.*/, (value) => "=" + encodeURIComponent(value.slice(1)));
  const query = [...pairs.map(encode), "timestamp=" + Date.now()].join("&");
  const signature = CryptoJS.HmacSHA256(query, pm.variables.replaceIn("{{apiSecret}}")).toString();
  const signed = address + "?" + query + "&signature=" + signature;
  // Bruno's import replaces the names of Postman, but has none for this one.
  if (typeof req === "undefined") pm.request.url.update(signed);
  else req.setUrl(signed);
}`;

/**
 * A collection for Postman and Bruno, in Postman's format 2.1, with a request for each operation. IDs are strings in it, so
 * that no tool rounds them; the variables are those of the emulator, so that nothing reaches the exchange by accident.
 */
export function postmanCollection(api: Api, document: JsonObject, language: Language): string {
  const t = labelsOf(language);
  const info = objectOf(document.info);
  const collection = {
    info: {
      name: textOf(info.title),
      description: `${textOf(info.summary)}\n\n${t("collectionUse")}`,
      version: textOf(info.version),
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: operationsOf(document).map((operation) => itemOf(api, document, operation)),
    event: [{ listen: "prerequest", script: { type: "text/javascript", exec: SIGN.trim().split("\n") } }],
    variable: [
      { key: "baseUrl", value: EMULATOR_URL },
      { key: "apiKey", value: EMULATOR_LOGIN.apiKey },
      { key: "apiSecret", value: EMULATOR_LOGIN.secret },
    ],
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function itemOf(api: Api, document: JsonObject, operation: Operation): JsonObject {
  const { method, path, summary, description, security } = operation;
  const used = security === "none" ? [] : signedExample(api, document, operation).parameters.map(([name]) => name);
  const query = operation.parameters
    .filter(({ name, place }) => place === "query" && name !== "timestamp" && name !== "signature")
    .map((parameter) => queryOf(parameter, used.includes(parameter.name)));
  const shown = query.filter(({ disabled }) => disabled !== true).map(({ key, value }) => `${key}=${value}`);
  const raw = `{{baseUrl}}${path}${shown.length === 0 ? "" : `?${shown.join("&")}`}`;
  return {
    name: summary,
    // What is signed is what is sent, and the API key goes to no other host.
    protocolProfileBehavior: { disableUrlEncoding: true, followRedirects: false },
    request: {
      method,
      header: security === "none" ? [] : [{ key: "X-MBX-APIKEY", value: "{{apiKey}}" }],
      url: { raw, host: ["{{baseUrl}}"], path: path.slice(1).split("/"), query },
      description,
    },
  };
}

/** What the worked example does not have is there, switched off. */
function queryOf({ name, encoding, examples, node }: Parameter, isUsed: boolean): JsonObject {
  const [example = ""] = examples;
  return {
    key: name,
    value: typeof example === "string" && encoding !== "json" ? example : stringifyExact(withoutTime(example)),
    description: textOf(node.description),
    ...(!isUsed && { disabled: true }),
  };
}
