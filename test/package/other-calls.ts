import { type LocalServer, serveLocally } from "../support/local-server.js";

/** A request: method, target without the digits of its signature, key, and the header of the test. */
type Recorded = readonly [method: string, target: string, key: unknown, trace: unknown];

const ORDER = '{"orderId":9007199254740993,"status":"NEW"}';
const RESPONSES: Readonly<Record<string, string>> = {
  "/dapi/v1/order": ORDER,
  "/dapi/v1/time": '{"serverTime":1700000000001}',
  "/dapi/v1/listenKey": "",
  "/example/v1/orders/A%2FB%20%C3%BC/9007199254740995": "[9007199254740995,9007199254740997]",
};

/** A server for the description in `other-api/`. What asks for the symbol `gone` fails. */
export async function serveOtherCalls(): Promise<LocalServer & { readonly requests: Recorded[] }> {
  const requests: Recorded[] = [];
  const server = await serveLocally((request, response) => {
    const { method = "", url = "", headers } = request;
    const target = url.replace(/signature=[0-9a-f]{64}$/, "signature=…");
    requests.push([method, target, headers["x-mbx-apikey"], headers["x-trace"]]);
    if (url.includes("symbol=gone")) response.statusCode = 500;
    response.end(RESPONSES[url.replace(/\?.*/, "")]);
  });
  return { ...server, requests };
}
