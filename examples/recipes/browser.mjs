// docs:start
import { isApiError, parseExact } from "binance-batch-orders/json";

/** Of a response that your server has forwarded as text. Keys and signatures stay on the server. */
export function lines(text) {
  const items = parseExact(text, ["orderId"]);
  return items.map((item) => {
    if (isApiError(item)) return `${item.code} ${item.msg}`;
    return `${item.orderId} ${item.status}`;
  });
}
// docs:end
