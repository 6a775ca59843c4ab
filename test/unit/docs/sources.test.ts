import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { acceptTranslations } from "../../../scripts/docs/accept-translations.js";
import { buildSite } from "../../../scripts/docs/build.js";
import { InvalidInput, type Problem } from "../../../scripts/program/problem.js";
import { copyProject, textOfFile } from "../../support/site.js";

/** Where a build finds problems: files and places of theirs. The tests of each check have the messages. */
async function problemsOf(build: Promise<unknown>): Promise<string> {
  const error = await build.catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw new Error("the build did not refuse its input", { cause: error });
  return error.problems.map(({ file, message }) => `${file}: ${message}`).join("\n");
}

/** The description of the server for tests, whatever it says. */
const DEMO = /(?<=demo-.*\n {4})description: .*/;

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
    "spec/zh-CN/options.overlay.yaml: #/servers/0 is not translated; add below this action",
    "spec/zh-CN/coin-futures.overlay.yaml: #/info/description",
    "examples/emulator.ts: is missing",
    "examples/partial-failure.ts: ",
  ])
    expect(problems).toContain(place);
});

it("A build names an English text that changed, until somebody has looked at its translation", async () => {
  const { folder, edit, build } = await copyProject();
  await edit("spec/options.yaml", DEMO, "description: Paper trading.");
  const problems = await problemsOf(build());
  expect(problems).toMatch(
    /^\S*spec\/zh-CN\/options\.overlay\.yaml: the English text at #\/servers\/1\/description changed/,
  );
  expect(problems.split("\n")).toEqual([expect.stringContaining("translate it anew"), "  Paper trading."]);
  await acceptTranslations(folder, () => {});
  await expect(build()).resolves.toHaveProperty("length");
});

it("A build that tolerates it shows the English text, marked, where a translation is missing or outdated", async () => {
  const { folder, edit } = await copyProject();
  await edit("spec/options.yaml", DEMO, "description: Paper trading.");
  await edit("spec/options.yaml", /(?<=operationId: cancelMultiple.*\n {6}summary: ).*/, "Cancel many option orders");
  await edit("spec/options.yaml", "Whether the order is post only.", "Post only.");
  await edit(
    "spec/zh-CN/options.overlay.yaml",
    /(?<=schemas\.OptionOrder\n(?:.*\n)+? {6}properties:\n {8})\w+/,
    "renamed",
  );
  await edit("spec/zh-CN/options.overlay.yaml", "?@.url=='https://testnet", "?@.url=='https://gone");
  const found: Problem[] = [];
  const files = await buildSite(
    folder,
    undefined,
    () => {},
    (problems) => void found.push(...problems),
  );
  expect(found.map(({ message }) => message.split(";", 1)[0])).toEqual([
    "$.servers[?@.url=='https://gone.binancefuture.com'] matches nothing",
    "#/components/schemas/OptionOrder/properties/renamed is not in the description",
    expect.stringMatching(/^the English text at #\/servers\/1\/description changed/),
    expect.stringMatching(/delete\/summary changed/),
    expect.stringMatching(/postOnly\/description changed/),
    expect.stringMatching(/^#\/servers\/2 is not translated/),
    expect.stringMatching(/OptionOrder\/properties\/\w+ is not translated/),
  ]);
  const page = textOfFile(files, "zh-CN/options/cancelMultipleOptionOrders/index.html");
  const note = '<small class="untranslated">（暂无中文译文）</small>';
  expect(page).toContain(`<p>${note}</p>\n<div lang="en">\n<p>Post only.`);
  expect(page).toContain("（暂无中文译文）Cancel many option orders");
  expect(textOfFile(files, "zh-CN/options/index.html")).toContain("Paper trading.");
  expect(textOfFile(files, "en/options/cancelMultipleOptionOrders/index.html")).not.toContain("暂无");
});

it("A build without any translation is in English, and says how to begin one", async () => {
  const { folder } = await copyProject();
  for (const kind of ["overlay", "accepted"]) await rm(join(folder, `spec/zh-CN/options.${kind}.yaml`));
  const found: Problem[] = [];
  const files = await buildSite(
    folder,
    undefined,
    () => {},
    (problems) => void found.push(...problems),
  );
  expect(found[0]?.message).toMatch(/^is missing; begin it with:\n {2}overlay: 1\.0\.0\n/);
  expect(
    found
      .map(({ message }) => message)
      .join("\n")
      .split("- target: ").length,
  ).toBeGreaterThan(100);
  expect(textOfFile(files, "zh-CN/options/index.md")).toContain("（暂无中文译文）");
});

it("A build names a broken link and where it comes from: a description, or one of our texts", async () => {
  const { folder, edit } = await copyProject();
  await edit("spec/options.yaml", "[Change log](https://", "[Gone](#gone)\n    - [Change log](https://");
  await edit("scripts/docs/text/en/failures.md", "](page:", "](page:nowhere#at-all) [x](page:");
  const problems = await problemsOf(
    buildSite(
      folder,
      undefined,
      () => {},
      () => {},
    ),
  );
  for (const message of [
    "en/options/index.html links to #gone, which does not exist, as 4 links do; the link is in spec/options.yaml #/info/description",
    /en\/failures\/index\.html links to \.\.\/nowhere\/index\.html#at-all, which does not exist, as 2 links do; the link is in scripts\/docs\/text\/en\/failures\.md:\d+$/m,
  ])
    expect(problems).toMatch(message);
});

it("A build names wrong wording of a translation at its action", async () => {
  const { edit, build } = await copyProject();
  await edit("spec/zh-CN/options.overlay.yaml", /description: (模拟交易|[^\n]*模拟[^\n]*)/, "description: 模拟,交易。");
  expect(await problemsOf(build())).toMatch(/options\.overlay\.yaml: #\/servers\/1\/description: .*full-width/);
});
