import { expect, it } from "vitest";
import { type Emulator, faults } from "../../../src/entries/emulator.js";
import { at, list, mapping, readDescription, type Value } from "../../unit/spec/read-description.js";
import { expectNoSecret, parametersOf, start, timesOf } from "./exchange.js";
import { folderWith, login, pathWith, preload, run, SECRET } from "./samples.js";

/** One operation with its samples in TypeScript, Python and shell, and what they must do. */
export interface Call {
  readonly typescript: string;
  readonly python: string;
  readonly shell: string;
  readonly endpoint: { readonly method: string; readonly path: string };
  readonly server: string;
  /** The parameters as text, with `T` for the time. */
  readonly parameters: string;
  /** Lines that the samples in TypeScript and Python print, in any order. */
  readonly printed: readonly string[];
  /** Parts of the response that the shell sample prints unchanged. */
  readonly received: readonly string[];
  expectUntouched(exchange: Emulator): void;
  expectDone(exchange: Emulator): void;
}

/** The value of an example of the description as it is sent: JSON without spaces, percent-encoded, with `T` for the time. */
export function sentExample(description: string, path: readonly string[], parameter: string, example: string): string {
  const whole = readDescription(new URL(`../../../spec/${description}`, import.meta.url));
  const found = list(at(whole, ...path, "parameters")).find((one) => mapping(one).name === parameter) ?? null;
  const value = at(found, "content", "application/json", "examples", example, "value");
  return encodeURIComponent(json(value).replace(/(?<="timestamp":)\d{13}/, "T"));
}

function json(value: Value): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(json).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}:${json(item)}`)
    .join(",")}}`;
}

const linesOf = (printed: string): string[] => printed.trimEnd().split("\n");

