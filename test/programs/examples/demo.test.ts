import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COLUMNS, terminalPicture } from "../../../scripts/docs/write/terminal-picture.js";
import { ROOT } from "../../support/root.js";
import { run } from "./samples.js";

const demo = run("demo.ts", {});

/** What differs in each run: the port, the time and the signature. */
const withoutChance = (text: string): string =>
  text
    .replace(/(?<=127\.0\.0\.1:)\d{4,5}/g, "PORT")
    .replace(/(?<=timestamp=)\d{13}/, "TIME")
    .replace(/(?<=signature=)[0-9a-f]{64}/, "SIGNATURE");

describe("the demo", () => {
  it("shows what is rounded, what is refused, and what became of orders without a response, in 80 columns", async () => {
    const { code, stdout, stderr } = await demo;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").filter((line) => line.length > COLUMNS)).toEqual([]);
    for (const line of [
      /^ {5}orderIds=%5B4611875134427365377%2C4611875134427365378%2C1%5D$/m,
      /^ {3}4611875134427365377 +CANCELED/m,
      /^ {3}error without an ID +-2013 Order does not exist\.$/m,
      /^ {3}4611875134427365377 +→ 4611875134427365000$/m,
      /^ {3}4611875134427365378 +→ 4611875134427365000$/m,
      /^ {3}20072994038 +NEW, price 30005$/m,
      /^ {3}not-sent +orderIds\[1\]: duplicates orderIds\[0\]$/m,
      /^ {3}unknown[\s\S]*^ {3}4611875134427365379 +not-done\. Not cancelled/m,
      /^ {3}unknown[\s\S]*^ {3}4611875134427365379 +done\. Cancelled/m,
      /^ {3}unknown[\s\S]*^ {3}20072994037 +done\. [\s\S]*the modify history shows this request\.$/m,
    ])
      expect(stdout).toMatch(line);
  });

  it("is what its picture shows; `npm run demo:picture` draws it again", async () => {
    const picture = readFileSync(join(ROOT, "examples/demo.svg"), "utf8");
    expect(withoutChance(picture)).toBe(withoutChance(terminalPicture("npm run demo", (await demo).stdout)));
  });
});

describe("the picture of a terminal", () => {
  it("shows each line where it is, with its spaces and signs", () => {
    const svg = terminalPicture("cat file", "1. a <b> & c\n\n  indented\n");
    const texts = [...svg.matchAll(/<text x="\d+" y="(\d+)"(?: class="(\w+)")?>(.*)<\/text>/g)];
    expect(texts.map(([, y, style, text]) => [Number(y), style, text?.replaceAll("\u00a0", "_")])).toEqual([
      [33, "title", "$_cat_file"],
      [71, "head", "1._a_&lt;b&gt;_&amp;_c"],
      [109, undefined, "__indented"],
    ]);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|url\(|@import|<script/);
  });
});
