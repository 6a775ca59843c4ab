import type { Certificates } from "../../support/certificates.js";
import { type Claim, type Job, PRODUCTS, type Product, recvWindowOf } from "./caller.js";
import { startDeafServer } from "./deaf-server.js";
import { GOOD, GOOD_ITEMS, http } from "./responses.js";
import type { Row } from "./rows/row.js";
import { ROWS } from "./rows.js";
import { type Behaviour, type RawServer, type Received, startServer } from "./server.js";

/** One row, for one operation, over one protocol. */
export interface Case {
  readonly id: number;
  readonly row: Row;
  readonly product: Product;
  readonly protocol: "http" | "https";
}

const casesOf = (row: Row): Omit<Case, "id">[] =>
  PRODUCTS.flatMap((product) =>
    (["http", "https"] as const)
      .filter((protocol) => row.only === undefined || row.only === protocol)
      .map((protocol) => ({ row, product, protocol })),
  );

export const CASES: readonly Case[] = ROWS.flatMap(casesOf).map((each, id) => ({ id, ...each }));

/** Those without a proxy, for runtimes that cannot have one. */
export const DIRECT: readonly Case[] = CASES.filter(({ row }) => row.proxy === undefined);

/** A third of them: at least one of each row that does not take long. */
export const THIRD: readonly Case[] = ROWS.flatMap((row, index) => {
  if (row.isSlow) return [];
  const cases = CASES.filter((each) => each.row === row);
  return cases.filter((_, at) => (cases.length < 3 ? at === index % cases.length : (at + index) % 3 === 0));
});

/** A client, in this process or in another. */
export interface Caller {
  call(job: Job): Promise<readonly Claim[]>;
  abort(id: number): void;
}

export interface Summary {
  readonly cases: number;
  readonly calls: number;
  readonly requests: number;
  /** A line for each case that is not as it must be. */
  readonly wrong: readonly string[];
}

/** How many cases run at once. */
const AT_ONCE = 24;

export async function runCases(
  cases: readonly Case[],
  caller: Caller,
  certificates: Certificates,
  strangers: Certificates,
): Promise<Summary> {
  const deaf = await startDeafServer();
  const places: Places = { deafPort: deaf.port, certificates, strangers };
  const results: Result[] = [];
  const left = [...cases];
  const runRest = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      results.push(await run(next, caller, places));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runRest));
  await deaf.close();
  return {
    cases: results.length,
    calls: results.reduce((sum, { calls }) => sum + calls, 0),
    requests: results.reduce((sum, { requests }) => sum + requests, 0),
    wrong: results.flatMap(({ wrong }) => wrong),
  };
}

/** What cases share. */
interface Places {
  readonly deafPort: number;
  readonly certificates: Certificates;
  readonly strangers: Certificates;
}

interface Result {
  readonly calls: number;
  readonly requests: number;
  readonly wrong: readonly string[];
}

async function run({ id, row, product, protocol }: Case, caller: Caller, places: Places): Promise<Result> {
  const { calls = 1, server: given } = row;
  const certificate = protocol === "https" ? certificateOf(row, places) : undefined;
  const server = await startServer(behaviourOf(row), certificate, () => caller.abort(id));
  if (given === "refuses") server.close();
  const port = given === "accepts nothing" ? places.deafPort : server.port;
  const host = given === "has no name" ? NO_NAME : "127.0.0.1";
  const proxy = row.proxy && (await startServer(row.proxy === "refuses" ? {} : row.proxy, undefined, () => {}));
  if (row.proxy === "refuses") proxy?.close();
  const baseUrl = `${protocol}://${host}:${port}`;
  const proxyUrl = proxy && `http://127.0.0.1:${proxy.port}`;
  const claims = await caller.call({ id, product, baseUrl, proxy: proxyUrl, calls, ...row.job });
  server.close();
  proxy?.close();
  const name = `${row.name} (${product}, ${protocol})`;
  const wrong = disagreements(row, product, claims, server.received);
  if (proxy !== undefined) wrong.push(...misusesOf(proxy, server));
  return { calls, requests: server.received.requests.length, wrong: wrong.map((what) => `${name}: ${what}`) };
}

/** What a client must not ask of a proxy. */
function misusesOf({ received: { requests } }: RawServer, server: RawServer): string[] {
  const [first] = requests;
  if (requests.length > 0 && first?.tunnelTo !== server.port) return ["the proxy was asked for something else first"];
  const readable = requests.filter(({ recvWindow }) => !Number.isNaN(recvWindow)).length;
  return readable > server.received.requests.length ? ["the proxy got a request that the server did not"] : [];
}

/** A label that is too long for DNS, so that no question leaves this machine. */
const NO_NAME = `${"a".repeat(64)}.invalid`;

const certificateOf = ({ certificate }: Row, { certificates, strangers }: Places) =>
  certificate === "of nobody"
    ? strangers.forThisMachine
    : certificates[certificate === undefined ? "forThisMachine" : certificate];

/** What the server does after a first call that went well, if the row is about a second one. */
function behaviourOf({ server, calls }: Row): Behaviour {
  if (typeof server === "string") return {};
  if (calls === undefined) return server;
  return {
    ...server,
    request: (peer, request) =>
      request.recvWindow === recvWindowOf(0) ? peer.send(http(200, GOOD)) : server.request?.(peer, request),
  };
}

/** Holds what the client was told against what the row demands and what the server holds. */
function disagreements(row: Row, product: Product, claims: readonly Claim[], received: Received): string[] {
  const { calls = 1, items = GOOD_ITEMS, maxSent = Number.POSITIVE_INFINITY } = row;
  const allowed: readonly string[] = "options" in row.claims ? row.claims[product] : row.claims;
  const wrong = untrueClaims(claims, received, row.mayNotArrive);
  const last = claims.at(-1);
  if (claims.length !== calls || last === undefined)
    return [`${claims.length} claims for ${calls} calls: ${claims.map(shown).join(", ")}`];
  if (claims.slice(0, -1).some(({ said }) => said !== GOOD_ITEMS)) wrong.push("the first call failed");
  if (!allowed.includes(last.outcome)) wrong.push(`${shown(last)}, but must be ${allowed.join(" or ")}`);
  if (last.outcome === "decided" && last.said !== items) wrong.push(`${shown(last)}, but must say ${items}`);
  if (last.outcome === "not-sent" && calls === 1 && received.bytes > 0)
    wrong.push(`${shown(last)}, but is there in part`);
  if (received.sent > maxSent) wrong.push(`the client has taken ${received.sent} bytes`);
  return wrong;
}

/** What claims say that the server disproves. No call may arrive twice, whatever it claims. */
export function untrueClaims(claims: readonly Claim[], { requests }: Received, mayNotArrive = false): string[] {
  const arrivals = new Map<number, number>();
  for (const { recvWindow } of requests) arrivals.set(recvWindow, (arrivals.get(recvWindow) ?? 0) + 1);
  const wrong = claims.flatMap((claim, call) => {
    const arrived = arrivals.get(recvWindowOf(call)) ?? 0;
    if (arrived > 1) return `${shown(claim)}, and has arrived ${arrived} times`;
    if (claim.outcome === "not-sent" && arrived > 0) return `${shown(claim)}, but has arrived`;
    if (claim.outcome !== "not-sent" && arrived === 0 && !mayNotArrive) return `${shown(claim)}, but has not arrived`;
    return [];
  });
  if (requests.length > claims.length) wrong.push(`${requests.length} requests for ${claims.length} calls`);
  return wrong;
}

const shown = ({ outcome, said }: Claim): string => `${outcome} (${said.slice(0, 300)})`;
