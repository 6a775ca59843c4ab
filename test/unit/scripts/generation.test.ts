import { describe, expect, it } from "vitest";
import { readYaml } from "../../../scripts/spec/yaml.js";
import { copyDescription } from "../../support/description.js";

const APIS = ["options", "coin-futures"];

describe("generate", () => {
  it.each(APIS)("makes the files of %s, one step after the other", async (api) => {
    const { generate } = await copyDescription();
    const steps: string[] = [];
    const files = await generate(api, (_subject, step) => steps.push(step));
    expect(steps).toEqual(["lint", "bundle", "wire", "client", "errors", "types", "guard"]);
    expect(files.map(({ path }) => path)).toEqual(
      ["openapi.yaml", "openapi.json", "types.ts", "wire.ts", "client.ts", "error-codes.ts", "error-names.ts"].map(
        (name) => `generated/${api}/${name}`,
      ),
    );
  });

  it.each(APIS)("gives the same bytes from another folder: %s", async (api) => {
    const [one, other] = [await copyDescription(), await copyDescription()];
    const [files, again] = [await one.generate(api), await other.generate(api)];
    expect(again).toEqual(files);
    for (const { text } of files) {
      expect(text).not.toContain(one.folder);
      expect(text).toMatch(new RegExp(`Made from spec/(errors/)?${api}\\.yaml`));
    }
  });

  it.each(APIS)("publishes the same document as YAML and as JSON: %s", async (api) => {
    const { generate } = await copyDescription();
    const documents = (await generate(api)).slice(0, 2);
    const [yaml, json] = documents.map(({ text }) => readYaml(text, "", new WeakMap()).value);
    expect(yaml).toEqual(json);
    expect(yaml).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), info: { version: expect.any(String) } });
  });

  it("keeps both IDs of the page apart in both documents", async () => {
    const { generate } = await copyDescription();
    for (const { text } of (await generate("options")).slice(0, 2)) {
      expect(text).toMatch(/\b4611875134427365377\b/);
      expect(text).toMatch(/\b4611875134427365378\b/);
    }
  });
});

describe("generate rejects with file and line:", () => {
  it("YAML that does not parse", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/options.yaml", /^paths:$/m, "paths: [");
    await expect(generate("options")).rejects.toThrow(/spec\/options\.yaml:\d+:\d+ /);
  });

  it("YAML that does not parse, in a shared file", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/shared/schemas/ApiError.yaml", "type: object", "type: [object");
    await expect(generate("options")).rejects.toThrow(/spec\/shared\/schemas\/ApiError\.yaml:\d+:\d+ /);
  });

  it("an anchor that contains itself", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/coin-futures.yaml", /^ {2}schemas:$/m, "  schemas: &all\n    Endless:\n      type: *all");
    await expect(generate("coin-futures")).rejects.toThrow(/coin-futures\.yaml:\d+:\d+ an anchor must not contain/);
  });

  it("a $ref to nothing", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/options.yaml", "shared/schemas/ApiError.yaml", "shared/Missing.yaml");
    await expect(generate("options")).rejects.toThrow(/spec\/options\.yaml:\d+:\d+ .*(no-unresolved-refs)/);
  });

  it("an invalid schema", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/shared/schemas/ApiError.yaml", "type: integer", "type: integr");
    await expect(generate("options")).rejects.toThrow(/spec\/shared\/schemas\/ApiError\.yaml:\d+:\d+ .*(struct)/);
  });

  it("an example that breaks its schema", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/options.yaml", "orderId: 4611875134427365377", 'orderId: "4611875134427365377"');
    await expect(generate("options")).rejects.toThrow(/spec\/options\.yaml:\d+:\d+ .*integer.*(examples)/);
  });

  it("an element of an example without an ID", async () => {
    const { edit, generate } = await copyDescription();
    await edit("spec/coin-futures.yaml", /- orderId: 20072994037\n +symbol/, "- symbol");
    await expect(generate("coin-futures")).rejects.toThrow(
      /^\S*spec\/coin-futures\.yaml:\d+:\d+ .*must have .*'orderId'.* or .*'origClientOrderId'.*examples\)$/,
    );
  });

  it("an example that only exact integers show to break its schema", async () => {
    const { edit, generate } = await copyDescription();
    const bound = "\n                  maximum: 4611875134427365376";
    await edit("spec/options.yaml", /(?<=items:\n.*\n.*type: integer\n +format: int64)/, bound);
    await expect(generate("options")).rejects.toThrow(
      /spec\/options\.yaml:\d+:\d+ the example at .*4611875134427365377.*4611875134427365376/,
    );
  });

  it("a field that is a bigint in one place and a number in another", async () => {
    const { edit, generate } = await copyDescription();
    const inResponse = /(?<=The `modifyId` of the modification(.|\n)*?format: int64\n)/;
    await edit("spec/coin-futures.yaml", inResponse, "          maximum: 9007199254740991\n");
    await expect(generate("coin-futures")).rejects.toThrow(
      /spec\/coin-futures\.yaml:\d+:\d+ "modifyId" .* at #\S+ .* at #\S+; .*$/,
    );
  });

  it("two different components with one name", async () => {
    const { edit, add, generate } = await copyDescription();
    await add(
      "spec/shared/other/OrderSide.yaml",
      "type: string\ndescription: Not the shared one.\nenum: [BUY, SELL]\n",
    );
    await edit("spec/coin-futures.yaml", "shared/schemas/OrderSide.yaml", "shared/other/OrderSide.yaml");
    await expect(generate("coin-futures")).rejects.toThrow(
      /spec\/\S+\.yaml:\d+:\d+ Component 'schemas\/OrderSide' is not unique.*OrderSide\.yaml/,
    );
  });
});
