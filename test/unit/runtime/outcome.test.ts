import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as coinFuturesCodes from "../../../generated/coin-futures/error-codes.js";
import * as optionsCodes from "../../../generated/options/error-codes.js";
import {
  ConnectionError,
  createCoinFuturesClient,
  createOptionsClient,
  ExchangeError,
  hmacSigner,
  type Outcome,
} from "../../../src/entries/index.js";
import { isConnectionRefused, OUTCOME_RULES, outcomeOf } from "../../../src/runtime/outcome.js";

const UNKNOWN_ERROR = "Unknown error, please check your request or try again later.";
const INTERNAL_ERROR = "Internal error; unable to process your request. Please try again.";

const client = (more: { baseUrl?: string; fetch?: typeof globalThis.fetch }) =>
  createOptionsClient({ apiKey: "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv", signer: hmacSigner("secretKey"), ...more });
const request = { symbol: "BTC-200730-9000-C", orderIds: [1n] } as const;

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => new Error(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

describe("an error for the whole request", () => {
  const cases: [number, number | undefined, string | undefined, Outcome][] = [
    // Documented as certain failures, but only with this status and this text.
    [503, undefined, "Service Unavailable.", "rejected"],
    [503, -1, "Service Unavailable.", "rejected"],
    [503, undefined, INTERNAL_ERROR, "rejected"],
    [503, -1001, INTERNAL_ERROR, "rejected"],
    [500, -1001, INTERNAL_ERROR, "unknown"],
    [400, -1001, INTERNAL_ERROR, "unknown"],
    [502, undefined, "Service Unavailable.", "unknown"],
    [503, undefined, "Service Unavailable", "unknown"],
    [503, undefined, "<html>Service Unavailable.</html>", "unknown"],
    [503, undefined, UNKNOWN_ERROR, "unknown"],
    [503, undefined, "", "unknown"],
    [503, undefined, undefined, "unknown"],
    [503, -1121, "Invalid symbol.", "unknown"],
    // Overloaded: not counted, not done.
    [503, -1008, "Server is currently overloaded with other requests.", "rejected"],
    [500, -1008, "Server is currently overloaded with other requests.", "unknown"],
    [429, -1008, "", "rejected"],
    [200, -1008, "", "rejected"],
    // The exchange cannot say.
    ...[-1000, -1001, -1006, -1007, -1010, -1016, -4078, -4083].flatMap((code): [number, number, string, Outcome][] =>
      [200, 400, 408, 429, 500, 503].map((status) => [status, code, "text", "unknown"]),
    ),
    [408, undefined, undefined, "unknown"],
    [408, -1121, "Invalid symbol.", "unknown"],
    // Refused before anything was done.
    [400, -1121, "Invalid symbol.", "rejected"],
    [400, -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.", "rejected"],
    [400, -999_999, "A code of 2030", "rejected"],
    [400, undefined, undefined, "rejected"],
    [401, -2015, "Invalid API-key, IP, or permissions for action.", "rejected"],
    [403, undefined, "<html>Forbidden</html>", "rejected"],
    [404, undefined, undefined, "rejected"],
    [418, -1003, "banned", "rejected"],
    [429, -1003, "Too many requests", "rejected"],
    [429, -1015, "Too many new orders", "rejected"],
    [499, undefined, undefined, "rejected"],
    // The exchange's own fault.
    [500, undefined, undefined, "unknown"],
    [500, -1121, "Invalid symbol.", "unknown"],
    [502, undefined, "<html>Bad Gateway</html>", "unknown"],
    [504, undefined, undefined, "unknown"],
    [599, undefined, undefined, "unknown"],
    [500, -1016, "This service is no longer available.", "unknown"],
    // An error in place of the list: only what is a refusal by its meaning.
    [200, -1021, "Timestamp for this request is outside of the recvWindow.", "rejected"],
    [200, -1022, "Signature for this request is not valid.", "rejected"],
    [200, -1130, "", "rejected"],
    [200, -1131, "", "rejected"],
    [200, -2014, "API-key format invalid.", "rejected"],
    [200, -2011, "Unknown order sent.", "unknown"],
    [200, -999_999, "A code of 2030", "unknown"],
    [200, 200, "success", "unknown"],
    [200, 239_999, "maintenance", "unknown"],
    [200, undefined, undefined, "unknown"],
    [302, undefined, undefined, "unknown"],
    [302, -1121, undefined, "rejected"],
  ];

  it.each([
    ["options", optionsCodes],
    ["coin-futures", coinFuturesCodes],
  ])("no code of the table of %s is rated otherwise", (_, { ErrorCode, errorOutcome }) => {
    for (const code of Object.values(ErrorCode)) {
      if (errorOutcome(code) === "unknown")
        for (const status of [200, 400, 429, 500])
          expect([code, outcomeOf({ status, apiCode: code })]).toEqual([code, "unknown"]);
      else expect([code, outcomeOf({ status: 400, apiCode: code })]).toEqual([code, "rejected"]);
    }
    const refusing = OUTCOME_RULES.filter(({ outcome }) => outcome === "rejected").flatMap(({ code = [] }) => code);
    const listed: readonly number[] = Object.values(ErrorCode);
    for (const code of refusing)
      if (listed.includes(code)) expect([code, errorOutcome(code)]).toEqual([code, "rejected"]);
  });

  it("has the published name of its code, each API its own", async () => {
    const fetch = async () => Response.json({ code: -2014, msg: "API-key format invalid." }, { status: 401 });
    const login = { apiKey: "key", signer: hmacSigner("secretKey"), fetch };
    const change = { orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "1" } as const;
    const errors = [
      await failure(createOptionsClient(login).cancelMultipleOptionOrders(request)),
      await failure(createCoinFuturesClient(login).modifyMultipleOrders({ batchOrders: [change] })),
    ];
    expect(errors).toMatchObject([
      { apiName: optionsCodes.errorName(-2014) },
      { apiName: coinFuturesCodes.errorName(-2014) },
    ]);
    const unlisted = async () => Response.json({ code: -999_999, msg: "" }, { status: 400 });
    expect(await failure(client({ fetch: unlisted }).cancelMultipleOptionOrders(request))).not.toHaveProperty(
      "apiName",
    );
  });

  it.each(cases)("HTTP %s, code %s, %j: %s", (status, apiCode, apiMessage, outcome) => {
    expect(outcomeOf({ status, apiCode, apiMessage })).toBe(outcome);
  });

  it.each(cases.filter(([, code, message]) => code !== undefined && message !== undefined))(
    "HTTP %s with code %s and %j as JSON is an ExchangeError of that outcome",
    async (status, code, msg, outcome) => {
      const fetch = async () => Response.json({ code, msg }, { status });
      const error = await failure(client({ fetch }).cancelMultipleOptionOrders(request));
      expect(error).toBeInstanceOf(ExchangeError);
      expect(error).toMatchObject({ outcome, status, apiCode: code, apiMessage: msg });
    },
  );

  it.each([
    [503, "Service Unavailable.", "rejected"],
    [503, ` ${INTERNAL_ERROR}\n`, "rejected"],
    [503, UNKNOWN_ERROR, "unknown"],
    [403, "<html>\n  <b>Forbidden</b>\n</html>", "rejected"],
    [502, "", "unknown"],
    [400, "{broken", "rejected"],
    [400, "[]", "rejected"],
  ])("HTTP %i with the text %j: %s", async (status, text, outcome) => {
    const fetch = async () => new Response(text, { status });
    const error = await failure(client({ fetch }).cancelMultipleOptionOrders(request));
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({ outcome, status });
    expect(error).not.toHaveProperty("apiCode");
  });

  it("an answer nested 100,000 levels deep is no way around the outcome", async () => {
    const fetch = async () => new Response("[".repeat(100_000) + "]".repeat(100_000), { status: 400 });
    const error = await failure(client({ fetch }).cancelMultipleOptionOrders(request));
    expect(error).toMatchObject({ code: "ERR_EXCHANGE", outcome: "rejected", status: 400 });
  });

  it.each([
    [{ code: -1121 }, 'HTTP 400 -1121 {"code":-1121} (no order was changed)'],
    [{ code: -1121, msg: null }, 'HTTP 400 -1121 {"code":-1121,"msg":null} (no order was changed)'],
    [{ code: -1121, msg: "" }, "HTTP 400 -1121 (no order was changed)"],
    [{ code: -1121, msg: "Invalid symbol." }, "HTTP 400 -1121 Invalid symbol. (no order was changed)"],
  ])("%j is told as %j", async (body, message) => {
    const fetch = async () => Response.json(body, { status: 400 });
    const error = await failure(client({ fetch }).cancelMultipleOptionOrders(request));
    expect(error).toMatchObject({ message });
  });
});

/** The URL of a server on a port of its own, for as long as `use` takes. */
async function withServer<T>(server: Server, use: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const cancelAt = (baseUrl: string) => failure(client({ baseUrl }).cancelMultipleOptionOrders(request));

describe("a connection that fails", () => {
  const closedPort = () => withServer(createServer(), async (port) => port);

  it.each(["127.0.0.1", "localhost"])("refused by %s: not sent", async (host) => {
    const error = await cancelAt(`http://${host}:${await closedPort()}`);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "not-sent", message: expect.stringContaining("nothing was sent") });
    expect(error).toMatchObject({ cause: expect.any(Error) });
  });

  it("a host that does not exist: not sent", async () => {
    const error = await cancelAt("https://no-such-host.invalid");
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      outcome: "not-sent",
      message: expect.stringContaining("https://no-such-host.invalid"),
    });
  });

  it("a server whose certificate nobody knows: not sent", async () => {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const openssl = [
      "req",
      "-x509",
      "-newkey",
      "ed25519",
      "-nodes",
      "-subj",
      "/CN=localhost",
      "-keyout",
      key,
      "-out",
      cert,
    ];
    execFileSync("openssl", openssl, { stdio: "ignore" });
    const requests: string[] = [];
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (received, response) => {
      requests.push(received.url ?? "");
      response.end("[]");
    });
    rmSync(folder, { recursive: true });
    const error = await withServer(server, (port) => cancelAt(`https://localhost:${port}`));
    expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
    expect(requests).toEqual([]);
  });

  it.each<[string, Server]>([
    ["TLS to a server without", createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n").resume())],
    ["TLS to a server that hangs up", createServer((socket) => socket.destroy())],
  ])("%s: unknown, for it cannot be told apart from a later break", async (_, server) => {
    const error = await withServer(server, (port) => cancelAt(`https://127.0.0.1:${port}`));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown" });
  });

  it.each<[string, string]>([
    ["before the answer", ""],
    ["within the head", "HTTP/1.1 200 OK\r\nContent-"],
    ["within the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"],
    ["with an answer that is not HTTP", "hello\r\n\r\n"],
    [
      "with a redirect",
      "HTTP/1.1 307 Temporary Redirect\r\nLocation: https://other.invalid/\r\nContent-Length: 0\r\n\r\n",
    ],
  ])("broken %s: unknown", async (_, answer) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(answer));
    });
    const error = await withServer(server, (port) => cancelAt(`http://127.0.0.1:${port}`));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("query them first") });
  });
});

