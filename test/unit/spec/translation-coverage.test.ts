import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { type AcceptedTexts, textsToAccept } from "../../../scripts/spec/accepted-texts.js";
import { applyOverlay, readOverlay } from "../../../scripts/spec/overlay.js";
import { humanTexts, needsTranslation, translationProblems } from "../../../scripts/spec/translation.js";
import { untranslatedProblems, untranslatedTexts } from "../../../scripts/spec/untranslated.js";
import { overlayFile, PRODUCTS, readTranslation, SHARED_OVERLAY } from "./translations.js";

const messages = (english: JsonObject, translated: JsonObject) =>
  translationProblems(english, translated, "zh.yaml").map(({ message }) => message);

const missing = (english: JsonObject, translated: JsonObject) =>
  untranslatedTexts(english, translated, new Map()).map(({ pointer }) => pointer);

describe("humanTexts", () => {
  it("finds texts in every keyword that holds one", () => {
    const document = {
      info: { title: "t", license: { name: "MIT" } },
      tags: [{ name: "Trade", "x-displayName": "d" }],
      paths: { "/a": { get: { responses: { "200": { description: "r", headers: { H: { description: "h" } } } } } } },
      components: {
        schemas: { S: { properties: { x: { description: "p", anyOf: [{ title: "alternative" }] } } } },
        examples: { E: { summary: "e", value: 1 } },
      },
    };
    expect(humanTexts(document).map(({ text }) => text)).toEqual(["t", "d", "r", "h", "p", "alternative", "e"]);
  });

  it("mistakes neither names nor data for texts", () => {
    const document = {
      components: {
        schemas: {
          title: {
            properties: { description: { type: "string" }, value: { description: "found" } },
            default: { title: "data" },
            enum: [{ title: "data" }],
            examples: [{ description: "data" }],
            "x-own": { description: "data" },
            discriminator: { mapping: { title: "data" } },
          },
        },
        examples: { summary: { value: { description: "data" } } },
      },
    };
    expect(humanTexts(document)).toEqual([
      { pointer: "#/components/schemas/title/properties/value/description", text: "found" },
    ]);
  });
});

describe("needsTranslation", () => {
  it.each(["Symbol.", "Known values.", "Fee", "a `code` word", "See [here](https://example.com)."])(
    "is true for %s",
    (text) => {
      expect(needsTranslation(text)).toBe(true);
    },
  );
  it.each(["`NEW`", "- `BUY`\n- `SELL`", "USDT", "int64", "https://example.com/some/page", "5", "``a ` b``"])(
    "is false for %s",
    (text) => {
      expect(needsTranslation(text)).toBe(false);
    },
  );
});

describe("translationProblems", () => {
  const english = { info: { title: "Two words", version: "1" }, tags: [{ name: "Trade", description: "Calls." }] };

  it.each<[string, JsonObject]>([
    ["#/info/version is not a text", { ...english, info: { title: "词", version: "2" } }],
    ["#/info/version is not a text", { ...english, info: { title: "词" } }],
    ["#/info/titel is not in the English document", { ...english, info: { ...english.info, titel: "词" } }],
    ["#/tags is not a text", { ...english, tags: { "0": { name: "Trade", description: "调用。" } } }],
    ["#/tags/1 is not in the English document", { ...english, tags: [...english.tags, { name: "词" }] }],
    ["#/info/title is not a text", { ...english, info: { title: ["词"], version: "1" } }],
  ])("reports that %s", (message, translated) => {
    expect(messages(english, translated).join("\n")).toContain(message);
  });

  it("allows external docs to be another page of the same site, and of no other", () => {
    const page = (url: string) => ({ externalDocs: { url } });
    const before = page("https://a.example/docs");
    expect(messages(before, page("https://a.example/zh/docs"))).toEqual([]);
    for (const other of ["https://b.example/docs", "docs"])
      expect(messages(before, page(other))).toEqual(["#/externalDocs/url is not a text, so it must stay as it is"]);
  });

  it("allows a tag to get a display name", () => {
    const tags = [{ name: "Trade", description: "调用。", "x-displayName": "交易" }];
    expect(messages(english, { info: { title: "词", version: "1" }, tags })).toEqual([]);
  });
});

