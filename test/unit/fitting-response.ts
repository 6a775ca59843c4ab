/** A good response to a request of a client: no order for Options, as many errors as elements for COIN-M. */
export function fittingResponse(url: string | URL | Request): Response {
  const elements: unknown = JSON.parse(new URL(String(url)).searchParams.get("batchOrders") ?? "[]");
  const items = Array.isArray(elements) ? elements.map(() => ({ code: -2013, msg: "Order does not exist." })) : [];
  return Response.json(items);
}
