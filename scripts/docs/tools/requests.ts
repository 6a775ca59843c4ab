import { parseExact } from "../../../src/runtime/exact-json.js";
import { writeQuery } from "../../../src/runtime/query.js";
import { type ObjectRule, problemsOf, type Rule } from "../../../src/runtime/rules.js";
import { sentParameters } from "../../../src/runtime/sent-parameters.js";
import type { WireOperation } from "../../../src/runtime/wire.js";

const ANY: ObjectRule = { type: "object", fields: {} };

/** What the builder knows about a call: what its client is generated from. */
export interface CallTable extends WireOperation {
  readonly server: string;
  readonly bigintFields: readonly string[];
}

export interface BuiltRequest {
  /** What the client would refuse; then there is nothing to send. */
  readonly problems: readonly string[];
  readonly payload: string;
}

/**
 * The string to sign, from the texts that a reader typed. Empty ones are left out.
 * @param timestamp in milliseconds
 */
export function buildRequest(
  call: CallTable,
  texts: Readonly<Record<string, string>>,
  timestamp: number,
): BuiltRequest {
  const problems: string[] = [];
  const request: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (text.trim() === "") continue;
    try {
      request[name] = call.jsonParameters.includes(name)
        ? parseExact(text, call.bigintFields)
        : typedValue(call.request?.fields[name], text.trim());
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (problems.length === 0)
    problems.push(
      ...problemsOf(call.request ?? ANY, request, "request").map(({ path, message }) => `${path} ${message}`),
    );
  if (problems.length > 0) return { problems, payload: "" };
  const { query } = sentParameters(call, request, { recvWindow: 5000, timestamp });
  return { problems, payload: writeQuery(query, call, timestamp) };
}

/** What the text of a parameter means by its rule. What means nothing stays a string, which the rule then refuses. */
function typedValue(rule: Rule | undefined, text: string): string | bigint | number {
  if (!/^-?\d+$/.test(text)) return text;
  if (rule?.type === "bigint") return BigInt(text);
  return rule?.type === "integer" ? Number(text) : text;
}

/** HMAC-SHA256 in lower-case hex, by the browser itself. */
export async function signatureOf(payload: string, secret: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes.encode(secret), algorithm, false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(payload)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The command that sends it. The signature is that of the secret of the examples, so an exchange refuses it. */
export const curlOf = ({ server, method, path }: CallTable, payload: string, signature: string, key: string): string =>
  `curl --request ${method} --header 'X-MBX-APIKEY: ${key}' \\\n  '${server}${path}?${payload}&signature=${signature}'`;
