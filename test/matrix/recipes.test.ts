import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { startEmulator } from "../../src/entries/emulator.js";
import { makeConsumer, pack } from "../package/consumer.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../support/orders.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";
import { realSite, textOfFile } from "../support/site.js";
import { NODE_24, node24 } from "./install.js";

const folder = mkdtempSync(join(tmpdir(), "recipes-"));
const project = join(folder, "project");

beforeAll(async () => {
  const file = await pack(join(folder, "packed"));
  const babel = ["@babel/core@7.29.13", "@babel/preset-env@7.29.14"];
  const postgres = ["pg@8.23.1", "@electric-sql/pglite@0.5.14", "@electric-sql/pglite-socket@0.2.17"];
  const others = ["bson@7.3.4", "jest@30.5.2", "pino@10.4.0", `node-24@${NODE_24}`];
  await makeConsumer(project, [file, ...babel, ...postgres, ...others]);
  const page = textOfFile((await realSite()).files, "en/recipes/index.md");
  const printed = [...page.matchAll(/^\*\*examples\/(?:recipes\/)?(.+)\*\*\n\n```[jt]s\n([\s\S]*?)^```$/gm)];
  expect(printed.map(([, name]) => name)).toEqual(expect.arrayContaining(readdirSync(join(ROOT, "examples/recipes"))));
  for (const [, name = "", code = ""] of printed) writeFileSync(join(project, name), code);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program against an exchange with two orders. */
async function runRecipe(file: string, { secret = "test-secret", node = process.execPath } = {}): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const exchange = await startEmulator({
    accounts: [
      { apiKey: "test-key", secret: "test-secret" },
      { apiKey: "rsa-key", publicKey },
    ],
    options: [{ orderId: FIRST, symbol: OPTION }],
    coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL }],
  });
  onTestFinished(() => exchange.close());
  writeFileSync(join(project, "private.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  const login = `BINANCE_BASE_URL=${exchange.url} BINANCE_API_KEY=test-key BINANCE_API_SECRET=${secret}`;
  return run("sh", ["-c", `${login} "${node}" ${file}`], project);
}

/** Runs a module that uses a recipe. */
function use(code: string): Promise<string> {
  writeFileSync(join(project, "use.mjs"), code);
  return runRecipe("use.mjs");
}

it("a log has IDs as strings, and an error without secrets", async () => {
  const line = JSON.parse(await runRecipe("logging.mjs"));
  expect(line).toMatchObject({ missing: ["1"], rateLimits: { usedWeight: { "1M": 5 } }, msg: "cancelled" });
  expect(line.data).toContainEqual(expect.objectContaining({ orderId: String(FIRST), status: "CANCELED" }));
  const refused = await runRecipe("logging.mjs", { secret: "another-secret" });
  expect(JSON.parse(refused).err).toMatchObject({ apiName: "INVALID_SIGNATURE", outcome: "rejected" });
  expect(refused).not.toMatch(/another-secret|test-key|signature=/);
});

it("JSON has every digit, as digits or as a string, and both are read back", async () => {
  const digits = `{"orderId":${FIRST},"status":"NEW"}`;
  const text = `{"orderId":"${FIRST}","status":"NEW"}`;
  expect(await runRecipe("json.mjs")).toBe([digits, text, text, `${FIRST}n`, `${FIRST}n`, ""].join("\n"));
});

it("a key in another place signs", async () => {
  const code = `
    import { sign } from "node:crypto";
    import { readFileSync } from "node:fs";
    process.env.BINANCE_API_KEY = "rsa-key";
    const { createClient } = await import("./kms.mjs");
    const coinFutures = createClient(async (bytes) => sign("RSA-SHA256", bytes, readFileSync("private.pem")));
    const { data } = await coinFutures.currentAllOpenOrders();
    console.log(data.map(({ orderId }) => String(orderId)).join());
    const failing = createClient(async () => { throw new Error("access denied"); });
    await failing.currentAllOpenOrders().catch(({ name, outcome }) => console.log(name, outcome));
    await Promise.all([coinFutures.close(), failing.close()]);`;
  expect(await use(code)).toBe(`${FUTURE}\nSignerError not-sent\n`);
});

it("a clock of the exchange is used", async () => {
  expect(await runRecipe("clock.mjs")).toMatch(/^this machine is -?\d+ ms ahead\n1 open orders\n$/);
});

it("an int8 of PostgreSQL is read and written with every digit", async () => {
  const code = `
    import { PGlite } from "@electric-sql/pglite";
    import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
    import { load, save } from "./postgres.mjs";
    import pg from "pg";
    const db = await PGlite.create();
    const server = new PGLiteSocketServer({ db, port: 0 });
    await server.start();
    const [host, port] = server.getServerConn().split(":");
    const client = new pg.Client({ host, port, user: "postgres", database: "postgres", ssl: false });
    await client.connect();
    await client.query("CREATE TABLE orders (id bigint PRIMARY KEY, status text)");
    await save(client, [{ orderId: ${FIRST}n, status: "NEW" }, { orderId: ${SECOND}n, status: "CANCELED" }]);
    for (const { orderId, status } of await load(client)) console.log(typeof orderId, String(orderId), status);
    const { rows } = await client.query("SELECT version()");
    console.log(/^PostgreSQL \\d+/.exec(rows[0].version)[0]);
    await client.end();
    await server.stop();
    await db.close();`;
  expect(await use(code)).toBe(`bigint ${FIRST} NEW\nbigint ${SECOND} CANCELED\nPostgreSQL 18\n`);
});

it("an INTEGER of SQLite is read and written with every digit", async () => {
  expect(await runRecipe("sqlite.mjs", { node: node24(project) })).toBe(
    `bigint ${FIRST} NEW\nbigint ${SECOND} CANCELED\n`,
  );
});

it("an int64 of MongoDB is read and written with every digit", async () => {
  expect(await runRecipe("mongodb.mjs")).toBe(`bigint ${FIRST}\nLong ${FIRST}\n`);
});

it("a message keeps every digit for any reader", async () => {
  const code = `
    import { messageOf, orderOf } from "./queue.mjs";
    const message = messageOf({ orderId: ${FIRST}n, status: "NEW" });
    console.log(JSON.parse(message).orderId, orderOf(message).orderId === ${FIRST}n);`;
  expect(await use(code)).toBe(`${FIRST} true\n`);
});

it("a browser reads responses without the client", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(project, "browser.mjs")],
    bundle: true,
    platform: "browser",
    format: "esm",
    minify: true,
    write: false,
  });
  const code = outputFiles.map(({ text }) => text).join("");
  expect(code).not.toMatch(/X-MBX|signature|apiKey|fetch/);
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const { lines }: { lines(text: string): string[] } = await import(url);
  expect(lines(`[{"orderId":${FIRST},"status":"NEW"},{"code":-2013,"msg":"Order does not exist."}]`)).toEqual([
    `${FIRST} NEW`,
    "-2013 Order does not exist.",
  ]);
});

it("Jest runs a test in CommonJS", async () => {
  // Jest reports on the error stream.
  const report = await run("sh", ["-c", "node_modules/.bin/jest --testMatch '**/*.test.cjs' 2>&1"], project);
  expect(report).toContain("✓ an order is cancelled although no response arrives");
});
