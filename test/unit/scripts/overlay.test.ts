import { describe, expect, it } from "vitest";
import { type Json, type JsonObject, writeJson } from "../../../scripts/openapi/json.js";
import { applyOverlay, readOverlay } from "../../../scripts/spec/overlay.js";
import {
  applyInapplicable,
  ID,
  inapplicableActions,
  invalidActions,
  invalidOverlays,
  OVERLAY_HEAD,
  overlayOf,
} from "./invalid-inputs.js";

const apply = (document: JsonObject, actions: string) => applyOverlay(document, overlayOf(actions));

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

  it("removes members and entries, whatever update they also have", () => {
    const document = { a: { b: 1, c: 2 }, list: ["x", "y", "z"] };
    const actions = "  - { target: $.a.b, remove: true, update: { z: 1 } }\n  - { target: '$.list[1]', remove: true }";
    expect(apply(document, actions)).toEqual({ a: { c: 2 }, list: ["x", "z"] });
  });

  it("applies the actions one after the other", () => {
    const actions = "  - { target: $, update: { a: { b: 1 } } }\n  - { target: $.a, update: { b: 2 } }";
    expect(apply({}, actions)).toEqual({ a: { b: 2 } });
  });

  it.each(inapplicableActions)("rejects %s with file and line", (action) => {
    expect(() => applyInapplicable(action)).toThrow(/^zh\.yaml:5:5 \$.*$/);
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

  it("skips an optional action that finds nothing, and only that", () => {
    const optional = (actions: string) => {
      const overlay = readOverlay(OVERLAY_HEAD + actions, "zh.yaml");
      return { ...overlay, actions: overlay.actions.map((action) => ({ ...action, isOptional: true })) };
    };
    const document = { info: { title: "a" } };
    const actions = "  - { target: $.nothing, update: {} }\n  - { target: $.info, update: { title: b } }";
    expect(applyOverlay(document, optional(actions))).toEqual({ info: { title: "b" } });
    expect(() => applyOverlay(document, optional("  - { target: $.info, update: [] }"))).toThrow("$.info is a map");
  });

  it("reports all actions that fail, not only the first", () => {
    const actions = "  - { target: $.b, update: {} }\n  - { target: $.c, update: {} }";
    expect(() => apply({}, actions)).toThrow(/zh\.yaml:4:5 .*\nzh\.yaml:5:5 /);
  });
});

describe("readOverlay", () => {
  it("gives the description that the overlay is made for", () => {
    expect(readOverlay(`${OVERLAY_HEAD}  - { target: $, update: {} }\nextends: ../a.yaml`, "zh.yaml").extends).toBe(
      "../a.yaml",
    );
  });

  it.each(invalidActions)("rejects the action %s with file and line", (action) => {
    expect(() => overlayOf(`  ${action}`)).toThrow(/^zh\.yaml:4:5 .*$/);
  });

  it.each(invalidOverlays)("rejects %j", (text, line) => {
    expect(() => readOverlay(text, "zh.yaml")).toThrow(new RegExp(`^zh\\.yaml${line} .*$`));
  });
});