describe("untranslatedTexts", () => {
  const english = {
    info: { title: "Two words" },
    tags: [{ name: "Trade", description: "Calls.", "x-source": "A page." }],
    components: { schemas: { Order: { properties: { "it's": { description: "# One\n\nOrder." } } } } },
  };
  const overlay = (text: string) => readOverlay(`${HEAD}${text}`, "spec/zh-CN/a.overlay.yaml");
  const HEAD = "overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n";
  const TITLE = "  - target: $.info\n    update: { title: 两个词 }\n";
  const problemsOf = (document: JsonObject, text: string, accepted: AcceptedTexts, isShared = false) => {
    const read = overlay(text);
    const texts = untranslatedTexts(document, applyOverlay(document, read), accepted);
    const files = { own: "spec/zh-CN/a.overlay.yaml", shared: "spec/zh-CN/shared.overlay.yaml" };
    return untranslatedProblems(texts, { document, overlay: read, isShared: () => isShared, files });
  };

  it("come with the action to paste, at the nearest action of the overlay", () => {
    const problems = problemsOf(english, TITLE, new Map());
    expect(problems).toEqual([
      { file: "spec/zh-CN/a.overlay.yaml", line: 4, message: expect.stringMatching(/^#\/tags\/0 and 1 more are not/) },
    ]);
    const pasted = problems.map(({ message }) => message.slice(message.indexOf("\n") + 1)).join("\n");
    expect(pasted).toContain(
      "  - target: $.tags[?@.name=='Trade']\n    update:\n      description: Calls.\n      x-source: A page.",
    );
    const translated = pasted
      .replace("Calls.", "调用。")
      .replace("A page.", "页面。")
      .replace("Order.\n", "订单。\n")
      .replace(/Order\.$/, "订单。");
    expect(problemsOf(english, `${TITLE}${translated}\n`, new Map())).toEqual([]);
  });

  it("go to the overlay of what is shared where their file is shared", () => {
    const files = problemsOf(english, TITLE, new Map(), true).map(({ file }) => file);
    expect(files).toEqual(["spec/zh-CN/shared.overlay.yaml"]);
  });

  it("name the action of a text that changed, and the text", () => {
    const changed = { info: { title: "Three words" } };
    expect(problemsOf(changed, TITLE, textsToAccept(english))).toEqual([
      {
        file: "spec/zh-CN/a.overlay.yaml",
        line: 4,
        message: expect.stringMatching(/^the English text at #\/info\/title changed[\s\S]*\n {2}Three words$/),
      },
    ]);
  });
});

describe.each(PRODUCTS)("the Chinese overlay of %s", async (product) => {
  const { english, chinese, overlay } = await readTranslation(product);

  it("translates every text and changes nothing else", () => {
    expect([...messages(english, chinese), ...missing(english, chinese)]).toEqual([]);
  });

  it("would fail without any one of its texts", () => {
    const file = overlayFile(product);
    const lines = readFileSync(file, "utf8").split("\n");
    const shared = readOverlay(readFileSync(SHARED_OVERLAY, "utf8"), SHARED_OVERLAY);
    const oneLine = lines.flatMap((line, index) =>
      /^ {6,}(title|summary|description|x-source): [^|]/.test(line) ? [index] : [],
    );
    expect(oneLine.length).toBeGreaterThan(50);
    const unnoticed = oneLine.filter((without) => {
      const text = lines
        .map((line, index) => (index === without ? line.replace(/\S+:.*/, "x-none: 1") : line))
        .join("\n");
      const reduced = applyOverlay(applyOverlay(english, shared), readOverlay(text, file));
      return missing(english, reduced).length === 0;
    });
    expect(unnoticed).toEqual([]);
  });

  it("would fail without any one of its actions", () => {
    const unnoticed = overlay.actions.filter((action) => {
      const actions = overlay.actions.filter((other) => other !== action);
      return missing(english, applyOverlay(english, { ...overlay, actions })).length === 0;
    });
    expect(unnoticed).toEqual([]);
  });
});
