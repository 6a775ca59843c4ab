import { describe, expect, it } from "vitest";
import { readOwnText } from "../../../scripts/docs/own-text.js";

describe("readOwnText", () => {
  const text = (source: string) => ({ file: "start.md", source, english: "# T\n\n## One\n\n{{a}}\n" });
  const inserts = { blocks: { a: [] }, values: {} };

  it("takes the title from the text and the anchors from the English one", () => {
    const { title, blocks } = readOwnText(text("# 标题\n\n## 一\n\n{{a}}\n"), inserts);
    expect(title).toBe("标题");
    expect(blocks).toEqual([{ kind: "prose", source: "## 一", level: 2, ids: ["one"] }]);
  });

  it.each([
    ["## One\n\n{{a}}", "must begin with a line `# Title`"],
    ["# T\n\n## One", "{{a}} is missing"],
    ["# T\n\n## One\n\n{{a}}\n\n{{b}}", "{{b}} is not defined"],
    ["# T\n\n## One {{c}}\n\n{{a}}", "{{c}} is not defined"],
    ["# T\n\n{{a}}", "heading count 0 differs from the English text's 1"],
  ])("refuses %j", (source, message) => expect(() => readOwnText(text(source), inserts)).toThrow(message));
});
