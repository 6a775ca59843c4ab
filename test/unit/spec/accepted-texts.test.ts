import { describe, expect, it } from "vitest";
import {
  newAndGone,
  readAcceptedTexts,
  textsToAccept,
  textsToLookAt,
  writeAcceptedTexts,
} from "../../../scripts/spec/accepted-texts.js";
import { readAccepted } from "../../../scripts/spec/spec.js";
import { ROOT } from "../../support/root.js";
import { PRODUCTS, readTranslation } from "./translations.js";

const english = {
  info: { title: "Two words", description: "A first\nline." },
  tags: [{ name: "T", description: "Calls." }],
};
const accepted = textsToAccept(english);

describe("The accepted texts", () => {
  it("are all looked at while nothing changed, nor when lines are broken elsewhere", () => {
    const broken = { ...english, info: { ...english.info, description: "A first line.\n" } };
    for (const document of [english, broken]) expect(textsToLookAt(document, accepted)).toEqual([]);
  });

  it("are looked at again where a text changed, was added or is gone", () => {
    const changed = { info: { title: "Two words", description: "A second line." }, tags: [] };
    const added = { ...english, tags: [...english.tags, { name: "U", description: "Reads." }] };
    expect(textsToLookAt(changed, accepted)).toEqual(["#/tags/0/description", "#/info/description"]);
    expect(newAndGone(changed, accepted)).toEqual(["#/tags/0/description"]);
    expect(newAndGone(added, accepted)).toEqual(["#/tags/1/description"]);
  });

  it("comes back from a file as it was written, also hashes that look like numbers", () => {
    const hashes = new Map([...accepted, ["#/a", "12345678"], ["#/b", "1e100000"]]);
    expect(readAcceptedTexts(writeAcceptedTexts(hashes), "a.yaml")).toEqual(hashes);
  });

  it.each(["- a", '"#/info/title": 5', "text"])("does not take %j for such a file", (text) => {
    expect(() => readAcceptedTexts(text, "a.yaml")).toThrow("a.yaml:1 must be a map of places to hashes in quotes");
  });
});

it.each(PRODUCTS)("somebody has looked at every translation of %s", async (product) => {
  const translation = await readTranslation(product);
  expect(textsToLookAt(translation.english, await readAccepted(ROOT, product, "zh-CN"))).toEqual([]);
});
