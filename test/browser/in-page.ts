import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** The functions of `page-functions.js`. They name elements like `a#id "Text"`. */
interface InPage {
  /** The text of `main` that is visible or can be opened, without controls that need the script. */
  mainText(): string;
  /** Elements of `main` whose own text is invisible. */
  hiddenInMain(): readonly string[];
  /** Elements of `main` whose own text is in a closed fold, or in a tab that is not chosen. */
  foldedInMain(): readonly string[];
  /** How many numbers of at least 16 digits are visible, and those that are on two lines. */
  longNumbers(): { readonly found: number; readonly torn: readonly string[] };
  /** Elements that reach beyond the right edge, if the document can be scrolled sideways. */
  overflow(): readonly string[];
  /** The visible elements that `selector` finds. */
  seen(selector: string): readonly string[];
  /** All elements that the keyboard must reach, in their order. */
  keyboardTargets(): readonly string[];
  /** Code and other parts that can be scrolled sideways but not focused. */
  unreachableScrollers(): readonly string[];
  /** Records the focused element at every following press of Tab. */
  recordTabs(): void;
  recordedTabs(): readonly TabStop[];
  /** Whether at least a part of the element with this ID is within the viewport and not covered. */
  isInView(id: string): boolean;
  /** The anchors of `main`. */
  anchors(): readonly string[];
  anchorsInView(): readonly string[];
  /** Scrolls the element to the top of the viewport. */
  scrollTo(id: string): void;
  structure(): Structure;
  /** The lightness of text and background of the elements that `selector` finds: 0 is black, 1 is white. */
  lightness(selector: string): readonly Lightness[];
  /** What would be lost on paper, which cannot be scrolled. */
  cutOff(): readonly string[];
  /** The links to other sites, and what is printed after them. */
  printedLinks(): readonly { readonly href: string; readonly after: string }[];
  /** Clicks everything that `selector` finds, at once. */
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
