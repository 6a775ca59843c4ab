import { expect, it } from "vitest";
import { headingProblems } from "../../../scripts/docs/translated-headings.js";

const documentWith = (description: string) => ({ info: { description }, tags: [{ name: "# No text", description }] });

it("A translation with as many headings as the English text has no problem", () => {
  expect(headingProblems(documentWith("## One\n\n# Two"), documentWith("## 一\n\n# 二"), "x.yaml")).toEqual([]);
});

it("A translation with more or fewer headings is named with its place and both numbers", () => {
  expect(headingProblems(documentWith("## One\n\n# Two"), documentWith("## 一"), "x.yaml")).toEqual([
    { file: "x.yaml", message: "#/info/description: heading count 1 differs from the English text's 2" },
    { file: "x.yaml", message: "#/tags/0/description: heading count 1 differs from the English text's 2" },
  ]);
});
