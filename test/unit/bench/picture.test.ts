import { expect, it } from "vitest";
import { OURS } from "../../../bench/client/peers.js";
import { PICTURES, picture } from "../../../bench/client/picture.js";
import { SAMPLE } from "./sample-results.js";

const pictures = PICTURES.map(({ language }) => ({ language, svg: picture(SAMPLE, language) }));
const english = picture(SAMPLE, "en");

/** What is wrong with the markup: tags that do not match, and characters that must be escaped. */
function faults(svg: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = "", rest = "", text = ""] of svg.matchAll(/<(\/?)(\w+)([^<>]*)>([^<]*)/g)) {
    if (slash === "/" && open.pop() !== name) wrong.push(`</${name}>`);
    if (slash === "" && !rest.endsWith("/")) open.push(name);
    if (!/^(?:\s+[\w-]+="[^"]*")*\s*\/?$/.test(rest)) wrong.push(`<${name}${rest}>`);
    if (/>|&(?!\w+;)/.test(text)) wrong.push(text);
  }
  const outside = svg.replaceAll(/<[^<>]*>/g, "");
  return [...wrong, ...open, ...(outside.includes("<") ? ["<"] : [])];
}

it.each(pictures)("$language is well-formed and loads nothing", ({ svg }) => {
  expect(faults(svg)).toEqual([]);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
  expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|url\(|@import|@font-face|<script/);
});

it("notices markup that is not", () => {
  expect(faults("<svg><text>a & b</text></svg>")).toEqual(["a & b"]);
  expect(faults("<svg><text></svg>")).not.toEqual([]);
  expect(faults('<svg width="1"" />')).not.toEqual([]);
  expect(faults("<svg></svg> < ")).toEqual(["<"]);
});

it.each(pictures)("$language has the name of each client once, ours first", ({ svg }) => {
  const names = [...svg.matchAll(/<text x="20" y="\d+"(?: class="ours")?>([^<]*)</g)].map(([, name]) => name);
  expect(names).toEqual([OURS, "a &lt; b &amp; c", "bare fetch", "bare undici.request"]);
});

it("draws each bar as long as its ratio, from the same edge", () => {
  const bars = [...english.matchAll(/<rect class="bar[^"]*" x="([\d.]+)" y="\d+" width="(\d+)"/g)];
  expect(bars).toHaveLength(12);
  const [ours = 0, slowest = 0, one = 0, bare = 0] = bars.map(([, , width]) => Number(width));
  expect(ours / one).toBeCloseTo(0.3, 1);
  expect(slowest / one).toBeCloseTo(4, 1);
  expect(bare / one).toBeCloseTo(0.2, 1);
  expect(new Set(bars.map(([, left]) => left)).size).toBe(3);
  expect(english).toContain(">4.00<");
});

it("keeps within its frame", () => {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(english) ?? []).map(Number);
  for (const [, x, y] of english.matchAll(/ x="([\d.]+)" y="([\d.]+)"/g)) {
    expect(Number(x)).toBeLessThan(width);
    expect(Number(y)).toBeLessThan(height);
  }
});

it.each(pictures)("$language has a colour for dark pages wherever it has one for light pages", ({ svg }) => {
  const [light = "", dark = ""] = svg.split("@media (prefers-color-scheme: dark)");
  const coloured = (style: string) =>
    [...style.matchAll(/^ *([\w.]+) \{[^}]*(?:fill|stroke):/gm)].map(([, selector]) => selector).sort();
  expect(coloured(dark)).toEqual(coloured(light));
  expect(coloured(light).length).toBeGreaterThan(4);
});
