import { describe, expect, it } from "vitest";
import {
  AbortError,
  ConfigurationError,
  ConnectionError,
  ExchangeError,
  InvalidRequestError,
  RateLimitError,
  settleCancellations,
} from "../../../src/entries/index.js";
import type { SettleOptions } from "../../../src/settle/look.js";
import { settleCancellationsIn } from "../../../src/settle/settle-cancellations.js";
import { FIRST, OPTION, SECOND } from "../../support/orders.js";
import { notFound, type OptionScript, optionOrder, scriptedLookUps, testTime } from "./look-ups.js";

const unknown = new ConnectionError("it broke", "unknown");
const broken = () => new ConnectionError("no connection", "not-sent");
const ONE = { symbol: OPTION, orderIds: [FIRST] };
const BOTH = { symbol: OPTION, orderIds: [FIRST, SECOND] };

/** Settles in a time of its own. */
async function settle(
  script: OptionScript,
  request = ONE,
  error: unknown = unknown,
  how: SettleOptions = {},
  time = testTime(),
) {
  const { lookUps, reads, given } = scriptedLookUps(script);
  const settlements = await settleCancellationsIn(time, lookUps, request, error, how);
  return { settlements, verdicts: settlements.map(({ verdict }) => verdict), reads, given, time };
}

/** What it throws or returns, one call after the other; the last for good. */
function inTurn<T>(...turns: readonly (() => T)[]): () => T {
  let at = 0;
  return () => {
    const turn = turns[Math.min(at++, turns.length - 1)];
    if (turn === undefined) throw new Error("nothing to do");
    return turn();
  };
}
const fail = (error: unknown) => () => {
  throw error;
};

describe("without an unknown outcome", () => {
  it.each([
    ["not sent", broken(), {}, /^Not sent: no connection/],
    ["rejected", new ExchangeError("no", "rejected", { apiCode: -1121 }), { code: -1121 }, /^Rejected as a whole: no/],
  ])("nothing is looked up, because nothing was done: %s", async (_, error, evidence, reason) => {
    const { settlements, reads } = await settle({}, BOTH, error);
    const same = { verdict: "not-done", reason: expect.stringMatching(reason), evidence };
    expect(settlements).toEqual([
      { id: FIRST, ...same },
      { id: SECOND, ...same },
    ]);
    expect(reads).toEqual([]);
  });

  it("orders that no item names are looked up without an error", async () => {
    expect(await settle({ order: () => optionOrder(FIRST, "FILLED") }, ONE, undefined)).toMatchObject({
      verdicts: ["gone"],
    });
  });

  it("an error of somebody else is refused, and so are options that cannot be used", async () => {
    const { lookUps, reads } = scriptedLookUps({});
    const refused = (error: unknown, how: object) => settleCancellations(lookUps, ONE, error, how);
    await expect(refused(new TypeError("x"), {})).rejects.toThrow(ConfigurationError);
    for (const how of [{ within: 0 }, { within: 0.5 }, { within: "10" }, { signal: {} }])
      await expect(refused(unknown, how)).rejects.toThrow(ConfigurationError);
    expect(reads).toEqual([]);
  });
});

