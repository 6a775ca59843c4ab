/** The orders of a round, in batches, and what is true of them. */
import type { Emulator, EmulatorOptions } from "binance-batch-orders/emulator";
import { OPTION, PERPETUAL } from "../../support/orders.js";
import type { Random } from "../random.js";

export const PRODUCTS = ["options", "coinFutures"] as const;
export type Product = (typeof PRODUCTS)[number];

/** What the exchange knows of an order before the round. */
type Kind = "open" | "final" | "protected" | "missing";

interface Order {
  readonly orderId: bigint;
  readonly clientOrderId: string;
  readonly kind: Kind;
}

/** Orders that are always sent together. */
export interface Batch {
  readonly product: Product;
  readonly orders: readonly Order[];
  /** Whether the orders are named by client ID. */
  readonly isByClientId: boolean;
  /** What the latest call has claimed about them. */
  claim: Claim | undefined;
}

export interface Claim {
  readonly outcome: "decided" | "unknown" | "rejected" | "not-sent";
  /** The price that the call was about to set. */
  readonly price: string;
}

/** Most orders are as they should be. */
const KINDS: readonly Kind[] = [...Array<Kind>(17).fill("open"), "final", "protected", "missing"];
const LARGEST: Readonly<Record<Product, number>> = { options: 10, coinFutures: 5 };
const FIRST: Readonly<Record<Product, bigint>> = { options: 4611875134427365377n, coinFutures: 9007199254740993n };
const PROTECTED = { code: -2022, msg: "ReduceOnly Order is rejected." };

/** Prices and states from before the round. */
const OLD = { price: "30000", status: "NEW" };

export function makeBatches(count: number, random: Random): Batch[] {
  const batches: Batch[] = [];
  for (const product of PRODUCTS) {
    const end = FIRST[product] + BigInt(Math.ceil(count / PRODUCTS.length));
    for (let orderId = FIRST[product]; orderId < end; ) {
      // Rather large than small.
      const wanted = Math.ceil(LARGEST[product] * Math.sqrt(random.next()));
      const size = Math.max(1, Math.min(wanted, Number(end - orderId)));
      const orders = Array.from({ length: size }, () => orderOf(orderId++, random));
      batches.push({ product, orders, isByClientId: random.happens(0.3), claim: undefined });
    }
  }
  const places = new Map(batches.map((batch) => [batch, random.next()]));
  return batches.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

const orderOf = (orderId: bigint, random: Random): Order => ({
  orderId,
  clientOrderId: `client-${orderId}`,
  kind: random.pick(KINDS),
});

/** The book of the exchange before the round. */
export function bookOf(batches: readonly Batch[]): Pick<EmulatorOptions, Product> {
  const given = (product: Product, symbol: string) =>
    batches
      .filter((batch) => batch.product === product)
      .flatMap(({ orders }) => orders.filter(({ kind }) => kind !== "missing"))
      .map(({ orderId, clientOrderId, kind }) => ({
        orderId,
        clientOrderId,
        symbol,
        ...OLD,
        ...(kind === "final" ? { status: "FILLED" } : {}),
        ...(kind === "protected" ? { rejection: PROTECTED } : {}),
      }));
  return { options: given("options", OPTION), coinFutures: given("coinFutures", PERPETUAL) };
}

/** What a response says that is true, item by item; Options return them in any order. */
export function truth({ product, orders }: Batch, price: string): string[] {
  const items = orders.map(({ orderId, kind }) => {
    if (kind === "open") return product === "options" ? `${orderId} CANCELED` : `${orderId} ${price}`;
    if (kind === "protected") return `error ${PROTECTED.code}`;
    return product === "options" && kind === "final" ? "error -6028" : "error -2013";
  });
  return product === "options" ? items.sort() : items;
}

/** The part of an order that a call changes: as the book shows it. */
const shown = (product: Product, orderId: bigint, { options, coinFutures }: Emulator["orders"]): string | undefined =>
  product === "options" ? options.get(orderId)?.status : coinFutures.get(orderId)?.price;

/** The same before the round. */
function initially(product: Product, { kind }: Order): string | undefined {
  if (kind === "missing") return undefined;
  return product === "coinFutures" ? OLD.price : kind === "final" ? "FILLED" : OLD.status;
}

/** What the book may show after the latest claim. */
function allowed({ product, claim }: Batch, order: Order): readonly (string | undefined)[] {
  const before = initially(product, order);
  const after = product === "options" ? "CANCELED" : claim?.price;
  if (order.kind !== "open") return [before];
  return { decided: [after], unknown: [before, after], rejected: [before], "not-sent": [before] }[
    claim?.outcome ?? "not-sent"
  ];
}

/** Where the book contradicts the latest claim. */
export function untruths(batch: Batch, book: Emulator["orders"]): string[] {
  const { product, orders, claim } = batch;
  return orders.flatMap((order) => {
    const [is, may] = [shown(product, order.orderId, book), allowed(batch, order)];
    if (may.includes(is)) return [];
    const name = `${product}, ${order.kind} order ${order.orderId}`;
    return `${name}: the claim is ${claim?.outcome}, so the book must show ${may.join(" or ")}, but it shows ${is}`;
  });
}

/** How many orders of the batch were changed. */
export const changedOrders = ({ product, orders }: Batch, book: Emulator["orders"]): number =>
  orders.filter((order) => shown(product, order.orderId, book) !== initially(product, order)).length;
