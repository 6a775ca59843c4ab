import coinFutures from "../../generated/coin-futures/openapi.json" with { type: "json" };
import options from "../../generated/options/openapi.json" with { type: "json" };

const ORDERS = {
  OptionOrder: options.components.schemas.OptionOrder,
  CoinFuturesOrder: coinFutures.components.schemas.CoinFuturesOrder,
};

/** The fields of an order that its description does not have, and required ones that it lacks. */
export function undescribedFields(name: keyof typeof ORDERS, order: object): string[] {
  const { required, properties } = ORDERS[name];
  const fields = Object.keys(order);
  return [...fields.filter((field) => !(field in properties)), ...required.filter((field) => !fields.includes(field))];
}
