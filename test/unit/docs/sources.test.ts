import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { acceptTranslations } from "../../../scripts/docs/accept-translations.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { copyProject } from "../../support/site.js";

/** Where a build finds problems: files and places of theirs. The tests of each check have the messages. */
async function problemsOf(build: Promise<unknown>): Promise<string> {
  const error = await build.catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw new Error("the build did not refuse its input", { cause: error });
  return error.problems.map(({ file, message }) => `${file}: ${message}`).join("\n");
}

it("A build names the place of every keyword that no page shows", async () => {
  const { edit, build } = await copyProject();
  const minItems = "                minItems: 1\n";
  await edit(
    "spec/options.yaml",
    minItems,
    `${minItems}                propertyNames: { description: One., type: string }\n`,
  );
  await edit("spec/options.yaml", "      x-request-weight: 5\n", "      x-request-weight: 5\n      deprecated: true\n");
  await edit("spec/coin-futures.yaml", "deprecated: true\n", "deprecated: true\n          contentEncoding: base64\n");
  const problems = await problemsOf(build());
  for (const place of [
    "spec/options.yaml: #/paths/~1eapi~1v1~1batchOrders/delete/deprecated",
    "content/application~1json/schema/propertyNames",
    "OrderModificationFields/properties/stopPrice/contentEncoding",
  ])
    expect(problems).toContain(place);
});

it("A build names the problems of translations and of examples in one run", async () => {
  const { folder, edit, build } = await copyProject();
  const untranslated = "Production, real orders.";
  await edit("spec/options.yaml", "Production. Real orders, real money.", untranslated);
  await edit("spec/zh-CN/options.overlay.yaml", /description: 生产环境[^\n]*/, `description: '${untranslated}'`);
  await edit("spec/zh-CN/coin-futures.overlay.yaml", "## 签名", "签名");
  await rm(join(folder, "examples/emulator.ts"));
  await edit("examples/partial-failure.ts", "// docs:end", "");
  const problems = await problemsOf(build());
  for (const place of [
    "spec/zh-CN/options.overlay.yaml: #/servers/0/description is not translated",
    "spec/zh-CN/coin-futures.overlay.yaml: #/info/description",
    "examples/emulator.ts: is missing",
    "examples/partial-failure.ts: ",
  ])
    expect(problems).toContain(place);
});

it("A build names an English text that changed, until somebody has looked at its translation", async () => {
  const { folder, edit, build } = await copyProject();
  await edit("spec/options.yaml", "description: Demo trading.", "description: Paper trading.");
  const problems = await problemsOf(build());
  expect(problems).toMatch(
    /^spec\/zh-CN\/options\.overlay\.yaml: the English text at #\/servers\/1\/description changed/,
  );
  expect(problems.split("\n")).toHaveLength(1);
  await acceptTranslations(folder, () => {});
  await expect(build()).resolves.toHaveProperty("length");
});

it("A build names a broken link in the text of a description", async () => {
  const { folder, edit, build } = await copyProject();
  await edit("spec/options.yaml", "[Change log](https://", "[Gone](#gone)\n    - [Change log](https://");
  await acceptTranslations(folder, () => {});
  expect(await problemsOf(build())).toContain("en/options/index.html links to #gone");
});