/** The tests that the samples of every call pass. */
export function testCall(call: Call): void {
  const all = [call.typescript, call.python, call.shell];
  const printing = [call.typescript, call.python];

  /** All samples are compared with the same text, so they send the same. */
  function expectSentSince(start: number, exchange: Emulator): void {
    const [request, ...more] = exchange.requests;
    if (request === undefined) throw new Error("nothing was sent");
    expect(more).toEqual([]);
    const { method, path, query, body, response } = request;
    expect({ method, path, body, status: response?.status }).toEqual({ ...call.endpoint, body: "", status: 200 });
    expect(query).toMatch(/&signature=[0-9a-f]{64}$/);
    expect(parametersOf(request)).toBe(call.parameters);
    const [time, ...others] = new Set(timesOf(request));
    expect(others).toEqual([]);
    // The shell knows seconds only.
    expect(Number(time)).toBeGreaterThan(start - 1000);
    expect(Number(time)).toBeLessThanOrEqual(Date.now());
    call.expectDone(exchange);
  }

  it.each(printing)("%s sends the request of the description, byte for byte, and prints each item", async (sample) => {
    const [exchange, now] = [await start(), Date.now()];
    const ended = await run(sample, login(exchange.url));
    expect({ ...ended, stdout: linesOf(ended.stdout).sort() }).toEqual({ code: 0, stdout: call.printed, stderr: "" });
    expectSentSince(now, exchange);
    expectNoSecret(ended, exchange.requests);
  });

  it(`${call.shell} sends the request of the description, byte for byte, and prints the response unchanged`, async () => {
    const [exchange, now] = [await start(), Date.now()];
    const ended = await run(call.shell, login(exchange.url));
    expect(ended).toEqual({ code: 0, stdout: `${exchange.requests[0]?.response?.body}\n`, stderr: "" });
    for (const part of call.received) expect(ended.stdout).toContain(part);
    expectSentSince(now, exchange);
    expectNoSecret(ended, exchange.requests);
  });

  it.each(printing)("%s prints items that are errors, and ends well", async (sample) => {
    const exchange = await start({});
    const ended = await run(sample, login(exchange.url));
    const errors = call.printed.map(() => "error -2013: Order does not exist.");
    expect({ ...ended, stderr: linesOf(ended.stderr) }).toEqual({ code: 0, stdout: "", stderr: errors });
  });

  it.each(all)("%s fails where the exchange refuses the request, says why, and shows no secret", async (sample) => {
    const exchange = await start();
    const ended = await run(sample, { ...login(exchange.url), BINANCE_API_SECRET: `${SECRET.slice(0, -1)}x` });
    expect(ended.code).toBe(sample.endsWith(".sh") ? 22 : 1);
    expect(ended.stdout + ended.stderr).toContain("-1022");
    expect(ended.stdout + ended.stderr).toContain("Signature for this request is not valid.");
    expectNoSecret(ended, exchange.requests);
    expect(ended.stdout + ended.stderr).not.toContain(SECRET.slice(0, -1));
    call.expectUntouched(exchange);
  });

  it.each(all.flatMap((sample) => ["BINANCE_API_KEY", "BINANCE_API_SECRET"].map((name) => [sample, name] as const)))(
    "%s sends nothing without %s",
    async (sample, name) => {
      const exchange = await start();
      const { [name]: _, ...others }: Record<string, string> = login(exchange.url);
      const ended = await run(sample, others);
      expect(ended.code).toBeGreaterThan(0);
      expect(ended.stderr).toMatch(/apiKey|BINANCE_API_KEY|secret|BINANCE_API_SECRET/);
      expect(exchange.requests).toEqual([]);
      expectNoSecret(ended, exchange.requests);
    },
  );

  it.each(all)("%s does not follow a redirect", async (sample) => {
    const [exchange, stranger] = [await start(), await start()];
    exchange.inject({ kind: "response", status: 307, headers: { Location: stranger.url }, body: "" });
    const ended = await run(sample, login(exchange.url));
    expect(exchange.requests).toHaveLength(1);
    expect(stranger.requests).toEqual([]);
    expectNoSecret(ended, exchange.requests);
  });

  it(`${call.shell} heeds no settings of the reader's own curl`, async () => {
    const [exchange, stranger] = [await start(), await start()];
    exchange.inject({ kind: "response", status: 307, headers: { Location: stranger.url }, body: "" });
    exchange.inject(faults.serviceUnavailable, 2);
    const HOME = await folderWith({ ".curlrc": "location\nretry = 2\nretry-all-errors\nverbose\n" });
    const ended = await run(call.shell, { ...login(exchange.url), HOME });
    expect(exchange.requests).toHaveLength(1);
    expect(stranger.requests).toEqual([]);
    expectNoSecret(ended, exchange.requests);
  });

  it(`${call.typescript} talks to production by default`, async () => {
    const { BINANCE_BASE_URL: _, ...noServer } = login("");
    // The test is over where a host would be looked up.
    const script = `import dns from "node:dns"; dns.lookup = (host) => { console.log(host); process.exit(7) };`;
    const ended = await run(call.typescript, { ...noServer, NODE_OPTIONS: preload(script) });
    expect(ended).toEqual({ code: 7, stdout: `${new URL(call.server).hostname}\n`, stderr: "" });
  });

  it(`${call.python} talks to production by default`, async () => {
    const { BINANCE_BASE_URL: _, ...noServer } = login("");
    // The test is over where a host would be looked up.
    const script = "import socket, sys\nsocket.getaddrinfo = lambda host, *_: (print(host), sys.exit(7))\n";
    const PYTHONPATH = await folderWith({ "sitecustomize.py": script });
    const ended = await run(call.python, { ...noServer, PYTHONPATH });
    expect(ended).toEqual({ code: 7, stdout: `${new URL(call.server).hostname}\n`, stderr: "" });
  });

  it(`${call.shell} talks to production by default`, async () => {
    const { BINANCE_BASE_URL: _, ...noServer } = login("");
    const ended = await run(call.shell, { ...noServer, PATH: await pathWith({ curl: "cat" }) });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const urls = linesOf(ended.stdout).filter((line) => line.startsWith("url = "));
    expect(urls.map((line) => line.split("?", 1).join())).toEqual([`url = "${call.server}${call.endpoint.path}`]);
  });

  it(`${call.shell} puts no secret into the arguments of a program`, async () => {
    const exchange = await start();
    const recorder = (name: string) =>
      `for argument; do printf '%s\\n' "${name}: $argument" >&2; done\nPATH='${process.env.PATH}' exec ${name} "$@"`;
    const programs = ["cat", "curl", "date", "od", "openssl", "printf", "tr"];
    const PATH = await pathWith(Object.fromEntries(programs.map((name) => [name, recorder(name)])));
    const ended = await run(call.shell, { ...login(exchange.url), PATH });
    expect(ended.code).toBe(0);
    // The recorder works.
    expect(ended.stderr).toContain("openssl: -sha256");
    expect(ended.stderr).toContain("curl: --config");
    expectNoSecret(ended, exchange.requests);
    expect(ended.stderr).not.toContain(Buffer.from(SECRET).toString("hex"));
  });
}
