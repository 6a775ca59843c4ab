import { expect, it } from "vitest";
import { start } from "./exchange.js";
import { KEY, login, run, SECRET } from "./samples.js";

it.each(["undici", "fetch", "*"])(
  "NODE_DEBUG=%s shows signed URLs, as SECURITY.md says, and no more",
  async (sections) => {
    const exchange = await start();
    const { code, stderr } = await run("options/cancel.ts", { ...login(exchange.url), NODE_DEBUG: sections });
    expect(code).toBe(0);
    expect(stderr).toMatch(/sending request to DELETE .*&signature=[0-9a-f]{64}/);
    for (const secret of [KEY, SECRET]) expect(stderr).not.toContain(secret);
  },
);

it.each(["http", "net", "tls"])("NODE_DEBUG=%s shows none", async (sections) => {
  const exchange = await start();
  const { code, stderr } = await run("options/cancel.ts", { ...login(exchange.url), NODE_DEBUG: sections });
  expect(code).toBe(0);
  for (const secret of [KEY, SECRET, "signature"]) expect(stderr).not.toContain(secret);
});
