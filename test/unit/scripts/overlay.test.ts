import { describe, expect, it } from "vitest";
import { type Json, type JsonObject, writeJson } from "../../../scripts/openapi/json.js";
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
    [
      "{ target: '$.list[?@.id==1]', remove: true }",
      "$.list[?@.id==1] cannot be evaluated: Unknown type: 4611875134427365377",
    ],
  ])("refuses %s with file and line", (action, message) => {
    const document = { a: { deep: 1 }, text: "alt", list: [{ n: "a", id: ID }, { n: "a" }] };
    expect(() => apply(document, `  - { target: $.a, update: { deep: 2 } }\n  - ${action}`)).toThrow(
      `zh.yaml:5:5 ${message}`,
    );
  });

  it.each([
    ["$", []],
    ["$.info['title']", ["info", "title"]],
    ["$['paths'][\"/a/b\"]", ["paths", "/a/b"]],
    ["$.paths['it\\'s']", ["paths", "it's"]],
    ['$.paths["it\'s"]', ["paths", "it's"]],
    ["$.paths['say \"x\"']", ["paths", 'say "x"']],
    ["$.paths['back\\\\slash\\n']", ["paths", "back\\slash\n"]],
    ["$.list[ 1 ]", ["list", 1]],
    ["$.list[?@.name=='x']", ["list", 0]],
    ["$.list[?(@.name == 'x y')]", ["list", 1]],
    ["$.map[?@.name=='y']", ["map", "two"]],
    ["$..two", ["map", "two"]],
  ])("finds the one node of %s", (target, way) => {
    const document = {
      info: { title: {} },
      paths: { "/a/b": {}, "it's": {}, 'say "x"': {}, "back\\slash\n": {} },
      list: [{ name: "x", id: ID }, { name: "x y" }],
      map: { one: { name: "x" }, two: { name: "y" } },
    };
    const changed = apply(document, `  - ${JSON.stringify({ target, update: { found: true } })}`);
    const found = way.reduce<Json | undefined>((node, key) => Object(node)[key], changed);
    expect(found).toMatchObject({ found: true });
    expect(writeJson(changed).match(/"found"/g)).toHaveLength(1);
  });

  it("removes a member whose name is escaped in a path", () => {
    const document = { 'it\'s "a\\b"\n': 1, kept: ID };
    const target = "$['it\\'s \"a\\\\b\"\\n']";
    expect(apply(document, `  - ${JSON.stringify({ target, remove: true })}`)).toEqual({ kept: ID });
  });

  it.each([
    "$.nothing",
    "$.list[9]",
    "$.list['0']",
    "$.info[0]",
    "$.list[?@.toString=='x']",
    "$.text.length",
    "$.__proto__",
  ])("finds nothing at %s", (target) => {
    const document = { info: {}, list: [{ name: "x" }], text: "text" };
    expect(() => apply(document, `  - ${JSON.stringify({ target, update: {} })}`)).toThrow(`${target} matches nothing`);
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
    ["- { target: '', update: {} }", " is not a JSONPath: "],
    ["- { target: info, update: {} }", "info is not a JSONPath: "],
    ["- { target: $.a b, update: {} }", "$.a b is not a JSONPath: "],
    ["- { target: $.x-a, update: {} }", "$.x-a is not a JSONPath: "],
    ["- { target: '$.list[01]', update: {} }", "$.list[01] is not a JSONPath: "],
    ["- { target: '$[?(@.a==1]', update: {} }", "$[?(@.a==1] is not a JSONPath: "],
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
