import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { calls, clientsOf, failureOf } from "../support/clients.js";
import { listenLocally } from "../support/local-server.js";

function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const request = ["req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", "/CN=localhost"];
  execFileSync("openssl", [...request, "-keyout", "key.pem", "-out", "cert.pem"], { cwd: folder, stdio: "ignore" });
  return { key: readFileSync(join(folder, "key.pem")), cert: readFileSync(join(folder, "cert.pem")) };
}

it.each(calls)("$name sends nothing to a server with an unknown certificate", async ({ send }) => {
  const requests: string[] = [];
  const server = await listenLocally(
    createServer(selfSigned(), (received, response) => {
      requests.push(received.url ?? "");
      response.end("[]");
    }),
  );
  onTestFinished(server.close);
  const error = await failureOf(send(clientsOf({ url: `https://localhost:${server.port}` })));
  expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
  expect(requests).toEqual([]);
});
