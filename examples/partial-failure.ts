// docs:start
import { createOptionsClient, hmacSigner, isApiError, signedFetch } from "binance-batch-orders";

const baseUrl = process.env.BINANCE_BASE_URL ?? "https://eapi.binance.com";
const login = {
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
};
const options = createOptionsClient({ ...login, baseUrl });
const signed = signedFetch(login);

const symbol = "BTC-200730-9000-C";
const orderIds = [4611875134427365377n, 4611875134427365378n] as const;
const { data } = await options.cancelMultipleOptionOrders({ symbol, orderIds });

// The order of the items is not guaranteed, and an error contains no ID: match by order ID.
const statuses = new Map<bigint, string>();
for (const item of data) {
  if (isApiError(item)) console.error(`error ${item.code}: ${item.msg}`);
  else statuses.set(item.orderId, item.status);
}

for (const orderId of orderIds) {
  const status = statuses.get(orderId) ?? `no item, the query returned ${await lookUp(orderId)}`;
  console.log(`order ${orderId}: ${status}`);
}

// Filled, cancelled before, rejected, unknown: find out which before you send anything again.
async function lookUp(orderId: bigint): Promise<string> {
  const query = new URLSearchParams({ symbol, orderId: String(orderId) });
  const response = await signed(`${baseUrl}/eapi/v1/order?${query}`);
  return response.text(); // exact: parse it with `parseExact`, never with `JSON.parse`
}
// docs:end
