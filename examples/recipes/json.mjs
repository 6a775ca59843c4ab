// docs:start
import { parseExact, stringifyExact } from "binance-batch-orders/json";

const order = { orderId: 4611875134427365377n, status: "NEW" };

// For readers that keep every digit, such as parseExact and Python.
const digits = stringifyExact(order);
console.log(digits);

// For readers that round, such as JSON.parse.
const text = stringifyExact(order, { bigint: "string" });
console.log(text);

// Where a library calls JSON.stringify and takes a replacer, as res.json() of Express does.
const replacer = (_key, value) => (typeof value === "bigint" ? String(value) : value);
console.log(JSON.stringify(order, replacer));

// Named fields are read as bigint from both.
for (const json of [digits, text]) console.log(parseExact(json, ["orderId"]).orderId);
// docs:end
