import type { Dispatcher } from "../../../src/entries/index.js";
import { FIRST, FUTURE, SECOND } from "../../support/orders.js";

/** What the exchange says about the orders of a call, in short. */
export const GOOD = {
  options: `[{"orderId":${FIRST}},{"orderId":${SECOND}}]`,
  coinFutures: `[{"orderId":${FUTURE}},{"orderId":${FUTURE + 1n}}]`,
};

/** A dispatcher without a network, for tests of many calls. */
export function respondingWith(body: string, afterwards: () => void = () => {}): Dispatcher {
  const bytes = Buffer.from(body);
  const controller = { abort() {} };
  return {
    dispatch(_options, handler) {
      const tell = (method: string, ...given: unknown[]) => Reflect.apply(Reflect.get(handler, method), handler, given);
      tell("onRequestStart", controller);
      tell("onResponseStart", controller, 200, {}, "OK");
      tell("onResponseData", controller, bytes);
      tell("onResponseEnd", controller, {});
      afterwards();
      return true;
    },
  };
}
