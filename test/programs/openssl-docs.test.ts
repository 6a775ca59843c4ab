import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { signedExample } from "../../scripts/docs/worked-example.js";
import { operationsOf } from "../../scripts/openapi/model.js";
import { realSite } from "../support/site.js";

const { sources } = await realSite();
const examples = sources.apis.flatMap(({ api, documents }) =>
  operationsOf(documents.en).map((operation) => signedExample(api, documents.en, operation)),
);

it.each(examples)("the openssl command of $operation.id prints the signature of the docs", ({ openssl, signature }) => {
  const printed = execFileSync("sh", ["-c", openssl], { encoding: "utf8" });
  expect(printed.trim().split(/\s+/).at(-1)).toBe(signature);
});
