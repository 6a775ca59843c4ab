import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** The functions of `page-functions.js`. They name an element as in `a#id "Text"`. */
interface InPage {
  /** The text of `main` that is seen, apart from controls that need the script. */
  mainText(): string;
  /** Elements of `main` whose own text nobody sees. */
  hiddenInMain(): readonly string[];
  /** Elements that reach beyond the right edge, if the document can be scrolled sideways. */
  overflow(): readonly string[];
  /** Which of the elements that `selector` finds are seen. */
  seen(selector: string): readonly string[];
  /** All elements that the keyboard has to reach, in their order. */
  keyboardTargets(): readonly string[];
  /** Code and other parts that can be scrolled sideways but not be focused. */
  unreachableScrollers(): readonly string[];
  /** Notes the focused element at every press of Tab that follows. */
  recordTabs(): void;
  recordedTabs(): readonly TabStop[];
  /** Whether the element with this ID is within the viewport, at least a part of it, and under nothing else. */
  isInView(id: string): boolean;
  /** The anchors of `main`. */
  anchors(): readonly string[];
  anchorsInView(): readonly string[];
  /** Scrolls the element to the top of the viewport. */
  scrollTo(id: string): void;
  structure(): Structure;
  /** How light the text of the elements that `selector` finds is, and what lies behind it: 0 is black, 1 white. */
  lightness(selector: string): readonly Lightness[];
  /** What a sheet of paper, which cannot be scrolled, would lose. */
  cutOff(): readonly string[];
  /** The links to other sites, and what follows their texts. */
  printedLinks(): readonly { readonly href: string; readonly after: string }[];
  /** Clicks all that `selector` finds, at once. */
  clickAll(selector: string): void;
}

interface TabStop {
  readonly name: string;
  /** Whether the focus changes how the element looks. */
  readonly isMarked: boolean;
  readonly isInView: boolean;
}

interface Lightness {
  readonly name: string;
  readonly text: number;
  readonly background: number;
}

interface Structure {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly ids: readonly string[];
  readonly alternates: Readonly<Record<string, string>>;
  readonly languageLinks: readonly {
    readonly lang: string;
    readonly hreflang: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
  readonly links: readonly string[];
}

const SOURCE = readFileSync(join(import.meta.dirname, "page-functions.js"), "utf8");

/** Calls one of these functions in the page, whether or not the page itself may run scripts. */
export async function inPage<K extends keyof InPage>(
  page: Page,
  name: K,
  ...values: Parameters<InPage[K]>
): Promise<ReturnType<InPage[K]>> {
  const list = values.map((value) => JSON.stringify(value)).join(", ");
  return page.evaluate<ReturnType<InPage[K]>>(`${SOURCE}\n;globalThis.inPage.${name}(${list})`);
}
