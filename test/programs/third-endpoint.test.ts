import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { acceptTranslations } from "../../scripts/docs/accept-translations.js";
import { writeChanged } from "../../scripts/program/output.js";
import { openProject } from "../../scripts/spec/spec.js";
import { programOf, projectOptions } from "../support/compiler.js";
import { generatedFiles } from "../support/description.js";
import { chosen } from "../support/extent.js";
import { wireOf } from "../support/generated-text.js";
import { ROOT } from "../support/root.js";
import { copyProject, type ProjectCopy, textOfFile } from "../support/site.js";

/** A part of the endpoint that is added here as CONTRIBUTING.md says. Nothing in `scripts/` knows it. */
const part = (name: string): string => readFileSync(join(import.meta.dirname, "third-endpoint", name), "utf8");

const SAMPLE = `// docs:start
console.log("a program that lists things");
// docs:end
`;

async function addOperation({ folder, edit }: ProjectCopy): Promise<void> {
  await edit("spec/options.yaml", /^components:\n/m, `${part("operation.yaml")}components:\n`);
  await edit("spec/options.yaml", /^ {2}schemas:\n/m, `  schemas:\n${part("schema.yaml")}`);
  const overlay = join(folder, "spec/zh-CN/options.overlay.yaml");
  await writeFile(overlay, (await readFile(overlay, "utf8")) + part("actions.yaml"));
  await writeFile(join(folder, "examples/options/listThings.ts"), SAMPLE);
}

async function addDescription({ folder, edit }: ProjectCopy): Promise<void> {
  const components = `components:\n  securitySchemes:\n    ApiKey:\n      $ref: shared/securitySchemes/ApiKey.yaml\n  schemas:\n`;
  await writeFile(
    join(folder, "spec/things.yaml"),
    part("head.yaml") + part("operation.yaml") + components + part("schema.yaml"),
  );
  await writeFile(join(folder, "spec/zh-CN/things.overlay.yaml"), part("head.overlay.yaml") + part("actions.yaml"));
  const last = "root: spec/coin-futures.yaml\n";
  await edit("redocly.yaml", last, `${last}  things:\n    root: spec/things.yaml\n`);
  const entry = "## Things description 1.0.0\n\nThe first version.\n\n";
  await edit("CHANGELOG.md", /(?=^## Options description)/m, entry);
  await mkdir(join(folder, "examples/things"));
  await writeFile(join(folder, "examples/things/listThings.ts"), SAMPLE);
}

const OPERATION = { way: "a new operation of a description", api: "options", security: "signed", add: addOperation };
const DESCRIPTION = { way: "a new description", api: "things", security: "key", add: addDescription };

describe.each(chosen([OPERATION, DESCRIPTION], [DESCRIPTION]))("$way", ({ api, security, add }) => {
  it("gets types, a wire table and pages in both languages", async () => {
    const copy = await copyProject();
    await add(copy);
    await acceptTranslations(copy.folder, () => {});
    const generated = await generatedFiles(copy.folder);
    const site = await copy.build();
    const read = (file: string) => textOfFile(generated, join(copy.folder, "generated", api, file));

    const types = read("types.ts");
    for (const name of ["ListThingsQuery", "ListThingsResponse"])
      expect(types).toMatch(new RegExp(`^export type ${name} = `, "m"));
    expect(types).toMatch(/^export interface Thing \{$/m);
    for (const field of ["thingId: bigint;", "madeAt?: number;", "thingIds: bigint[];"]) expect(types).toContain(field);

    const wire = wireOf(read("wire.ts"));
    expect(wire.operations.listThings).toEqual({
      method: "GET",
      path: "/example/v1/things",
      security,
      response: "list",
      request: {
        type: "object",
        fields: { thingIds: { type: "list", items: { type: "bigint", format: "int64" }, minItems: 1 } },
        required: ["thingIds"],
      },
      weight: 3,
      jsonParameters: ["thingIds"],
    });
    expect(wire.bigintFields).toEqual(expect.arrayContaining(["thingId", "thingIds"]));
    expect(wire.bigintFields).not.toContain("madeAt");

    for (const [language, title] of Object.entries({ en: "List things", "zh-CN": "列出物品" })) {
      const page = textOfFile(site, `${language}/${api}/listThings/index.md`);
      expect(page).toContain(title);
      expect(page).toContain("7000000000000000003");
      expect(page).toContain("GET /example/v1/things?thingIds=%5B7000000000000000001%2C7000000000000000002%5D");
      expect(page).toContain("a program that lists things");
      expect(textOfFile(site, `${language}/${api}/index.md`)).toContain("GET /example/v1/things");
      expect(textOfFile(site, `${language}/signing/index.html`)).toContain(`id="signing-${api}-listThings"`);
    }
  });
});

it("the client of a new description has a method for it, without a line by hand", async () => {
  const copy = await copyProject();
  await addDescription(copy);
  await writeChanged(await generatedFiles(copy.folder));
  await cp(join(ROOT, "src/runtime"), join(copy.folder, "src/runtime"), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(copy.folder, "node_modules"));
  const file = join(copy.folder, "call.ts");
  await writeFile(file, part("call.txt"));
  const program = programOf([file], { ...projectOptions(), baseUrl: copy.folder });
  expect(
    ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  ).toEqual([]);
});

it("a description that redocly.yaml does not list is reported", async () => {
  const { folder } = await copyProject();
  await writeFile(join(folder, "spec/forgotten.yaml"), "openapi: 3.1.1\n");
  await expect(openProject(folder)).rejects.toThrow(
    'spec/forgotten.yaml is not listed; add "forgotten" below apis in redocly.yaml',
  );
});