describe("one look", () => {
  it("asks once for one order, and returns what it found", async () => {
    const order = optionOrder(FIRST, "CANCELED");
    const { settlements, reads, time } = await settle({ order: () => order });
    expect(settlements).toEqual([
      { id: FIRST, verdict: "done", reason: expect.stringMatching(/^Cancelled/), evidence: { order } },
    ]);
    expect(reads).toEqual(["order 4611875134427365377"]);
    expect(time.pauses).toEqual([]);
  });

  it("asks for the open orders of the symbol first if there are several, and answers in the order of the request", async () => {
    const { verdicts, reads } = await settle(
      {
        open: () => [optionOrder(SECOND, "NEW")],
        order: (id) => (id === FIRST ? optionOrder(FIRST, "FILLED") : optionOrder(SECOND, "NEW")),
      },
      BOTH,
      unknown,
      { within: 1 },
    );
    expect(verdicts).toEqual(["gone", "not-done"]);
    expect(reads.slice(0, 2)).toEqual(["open", `order ${FIRST}`]);
  });

  it("asks for the open orders first by client ID, which an ended order may share", async () => {
    const request = { symbol: OPTION, clientOrderIds: ["mine"] };
    const { lookUps, reads } = scriptedLookUps({
      open: () => [optionOrder(SECOND, "NEW", "mine")],
      order: () => optionOrder(FIRST, "CANCELED", "mine"),
    });
    const [settlement] = await settleCancellationsIn(testTime(), lookUps, request, unknown, { within: 1 });
    expect(settlement).toMatchObject({ id: "mine", verdict: "not-done", evidence: { order: { orderId: SECOND } } });
    expect(new Set(reads)).toEqual(new Set(["open"]));
  });

  it("asks for each order if the open ones cannot be read", async () => {
    const { verdicts } = await settle(
      { open: fail(broken()), order: (id) => optionOrder(BigInt(id), "CANCELED") },
      BOTH,
    );
    expect(verdicts).toEqual(["done", "done"]);
  });

  it("believes no order that is not the one that was asked for", async () => {
    const another = { ...optionOrder(FIRST, "CANCELED"), symbol: "ETH-200730-9000-C" };
    for (const order of [another, optionOrder(SECOND, "CANCELED")]) {
      const { settlements } = await settle({ order: () => order });
      expect(settlements).toMatchObject([{ verdict: "undecided", evidence: {}, cause: { outcome: "rejected" } }]);
    }
  });

  it("looks for an order that is not found among the open and the finished ones", async () => {
    const finished = optionOrder(FIRST, "EXPIRED");
    const { settlements, reads } = await settle({ history: () => [finished] });
    expect(settlements).toMatchObject([{ verdict: "gone", evidence: { order: finished } }]);
    expect(settlements[0]?.evidence.code).toBeUndefined();
    expect(reads).toEqual([`order ${FIRST}`, "open", `history from ${FIRST}`]);
  });

  it("does not choose between finished orders of one client ID", async () => {
    const { lookUps, reads } = scriptedLookUps({
      history: () => [optionOrder(FIRST, "CANCELED", "mine"), optionOrder(SECOND, "FILLED", "mine")],
    });
    const request = { symbol: OPTION, clientOrderIds: ["mine"] };
    const [settlement] = await settleCancellationsIn(testTime(), lookUps, request, unknown, { within: 1 });
    expect(settlement).toMatchObject({ verdict: "undecided", evidence: { code: -2013 } });
    expect(reads).toContain("history from undefined");
  });

  it("asks for no order before the first five have ended, so that it can stop", async () => {
    const orderIds = Array.from({ length: 12 }, (_, at) => FIRST + BigInt(at));
    const limited = new ExchangeError("slow down", "rejected", { status: 429, retryAfter: 60_000 });
    const { verdicts, reads } = await settle({ order: fail(limited) }, { symbol: OPTION, orderIds });
    expect(verdicts).toEqual(orderIds.map(() => "undecided"));
    expect(reads).toHaveLength(1 + 5);
  });
});

describe("an order that looks unchanged", () => {
  it("is looked at again after growing pauses until the time is over, and then counts", async () => {
    const { settlements, time } = await settle({ order: () => optionOrder(FIRST, "NEW") });
    expect(settlements).toMatchObject([{ verdict: "not-done", evidence: { order: { status: "NEW" } } }]);
    expect(settlements[0]).not.toHaveProperty("cause");
    expect(time.pauses).toEqual([200, 400, 800, 1600, 3200, 3800]);
  });

  it("is done as soon as a later look shows it", async () => {
    const turns = inTurn(...["NEW", "NEW", "CANCELED"].map((status) => () => optionOrder(FIRST, status)));
    const { verdicts, time } = await settle({ order: turns });
    expect(verdicts).toEqual(["done"]);
    expect(time.pauses).toEqual([200, 400]);
  });

  it("keeps what it was when it is not found any more", async () => {
    const order = optionOrder(FIRST, "NEW");
    const { settlements } = await settle({ order: inTurn(() => order, fail(notFound())) });
    expect(settlements).toMatchObject([{ verdict: "undecided", evidence: { order, code: -2013 } }]);
  });

  it("is looked at in the time of the caller, with a limit for each look-up", async () => {
    const { time, given } = await settle({ order: () => optionOrder(FIRST, "NEW") }, ONE, unknown, { within: 500 });
    expect(time.pauses).toEqual([200, 300]);
    expect(given.map((options) => options?.timeout)).toEqual([1000, 1000, 1000]);
    const long = await settle({ order: () => optionOrder(FIRST, "NEW") }, ONE, unknown, { within: 20_000 });
    expect(long.given[0]?.timeout).toBe(5000);
  });
});

it("An order is looked at once more at the end, wherever between two steps the time runs out", async () => {
  const script = { order: () => optionOrder(FIRST, "NEW") };
  for (let within = 200; within < 220; within++)
    for (let perReading = 0.1; perReading < 2; perReading += 0.1) {
      const { settlements } = await settle(script, ONE, unknown, { within }, testTime(perReading));
      expect(settlements, `${within}, ${perReading}`).toMatchObject([{ verdict: "not-done" }]);
    }
});

