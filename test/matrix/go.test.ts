import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it, onTestFinished } from "vitest";
import { expectCancelledWithoutResponse } from "../programs/examples/any-language.js";

it("the sample in Go looks up what became of an order when no response arrives", async () => {
  const cache = mkdtempSync(join(tmpdir(), "go-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const variables = { GOCACHE: cache, GOPATH: cache, GO111MODULE: "off" };
  await expectCancelledWithoutResponse(
    "any-language/cancel.go",
    /^no response\norder 4611875134427365377: CANCELED\n$/,
    variables,
  );
});
