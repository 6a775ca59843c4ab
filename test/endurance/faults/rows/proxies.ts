import { close, GOOD, reset, respond, type Step, send, tunnel } from "../responses.js";
import { after, DECIDED, impatient, NOT_SENT, REJECTED, type Row, row, UNKNOWN } from "./row.js";

const refused = (name: string, steps: readonly Step[], more = {}): Row =>
  row(`the proxy ${name}`, NOT_SENT, [], { proxy: after(steps), ...more });

const open = { proxy: after([tunnel]) } as const;

/** Between the client and the server is a proxy, which opens a tunnel or does not. */
export const proxies: readonly Row[] = [
  row("no proxy listens", NOT_SENT, [], { proxy: "refuses" }),
  ...[400, 403, 407, 500, 502, 503].map((status) =>
    refused(`refuses the tunnel with status ${status}`, [respond(status, "")]),
  ),
  refused("refuses the tunnel and closes", [respond(407, "", { "Proxy-Authenticate": "Basic" }), close]),
  refused("redirects", [respond(302, "", { Location: "http://127.0.0.1/" })]),
  // undici asks again until the time is over.
  refused("closes", [close], impatient),
  refused("resets", [reset]),
  refused("speaks something else", [send("SSH-2.0-OpenSSH_9.6\r\n"), close]),
  refused("is silent", [], impatient),
  row("through a tunnel", DECIDED, [respond(200, GOOD)], open),
  row("through a tunnel, status 429", REJECTED, [respond(429, "")], open),
  row("through a tunnel, closed after reading", UNKNOWN, [close], open),
  row("through a tunnel, reset after reading", UNKNOWN, [reset], open),
  row("through a tunnel, no response", UNKNOWN, [], { ...open, ...impatient }),
  row("through a tunnel, a certificate of nobody", NOT_SENT, [], { ...open, only: "https", certificate: "of nobody" }),
];
