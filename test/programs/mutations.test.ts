import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { expect, it, onTestFinished } from "vitest";
import { stringify } from "yaml";
import { compareProjects } from "../../scripts/diff/compare.js";
import { acceptTranslations } from "../../scripts/docs/accept-translations.js";
import { writeChanged } from "../../scripts/program/output.js";
import { openProject } from "../../scripts/spec/spec.js";
import { type ClientOptions, hmacSigner } from "../../src/entries/index.js";
import { diagnosticsOf, programOf, projectOptions } from "../support/compiler.js";
import { generatedFiles } from "../support/description.js";
import { chosen } from "../support/extent.js";
import { serveLocally } from "../support/local-server.js";
import { ROOT } from "../support/root.js";
import { apiTexts, copyProject } from "../support/site.js";
import { edited, MUTATIONS, type Mutation } from "./mutations/mutations.js";

/** Fits every request: an error for each element of a batch, nothing for a list of IDs, an object for a thing. */
function respondTo(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  if (pathname.endsWith("/thing")) return '{"thingId":7000000000000000001}';
  const elements = searchParams.get("batchOrders")?.match(/"symbol"/g) ?? [];
  return JSON.stringify(elements.map(() => ({ code: -2013, msg: "Order does not exist." })));
}

/** What names operations besides the descriptions. */
const TEXTS = ["scripts/docs/text", "spec/changes"];

/** Applies a mutation to a copy of the repository, and generates. */
async function mutated({ edits, translations = {}, renames = {}, api }: Mutation) {
  const copy = await copyProject();
  const change = (file: string, edit: (text: string) => string) =>
    writeFileSync(join(copy.folder, file), edit(readFileSync(join(copy.folder, file), "utf8")));
  for (const [file, edit] of Object.entries(edits)) change(file, (text) => edited(text, edit));
  const actions = Object.entries(translations).map(([target, update]) => ({ target, update }));
  if (actions.length > 0)
    change(`spec/zh-CN/${api}.overlay.yaml`, (text) => `${text}${stringify(actions).replace(/^(?=.)/gm, "  ")}`);
  for (const folder of TEXTS)
    for (const file of readdirSync(join(copy.folder, folder), { recursive: true, encoding: "utf8" }))
      for (const [name, other] of /\.(?:md|yaml)$/.test(file) ? Object.entries(renames) : [])
        change(join(folder, file), (text) => text.replaceAll(name, other));
  await acceptTranslations(copy.folder, () => {});
  await writeChanged(await generatedFiles(copy.folder));
  await symlink(join(ROOT, "node_modules"), join(copy.folder, "node_modules"));
  return copy;
}

type Call = (request: unknown) => Promise<unknown>;

/** The method of the generated client, which the compiler cannot know here. */
async function callOf(folder: string, { api, method }: Mutation, options: ClientOptions): Promise<Call> {
  const module: object = await import(pathToFileURL(join(folder, "generated", api, "client.ts")).href);
  const create: unknown = Object.entries(module).find(([name]) => /^create\w+Client$/.test(name))?.[1];
  const client: unknown = typeof create === "function" ? create(options) : undefined;
  const call: unknown = typeof client === "object" && client !== null ? Reflect.get(client, method) : undefined;
  if (typeof call !== "function") throw new Error(`the client has no method ${method}`);
  return async (request) => Reflect.apply(call, client, [request]);
}

/** The compiler's findings for requests of the mutated client. */
function findingsIn(folder: string, { api, method }: Mutation, requests: Readonly<Record<string, string>>) {
  const files = Object.entries(requests).map(([name, request]) => {
    const file = join(folder, `${name}.ts`);
    const create = api === "options" ? "createOptionsClient" : "createCoinFuturesClient";
    const load = `import { ${create} as create } from "./generated/${api}/client.js";\n`;
    writeFileSync(
      file,
      `${load}export const call = (client: ReturnType<typeof create>) => client.${method}(${request});\n`,
    );
    return [name, file] as const;
  });
  const program = programOf(
    files.map(([, file]) => file),
    { ...projectOptions(), baseUrl: folder },
  );
  return Object.fromEntries(
    files.map(([name, file]) => [
      name,
      diagnosticsOf(program, file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ]),
  );
}

/** The one that reaches most. The matrix tries all of them. */
const inGate = ({ name }: Mutation) => name === "a new operation with an object as response";

it.each(chosen(MUTATIONS, MUTATIONS.filter(inGate)))(
  "$name of the description changes types, client, pages and diff",
  async (mutation) => {
    const { api, good, sent, bad, isTyped, path, shown, told } = mutation;
    const copy = await mutated(mutation);

    const findings = findingsIn(copy.folder, mutation, { good, bad });
    expect(findings.good).toEqual([]);
    expect(findings.bad?.length).toBe(isTyped ? 1 : 0);

    const requests: string[] = [];
    const server = await serveLocally((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.end(respondTo(request.url ?? ""));
    });
    onTestFinished(server.close);
    const options = { apiKey: "key", signer: hmacSigner("secret"), baseUrl: server.url };
    const call = await callOf(copy.folder, mutation, options);
    await call(runInThisContext(`(${good})`));
    expect(requests).toEqual([expect.stringMatching(sent)]);
    const failure = await call(runInThisContext(`(${bad})`)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "ERR_INVALID_REQUEST", problems: [{ path }] });
    expect(requests).toHaveLength(1);

    for (const { markdown } of apiTexts(await copy.build(), api)) expect(markdown).toMatch(shown);

    const [was, is] = [await openProject(ROOT), await openProject(copy.folder)];
    const changes = (await compareProjects(was, is)).flatMap((comparison) => comparison.changes);
    expect(changes.map(({ where, what }) => `${where} ${what}`).join("\n")).toMatch(told);
  },
);
