import { expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../scripts/docs/language.js";
import { inPage } from "../browser/in-page.js";
import { openSite, POLL, withPage } from "../browser/open-site.js";

const site = await openSite();

interface Question {
  readonly asked: string;
  /** The paths of at most two links to click, one after the other, from the home page, or what to search for. */
  readonly way: { readonly click: readonly string[] } | { readonly search: string };
  /** Where the answer is, without being unfolded, and what it says in every language. */
  readonly place: string;
  readonly says: RegExp;
}

const CANCEL = "options/cancelMultipleOptionOrders/";
const MODIFY = "coin-futures/modifyMultipleOrders/";

const QUESTIONS: readonly Question[] = [
  {
    asked: "what is the limit of orders in one request?",
    way: { click: [MODIFY] },
    place: "modifyMultipleOrders-facts",
    says: /1 \S+ 5/,
  },
  { asked: "what does -2013 mean here?", way: { search: "-2013" }, place: "error-2013", says: /NO_SUCH_ORDER/ },
  {
    asked: "was my order cancelled after a 503?",
    way: { click: ["failures/"] },
    place: "content",
    says: /503[\s\S]*Unknown error, please check your request or try again later\.[\s\S]*(?:unknown|未知)/,
  },
  {
    asked: "what happened to my orders?",
    way: { click: ["tools/"] },
    place: "content",
    says: /Query them before|先查询订单/,
  },
  {
    asked: "how do I look an order up?",
    way: { click: ["options/", "options/querySingleOrder/"] },
    place: "examples/options/querySingleOrder.ts",
    says: /querySingleOrder\(\{/,
  },
  {
    asked: "how is a request signed?",
    way: { click: ["signing/"] },
    place: "content",
    says: /&signature=[\s\S]*openssl dgst -sha256/,
  },
  {
    asked: "may I send it again?",
    way: { click: [CANCEL] },
    place: "cancelMultipleOptionOrders-facts",
    says: /idempotency|幂等键/,
  },
  {
    asked: "what does the status EXPIRED_IN_MATCH mean?",
    way: { search: "EXPIRED_IN_MATCH" },
    place: "OptionOrder.status.EXPIRED_IN_MATCH",
    says: /STP|自成交保护/,
  },
  {
    asked: "what does my language make of an order ID?",
    way: { click: ["digits/"] },
    place: "content",
    says: /Python[\s\S]*4611875134427365377/,
  },
  {
    asked: "since when are price and quantity required?",
    way: { click: ["changelog/"] },
    place: "coin-futures-2026-06-30",
    says: /price[\s\S]*quantity/,
  },
];

const all = LANGUAGES.flatMap((language) => QUESTIONS.map((question) => ({ language, ...question })));

async function expectAnswer(language: Language, { way, place, says }: Question): Promise<void> {
  await withPage(site, {}, async (page) => {
    await page.goto(`${site.url}${language}/`);
    if ("search" in way) {
      await page.keyboard.press("/");
      await page.locator("dialog.search input").fill(way.search);
      await page.locator("dialog.search li").first().waitFor();
      await page.keyboard.press("Enter");
    } else {
      expect(way.click.length).toBeLessThanOrEqual(2);
      for (const path of way.click) {
        const link = page.locator(`:is(main, .side) a[href$="${path}index.html"]`).filter({ visible: true });
        await link.first().click();
        await page.waitForURL(`${site.url}${language}/${path}index.html`);
      }
    }
    const answer = page.locator(`[id="${place}"]`);
    await expect.poll(() => answer.isVisible(), POLL).toBe(true);
    expect(await answer.innerText()).toMatch(says);
    if ("search" in way) await expect.poll(() => inPage(page, "isInView", place), POLL).toBe(true);
  });
}

it("are ten", () => expect(QUESTIONS).toHaveLength(10));

it.for(all)("$language: $asked", async ({ language, ...question }) => {
  await expectAnswer(language, question);
});
