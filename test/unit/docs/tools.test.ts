import { createHmac } from "node:crypto";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { wire as coinFutures } from "../../../generated/coin-futures/wire.js";
import { wire as options } from "../../../generated/options/wire.js";
import { buildRequest, curlOf, signatureOf } from "../../../scripts/docs/tools/requests.js";
import { readResponse, whatHappened } from "../../../scripts/docs/tools/responses.js";
import { SECRET, signedExample } from "../../../scripts/docs/worked-example.js";
import { operationsOf } from "../../../scripts/openapi/model.js";
import { realSite, textOfFile } from "../../support/site.js";

const { sources, files } = await realSite();
const api = { ...options, names: { "-2013": "NO_SUCH_ORDER" } };

describe("readResponse", () => {
  it("tells orders from errors, with every digit and the published name", () => {
    const text =
      '[{"orderId":4611875134427365377,"status":"CANCELED"},{"code":-2013,"msg":"Order does not exist."},{}]';
    expect(readResponse(text, api)).toEqual({
      items: [
        { kind: "order", id: "4611875134427365377", status: "CANCELED" },
        { kind: "error", code: "-2013", name: "NO_SUCH_ORDER", message: "Order does not exist." },
        { kind: "other" },
      ],
      isError: false,
      rounded: [],
    });
  });

  it("knows an error of the whole request", () => {
    expect(readResponse('{"code":-1021,"msg":"Late."}', api).isError).toBe(true);
  });

  it.each([
    ["4611875134427365000", ["4611875134427365000"]],
    ["4611875134427365377", []],
    ["20072994037", []],
    ['"4611875134427365000"', []],
    ["9007199254740993", []],
  ])("warns about %s: %j", (id, rounded) => {
    expect(readResponse(`[{"orderId":${id}}]`, api).rounded).toEqual(rounded);
  });

  it("refuses what is not JSON", () => {
    expect(() => readResponse("<html>", api)).toThrow(SyntaxError);
  });
});

describe("whatHappened", () => {
  it.each([
    [503, "Service Unavailable", 2, "unknown"],
    [503, '{"code":0,"msg":"Service Unavailable."}', 2, "rejected"],
    [400, "-1021", 2, "rejected"],
    [400, '{"code":-1021,"msg":"x"}', 2, "rejected"],
    [400, '{"code":-999999,"msg":"x"}', 2, "unknown"],
    [408, "", 1, "unknown"],
    [200, '[{"orderId":4611875134427365377}]', 1, "decided"],
    // As the client rates them.
    [400, '[{"orderId":4611875134427365377}]', 1, "unknown"],
    [400, "{}", 1, "unknown"],
    [400, '{"code":"-1021","msg":"x"}', 1, "rejected"],
    [503, "Service Unavailable.", 1, "rejected"],
  ] as const)("is, with status %i and %s for %i orders, %s", (status, body, orders, expected) => {
    expect(whatHappened(status, body, orders, api)).toBe(expected);
  });

  it("is unknown where a code of one order comes for several", () => {
    const [code] = coinFutures.rejections.order;
    const futures = { ...coinFutures, names: {} };
    expect(whatHappened(400, String(code), 1, futures)).toBe("rejected");
    expect(whatHappened(400, String(code), 2, futures)).toBe("unknown");
  });
});

describe("buildRequest", () => {
  const call = {
    server: "https://x.example",
    ...options.operations.cancelMultipleOptionOrders,
    bigintFields: options.bigintFields,
  };
  const texts = {
    symbol: "BTC-200730-9000-C",
    orderIds: "[4611875134427365377, 4611875134427365378]",
    clientOrderIds: " ",
  };

  it("writes the string that the worked example signs", async () => {
    const [source] = sources.apis;
    const operation = source && operationsOf(source.documents.en)[0];
    if (source === undefined || operation === undefined) throw new Error("no operation");
    const example = signedExample(source.api, source.documents.en, operation);
    const { problems, payload } = buildRequest(call, texts, 1736393892000);
    expect(problems).toEqual([]);
    expect(payload).toBe(example.payload);
    expect(await signatureOf(payload, SECRET)).toBe(example.signature);
    expect(curlOf(call, payload, example.signature, "k")).toContain(`/eapi/v1/batchOrders?${payload}&signature=`);
  });

  it("reads the texts of plain parameters by their rules", () => {
    const history = { ...call, ...options.operations.queryOptionOrderHistory };
    const { problems, payload } = buildRequest(
      history,
      { symbol: "1", orderId: "4611875134427365377", limit: " 5 " },
      1,
    );
    expect(problems).toEqual([]);
    expect(payload).toBe("symbol=1&orderId=4611875134427365377&limit=5&recvWindow=5000&timestamp=1");
    expect(buildRequest(history, { symbol: "1", limit: "five" }, 1).problems.join()).toContain("limit");
  });

  it.each([
    [{ symbol: "X" }, "exactly one of"],
    [{ symbol: "X", orderIds: "[1, 1]" }, "orderIds"],
    [{ symbol: "X", orderIds: "[]" }, "orderIds"],
    [{ symbol: "X", orderIds: "1, 2" }, "orderIds: "],
    [{ orderIds: "[1]" }, "symbol"],
  ])("refuses %j, as the client does", (given, part) => {
    const { problems, payload } = buildRequest(call, given, 0);
    expect(problems.join()).toContain(part);
    expect(payload).toBe("");
  });

  it("signs as OpenSSL does", async () => {
    expect(await signatureOf("a=b", "secret")).toBe(createHmac("sha256", "secret").update("a=b").digest("hex"));
  });
});

it("The bundled script has every call and API, and needs nothing of Node", () => {
  const script = textOfFile(files, "tools.js");
  const context: { tools?: Record<string, object>; addEventListener: () => void } = { addEventListener: () => {} };
  vm.runInNewContext(script, Object.assign(context, { globalThis: context }));
  expect(Object.keys(context.tools?.calls ?? {})).toEqual(
    sources.apis.flatMap(({ api, documents }) =>
      operationsOf(documents.en)
        .filter(({ security }) => security === "signed")
        .map(({ id }) => `${api.name}/${id}`),
    ),
  );
  expect(Object.keys(context.tools?.apis ?? {})).toEqual(sources.apis.map((source) => source.api.name));
});
