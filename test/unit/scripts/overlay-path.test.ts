import { describe, expect, it } from "vitest";
import type { Json } from "../../../scripts/openapi/json.js";
import { readJsonPath, selectNodes } from "../../../scripts/spec/json-path.js";

const document: Json = {
  info: { title: "a" },
  paths: { "/a/b": { "it's": 1, 'say "x"': 2, "back\\slash": 3 } },
  list: [{ name: "x", id: 4611875134427365377n }, { name: "y" }, "x", { name: "x y" }],
  map: { one: { name: "x" }, two: { name: "y" } },
};

/** What a path selects: the ways to the nodes, as JSON Pointers. */
function select(path: string): string[] {
  const segments = readJsonPath(path);
  if (segments === undefined) throw new Error(`${path} was not read`);
  return selectNodes(document, segments).map(({ keys }) => keys.map((key) => `/${key}`).join(""));
}

describe("a path of an overlay", () => {
  it.each([
    ["$", [""]],
    ["$.info.title", ["/info/title"]],
    ["$['info'][\"title\"]", ["/info/title"]],
    ["$.paths['/a/b']", ["/paths//a/b"]],
    ["$.paths['/a/b']['it\\'s']", ["/paths//a/b/it's"]],
    ["$.paths['/a/b'][\"it's\"]", ["/paths//a/b/it's"]],
    ["$.paths['/a/b']['say \"x\"']", ['/paths//a/b/say "x"']],
    ["$.paths['/a/b']['back\\\\slash']", ["/paths//a/b/back\\slash"]],
    ["$.list[0].id", ["/list/0/id"]],
    ["$.list[ 1 ]", ["/list/1"]],
    ["$.list[?@.name=='x']", ["/list/0"]],
    ['$.list[?@.name == "x y"]', ["/list/3"]],
    ["$.list[?(@.name == 'y')].name", ["/list/1/name"]],
    ["$.map[?@.name=='y']", ["/map/two"]],
  ])("%s", (path, expected) => {
    expect(select(path)).toEqual(expected);
  });

  it.each(["$.nothing", "$.list[9]", "$.list['0']", "$.info[0]", "$.list[?@.toString=='x']", "$.info.title.length"])(
    "%s matches nothing",
    (path) => {
      expect(select(path)).toEqual([]);
    },
  );

  it("may match several nodes", () => {
    expect(selectNodes([{ a: "x" }, { a: "x" }], [{ member: "a", text: "x" }])).toHaveLength(2);
  });

  it.each([
    ...["", "info", "$info", "$.", "$.a b", "$..title", "$.*", "$[*]", "$.list[-1]", "$.list[01]", "$.list[0:2]"],
    ...["$.x-a", "$[?@.a]", "$[?@.a==1]", "$[?(@.a=='x']", "$[?@.a=='x')]", "$['a\\n']", "$['a", "$.list[0],[1]"],
  ])("%s is not read", (path) => {
    expect(readJsonPath(path)).toBeUndefined();
  });
});
