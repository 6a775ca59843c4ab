import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { madeDescription } from "../../../bench/generate/made-description.js";
import { readAnyDescription } from "../../../scripts/command/read-any.js";
import { operationsOf } from "../../../scripts/openapi/model.js";
import { copyParts } from "../../support/copy-parts.js";

it("makes valid descriptions of any size, which a seed repeats", async () => {
  expect(madeDescription(20, 7)).toBe(madeDescription(20, 7));
  expect(madeDescription(20, 7)).not.toBe(madeDescription(20, 8));
  const { folder } = await copyParts();
  const file = join(folder, "made.yaml");
  await writeFile(file, madeDescription(20));
  const { description, notes } = await readAnyDescription(file, "made.yaml");
  expect(notes).toEqual([]);
  expect(operationsOf(description.model)).toHaveLength(20);
  expect(description.bigintFields).toEqual(["id"]);
});