const withFields = (fields: object, message = "x") => Object.assign(new Error(message), fields);

describe("isConnectionRefused", () => {
  it.each<[string, unknown, boolean]>([
    ["a code that says so", withFields({ code: "ECONNREFUSED" }), true],
    ["a cause that says so", new TypeError("fetch failed", { cause: withFields({ code: "ENOTFOUND" }) }), true],
    [
      "a cause of a cause",
      new Error("a", { cause: new Error("b", { cause: withFields({ code: "EAI_AGAIN" }) }) }),
      true,
    ],
    ["any fault while connecting", withFields({ code: "ETIMEDOUT", syscall: "connect" }), true],
    ["a fault while looking up the name", withFields({ code: "EFOO", syscall: "getaddrinfo" }), true],
    ["the limit for connecting", withFields({ code: "UND_ERR_CONNECT_TIMEOUT" }), true],
    ...[
      "CERT_HAS_EXPIRED",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ].map((code): [string, unknown, boolean] => [
      `a certificate that is not valid: ${code}`,
      withFields({ code }),
      true,
    ]),
    // Of TLS 1.3: comes after the request may have been sent.
    ["a client certificate demanded", withFields({ code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }), false],
    ["a reset", withFields({ code: "ECONNRESET", syscall: "read" }), false],
    ["a time-out while reading", withFields({ code: "ETIMEDOUT", syscall: "read" }), false],
    ["the limit for the head of the answer", withFields({ code: "UND_ERR_HEADERS_TIMEOUT" }), false],
    ["a broken pipe", withFields({ code: "EPIPE", syscall: "write" }), false],
    ["a socket that closed", withFields({ code: "UND_ERR_SOCKET" }), false],
    ["a text that only sounds like it", new Error("ECONNREFUSED"), false],
    ["no error", { code: "ECONNREFUSED" }, false],
    ["nothing", undefined, false],
  ])("%s", (_, error, expected) => {
    expect(isConnectionRefused(error)).toBe(expected);
  });

  it("ends on an error that causes itself", async () => {
    const error = new Error("round and round");
    error.cause = new Error("and back", { cause: error });
    expect(isConnectionRefused(error)).toBe(false);
    const fetch = () => Promise.reject(error);
    expect(await failure(client({ fetch }).cancelMultipleOptionOrders(request))).toMatchObject({ outcome: "unknown" });
  });
});
