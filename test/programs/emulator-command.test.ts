import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createCoinFuturesClient, createOptionsClient, hmacSigner } from "../../src/entries/index.js";
import { outputOf, runProgram, startProgram } from "../support/start-program.js";

const COMMAND = "command/main.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The emulator of a command line, and a client for what it prints. */
async function started(folder: string, ...options: readonly string[]) {
  const child = startProgram(COMMAND, folder, "emulator", ...options);
  const until = outputOf(child);
  const [, url = "", apiKey = "", secret = "", orders = ""] = await until(
    /^URL +(\S+)\nAPI key +(\S+)\nsecret +(\S+) \(HMAC\)\norders([\s\S]*)Requests:\n/,
  );
  const login = { apiKey, signer: hmacSigner(secret), baseUrl: url };
  return { child, until, orders, options: createOptionsClient(login), coinFutures: createCoinFuturesClient(login) };
}

it("stays up, has orders, and shows each request with its response", async () => {
  const { child, until, orders, options, coinFutures } = await started(folderWith({}), "--port", "0");
  expect(orders).toContain("options       4611875134427365377  BTC-200730-9000-C");
  const symbol = "BTC-200730-9000-C";
  const { data } = await options.cancelMultipleOptionOrders({ symbol, orderIds: [4611875134427365377n] });
  expect(data).toMatchObject([{ orderId: 4611875134427365377n, status: "CANCELED" }]);
  const [shown] = await until(/DELETE [^\n]*\n[^\n]*\n {2}-> 200 [^\n]*\n/);
  expect(shown).toContain("orderIds=[4611875134427365377]");
  expect(shown).not.toContain("signature");
  await coinFutures.connect();
  await until(/GET \/dapi\/v1\/time\n {2}-> 200/);
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("close", resolve));
  expect(child.exitCode ?? child.signalCode).toBe(0);
  await Promise.all([options.close(), coinFutures.close()]);
});

it.each([
  ["orders.json", '{"options":[{"orderId":9007199254740993,"symbol":"A"}],"coinFutures":[]}'],
  ["orders.yaml", "options:\n  - orderId: 9007199254740993\n    symbol: A\n    createTime: 1700000000000\n"],
])("reads orders from %s with every digit, and meets the first requests with faults", async (file, text) => {
  const folder = folderWith({ [file]: text });
  const { orders, options } = await started(folder, "--orders", file, "--faults", "resetAfterEffect,unknownError*2");
  expect(orders).toContain("9007199254740993  A");
  const cancel = () => options.cancelMultipleOptionOrders({ symbol: "A", orderIds: [9007199254740993n] });
  for (const code of ["ERR_CONNECTION", "ERR_EXCHANGE", "ERR_EXCHANGE"])
    await expect(cancel()).rejects.toMatchObject({ code, outcome: "unknown" });
  // The first one took effect.
  expect((await cancel()).data).toMatchObject([{ code: expect.any(Number) }]);
  await options.close();
});

it.each([
  ["a port that is none", ["--port", "x"], "The port must be a number from 0 to 65535, not 'x'"],
  ["an unknown fault", ["--faults", "foo"], "There is no fault 'foo'. Known are "],
  ["an option of the other command", ["--check"], "--check is an option of generate"],
  ["another argument", ["now"], "Unexpected argument 'now'"],
  ["orders that are missing", ["--orders", "gone.json"], "gone.json cannot be read: ENOENT"],
  ["orders that are not JSON", ["--orders", "bad.json"], "bad.json is not JSON: "],
  ["orders that are not YAML", ["--orders", "bad.yaml"], "bad.yaml:1:11 Flow sequence"],
  ["orders that are a list", ["--orders", "list.json"], "list.json must be an object with the lists options"],
  ["another list", ["--orders", "other.json"], "other.json has spot; expected options and coinFutures"],
  ["an order without an ID", ["--orders", "id.yaml"], "id.yaml options must be a list of orders, each with an orderId"],
  ["half an ID", ["--orders", "half.yaml"], 'half.yaml is wrong: "orderId" is 1.5, which is not an exact integer'],
  ["an order with a wrong price", ["--orders", "price.json"], "price.json: options: order 1"],
])("tells in one line of %s", async (_, options, message) => {
  const folder = folderWith({
    "bad.json": "{",
    "bad.yaml": "options: [",
    "list.json": "[]",
    "other.json": '{"spot":[]}',
    "half.yaml": "options:\n  - { orderId: 1.5, symbol: A }\n",
    "id.yaml": "options: [{ symbol: A }]",
    "price.json": '{"options":[{"orderId":1,"symbol":"A","price":"x"}]}',
  });
  const { code, out, error } = await runProgram(COMMAND, folder, "emulator", ...options);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toContain(message);
  expect(error.trimEnd().split("\n")).toHaveLength(1);
});
