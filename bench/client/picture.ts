import type { Language } from "../../scripts/docs/language.js";
import { ratioTo } from "./goals.js";
import type { CallFigures } from "./jobs.js";
import { BARE_UNDICI, BASELINE, OURS } from "./peers.js";
import type { Results } from "./results.js";

/** Where the docs take them from; README and the report show them too. */
export const PICTURES: readonly { readonly language: Language; readonly path: string }[] = [
  { language: "en", path: "scripts/docs/assets/speed.en.svg" },
  { language: "zh-CN", path: "scripts/docs/assets/speed.zh-CN.svg" },
];

const PANELS: readonly (keyof CallFigures)[] = ["cpuSequential", "cpuConcurrent", "perSecond"];

const TEXTS: Readonly<
  Record<
    Language,
    { readonly title: string; readonly note: string } & Partial<
      Record<keyof CallFigures, readonly [title: string, direction: string]>
    >
  >
> = {
  en: {
    title: "One batch call over https, relative to bare fetch",
    note: "PUT /dapi/v1/batchOrders with two orders; medians.",
    cpuSequential: ["CPU per call, in sequence", "less is better"],
    cpuConcurrent: ["CPU per call, 64 in flight", "less is better"],
    perSecond: ["Calls per second, 64 in flight", "more is better"],
  },
  "zh-CN": {
    title: "一次 https 批量调用，以直接使用 fetch 为 1",
    note: "PUT /dapi/v1/batchOrders，两笔订单；取中位数。",
    cpuSequential: ["每次调用的 CPU，逐个调用", "越少越好"],
    cpuConcurrent: ["每次调用的 CPU，64 个并发", "越少越好"],
    perSecond: ["每秒调用次数，64 个并发", "越多越好"],
  },
};

const WIDTH = 820;
const MARGIN = 20;
const NAMES = 180;
const PANEL = (WIDTH - NAMES) / PANELS.length;
const LONGEST_BAR = 140;
const ROW = 26;
const TOP = 104;

/** The colours of the docs. The background is part of the picture, so that it is legible on any page. */
const STYLE = `
text { font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif; fill: #1d2329 }
.page { fill: #ffffff; stroke: #dfe4e8 }
.quiet { font-size: 12px; fill: #54606b }
.title { font-size: 16px }
.title, .head, .ours { font-weight: 600 }
.bar { fill: #aeb8c2 }
.bar.ours { fill: #0b5d66 }
.one { stroke: #54606b; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #e3e8ec }
  .page { fill: #13171a; stroke: #2e363d }
  .quiet { fill: #a3afba }
  .bar { fill: #4d5862 }
  .bar.ours { fill: #7fd1d8 }
  .one { stroke: #a3afba }
}
`;

/** A chart of the call that every client has, over https. */
export function picture({ calls, machine }: Results, language: Language): string {
  const rounds = calls.https.modify;
  const { title, note, ...heads } = TEXTS[language];
  const others = Object.keys(rounds).filter((name) => ![OURS, BARE_UNDICI, BASELINE].includes(name));
  const names = [OURS, ...others, BASELINE, BARE_UNDICI];
  const height = TOP + names.length * ROW + 44;
  const panels = PANELS.map((figure, index) => {
    const ratios = names.map((name) => ratioTo(BASELINE, rounds, figure, name));
    return panelOf(NAMES + index * PANEL, heads[figure] ?? [], ratios);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    textAt(MARGIN, 34, title, "title"),
    ...names.map((name, row) => textAt(MARGIN, rowAt(row) + 13, name, row === 0 ? "ours" : "")),
    ...panels,
    textAt(MARGIN, height - 18, `${note} Node ${machine.node}, ${machine.cpu}.`, "quiet"),
    "</svg>\n",
  ].join("\n");
}

function panelOf(left: number, [title = "", direction = ""]: readonly string[], ratios: readonly number[]): string {
  const scale = LONGEST_BAR / Math.max(...ratios);
  const one = Math.round(left + scale);
  const bars = ratios.map((ratio, row) => {
    const width = Math.max(1, Math.round(ratio * scale));
    const style = row === 0 ? "bar ours" : "bar";
    return [
      `<rect class="${style}" x="${left}" y="${rowAt(row)}" width="${width}" height="17" rx="2"/>`,
      textAt(left + width + 6, rowAt(row) + 13, ratio.toFixed(2), row === 0 ? "ours" : ""),
    ].join("\n");
  });
  return [
    textAt(left, 66, title, "head"),
    textAt(left, 84, direction, "quiet"),
    `<path class="one" d="M${one} ${TOP - 8}V${rowAt(ratios.length) - 2}"/>`,
    ...bars,
  ].join("\n");
}

const rowAt = (row: number): number => TOP + row * ROW;

const textAt = (x: number, y: number, text: string, style: string): string =>
  `<text x="${Math.round(x)}" y="${y}"${style === "" ? "" : ` class="${style}"`}>${escaped(text)}</text>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
