import { describe, expect, it } from "vitest";
import {
  readAcceptedTexts,
  textsToAccept,
  unacceptedTexts,
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
const messages = (changed: typeof english) =>
  unacceptedTexts(changed, accepted, "a.yaml").map(({ message }) => message);

describe("unacceptedTexts", () => {
  it("finds nothing while nothing changed, nor when lines are broken elsewhere", () => {
    expect(messages(english)).toEqual([]);
    expect(messages({ ...english, info: { ...english.info, description: "A first line.\n" } })).toEqual([]);
  });

  it("names each text that changed, was added or is gone, and what to do", () => {
    const changed = { info: { title: "Two words", description: "A second line." }, tags: [] };
    const added = { ...english, tags: [...english.tags, { name: "U", description: "Reads." }] };
    const what = "look at its translation, then run npm run docs -- --accept-translations";
    expect(messages(changed)).toEqual([
      `the English text at #/info/description changed: ${what}`,
      `there is no text at #/tags/0/description any more: ${what}`,
    ]);
    expect(messages(added)).toEqual([`the English text at #/tags/1/description is new: ${what}`]);
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
  expect(unacceptedTexts(translation.english, await readAccepted(ROOT, product, "zh-CN"), "zh.yaml")).toEqual([]);
});
