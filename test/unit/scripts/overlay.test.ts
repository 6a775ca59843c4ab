import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { applyOverlay, readOverlay } from "../../../scripts/spec/overlay.js";

const ID = 4611875134427365377n;
const HEAD = "overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n";

const read = (actions: string) => readOverlay(HEAD + actions, "zh.yaml");
const apply = (document: JsonObject, actions: string) => applyOverlay(document, read(actions));

describe("applyOverlay", () => {
  it("merges deeply, keeps what is not named and every digit", () => {
    const document = { a: { b: { text: "one", id: ID }, c: [1, 2] }, d: "two" };
    const update = `
  - target: $.a
    update: { b: { text: eins, other: 4611875134427365378 }, e: new }
  - target: $
    update: { d: zwei }`;
    expect(apply(document, update)).toEqual({
      a: { b: { text: "eins", id: ID, other: 4611875134427365378n }, c: [1, 2], e: "new" },
      d: "zwei",
    });
  });

  it("leaves the document as it is", () => {
    const document = { a: { b: "one" }, list: [{ id: ID }] };
    const before = structuredClone(document);
    apply(document, "  - { target: $.a, update: { b: eins } }\n  - { target: '$.list[0]', remove: true }");
    expect(document).toEqual(before);
  });

  it("does not share nodes between two places", () => {
    const actions = `
  - target: $.a
    update: &same { x: { text: one } }
  - { target: $.b, update: *same }
  - { target: $.a.x, update: { text: eins } }`;
    expect(apply({ a: {}, b: {} }, actions)).toEqual({ a: { x: { text: "eins" } }, b: { x: { text: "one" } } });
  });

  it("appends to a list and joins lists within an update", () => {
    const document = { list: [{ name: "a" }], map: { list: [1] } };
    const actions = "  - { target: $.list, update: { name: b } }\n  - { target: $.map, update: { list: [2] } }";
    expect(apply(document, actions)).toEqual({ list: [{ name: "a" }, { name: "b" }], map: { list: [1, 2] } });
  });

  it("removes members and entries, whatever the update beside it says", () => {
    const document = { a: { b: 1, c: 2 }, list: ["x", "y", "z"] };
    const actions = "  - { target: $.a.b, remove: true, update: { z: 1 } }\n  - { target: '$.list[1]', remove: true }";
    expect(apply(document, actions)).toEqual({ a: { c: 2 }, list: ["x", "z"] });
  });

  it("applies the actions one after the other", () => {
    const actions = "  - { target: $, update: { a: { b: 1 } } }\n  - { target: $.a, update: { b: 2 } }";
    expect(apply({}, actions)).toEqual({ a: { b: 2 } });
  });

  it.each([
    ["{ target: $.b, update: { x: 1 } }", "$.b matches nothing"],
    ["{ target: \"$.list[?@.n=='a']\", update: { x: 1 } }", "$.list[?@.n=='a'] matches 2 nodes, not one"],
    ["{ target: $.text, update: neu }", "$.text is neither a map nor a list"],
    ["{ target: $.a, update: neu }", "$.a is a map, its update is not"],
    ["{ target: $.list, update: [1] }", "$.list is a list: append its entries one by one"],
    ["{ target: $, update: { a: { deep: { x: 1 } } } }", "$['a']['deep'] is a single value, its update a map"],
    ["{ target: $, remove: true }", "$ is the whole document"],
  ])("refuses %s with file and line", (action, message) => {
    const document = { a: { deep: 1 }, text: "alt", list: [{ n: "a" }, { n: "a" }] };
    expect(() => apply(document, `  - { target: $.a, update: { deep: 2 } }\n  - ${action}`)).toThrow(
      `zh.yaml:5:5 ${message}`,
    );
  });

  it("reports all actions that fail, not only the first", () => {
    const actions = "  - { target: $.b, update: {} }\n  - { target: $.c, update: {} }";
    expect(() => apply({}, actions)).toThrow(/zh\.yaml:4:5 .*\nzh\.yaml:5:5 /);
  });
});

describe("readOverlay", () => {
  it("gives the description that the overlay is made for", () => {
    expect(readOverlay(`${HEAD}  - { target: $, update: {} }\nextends: ../a.yaml`, "zh.yaml").extends).toBe(
      "../a.yaml",
    );
  });

  it.each([
    ["- { target: $..title, update: {} }", "$..title is not a path that is read here"],
    ["- { update: {} }", "an action needs a `target`"],
    ["- { target: $ }", "an action needs an `update`, or `remove: true`"],
    ["- { target: $, remove: false }", "an action needs an `update`, or `remove: true`"],
    ["- { target: $, remove: 1, update: {} }", "`remove` is true or false"],
    ["- { target: $, updates: {}, update: {} }", "`updates` is no field of Overlay 1.0"],
    ["- { target: $, copy: $.a, update: {} }", "`copy` is no field of Overlay 1.0"],
  ])("refuses the action %s with file and line", (action, message) => {
    expect(() => read(`  ${action}`)).toThrow(`zh.yaml:4:5 ${message}`);
  });

  it.each([
    ["[]", "the overlay is not a map"],
    [
      "overlay: 1.1.0\ninfo: { title: t, version: v }\nactions: [{ target: $, update: {} }]",
      "`overlay` has to be 1.0.0",
    ],
    ["overlay: 1.0.0\ninfo: { title: t }\nactions: [{ target: $, update: {} }]", "`info` needs a `title`"],
    ["overlay: 1.0.0\ninfo: { title: t, version: v }\nactions: []", "`actions` has to be a list"],
    ["overlay: 1.0.0\ninfo: { title: t, version: v }\nactions: [text]", "an action has to be a map"],
    [`${HEAD}  - { target: $, update: {} }\nextend: a.yaml`, "`extend` is no field"],
    ["overlay: [1.0.0", "zh.yaml:1:"],
  ])("refuses %j", (text, message) => {
    expect(() => readOverlay(text, "zh.yaml")).toThrow(message);
  });
});