describe("a look-up that fails", () => {
  it("is repeated", async () => {
    const { verdicts, time } = await settle({ order: inTurn(fail(broken()), () => optionOrder(FIRST, "CANCELED")) });
    expect(verdicts).toEqual(["done"]);
    expect(time.pauses).toEqual([200]);
  });

  it("leaves its order undecided at the end, with the cause, and the others as they are", async () => {
    const cause = broken();
    const order = (id: bigint | string) => (id === FIRST ? fail(cause)() : optionOrder(SECOND, "CANCELED"));
    const { settlements } = await settle({ order }, BOTH);
    expect(settlements).toMatchObject([
      { id: FIRST, verdict: "undecided", cause, evidence: {} },
      { id: SECOND, verdict: "done" },
    ]);
    expect(settlements[0]?.reason).toMatch(/no connection$/);
    expect(settlements[1]).not.toHaveProperty("cause");
  });

  it("at the end takes nothing for unchanged that was unchanged before, but tells how it was", async () => {
    const order = optionOrder(FIRST, "NEW");
    const { settlements } = await settle({ order: inTurn(() => order, fail(broken())) });
    expect(settlements).toMatchObject([{ verdict: "undecided", evidence: { order } }]);
  });

  it("ends everything if it cannot succeed later", async () => {
    const cause = new InvalidRequestError([{ path: "symbol", rule: "type", message: "x" }]);
    const { settlements, time } = await settle({ order: fail(cause) });
    expect(settlements).toMatchObject([{ verdict: "undecided", cause }]);
    expect(time.pauses).toEqual([]);
  });

  it("leaves the orders undecided also if it throws nothing that says why", async () => {
    const { settlements } = await settle({ order: fail(undefined) }, ONE, unknown, { within: 1 });
    expect(settlements).toMatchObject([{ verdict: "undecided" }]);
  });
});

describe("a pause that the exchange asks for", () => {
  it.each([
    ["the client holds back", new RateLimitError(3000)],
    ["429", new ExchangeError("slow down", "rejected", { status: 429, retryAfter: 3000 })],
    ["503", new ExchangeError("later", "rejected", { status: 503, retryAfter: 3000 })],
  ])("is kept if there is time: %s", async (_, error) => {
    const { verdicts, time } = await settle({ order: inTurn(fail(error), () => optionOrder(FIRST, "CANCELED")) });
    expect(verdicts).toEqual(["done"]);
    expect(time.pauses).toEqual([3000]);
  });

  it("ends everything if there is not, also without Retry-After", async () => {
    const cause = new ExchangeError("slow down", "rejected", { status: 429 });
    const { settlements, reads, time } = await settle({ order: fail(cause) });
    expect(settlements).toMatchObject([{ verdict: "undecided", cause }]);
    expect([reads.length, time.pauses]).toEqual([1, []]);
  });

  it("is kept already before the first look", async () => {
    const later = (retryAfter: number) => new ExchangeError("?", "unknown", { status: 503, retryAfter });
    const { verdicts, time } = await settle({ order: () => optionOrder(FIRST, "CANCELED") }, ONE, later(1000));
    expect([verdicts, time.pauses]).toEqual([["done"], [1000]]);
    const cause = later(11_000);
    const late = await settle({}, ONE, cause);
    expect([late.reads, late.settlements]).toMatchObject([[], [{ verdict: "undecided", cause }]]);
  });
});

describe("a signal", () => {
  it("that is aborted already ends it without a look-up, and without an error", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    const { settlements, reads } = await settle({}, BOTH, unknown, { signal });
    expect(settlements.map(({ verdict, cause }) => [verdict, cause])).toEqual([
      ["undecided", signal.reason],
      ["undecided", signal.reason],
    ]);
    expect(settlements[0]?.reason).toMatch(/enough$/);
    expect(reads).toEqual([]);
  });

  it("keeps what was found, and reaches the look-ups", async () => {
    const controller = new AbortController();
    const order = (id: bigint | string) => {
      if (id === FIRST) return optionOrder(FIRST, "FILLED");
      controller.abort("enough");
      throw new AbortError("aborted", "not-sent");
    };
    const { verdicts, given } = await settle({ order }, BOTH, unknown, { signal: controller.signal });
    expect(verdicts).toEqual(["gone", "undecided"]);
    expect(given.every((options) => options?.signal === controller.signal)).toBe(true);
  });
});
