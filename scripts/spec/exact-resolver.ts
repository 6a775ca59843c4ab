import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { BaseResolver, type Document, isAbsoluteUrl, type Source } from "@redocly/openapi-core";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { keepLong } from "./plain-yaml.js";
import { type Origins, readYaml } from "./yaml.js";

/** Reads each file once and keeps every digit, where Redocly's own resolver reads every integer as a double. */
export class ExactResolver extends BaseResolver {
  // Not a weak one, which costs the garbage collector more than everything else.
  readonly origins: Origins = new Map();
  readonly scalarsIn = new Map<object, readonly string[]>();
  readonly scalars: string[] = [];
  /** What is wrong in files that could not be read. Redocly would say it again for each reference to them. */
  readonly problems: Problem[] = [];

  /** @param tolerate see `readYaml` */
  constructor(
    config: BaseResolver["config"],
    private readonly tolerate?: (problem: Problem) => void,
  ) {
    super(config);
  }

  private readonly sources = new Map<string, Promise<Source>>();
  private readonly documents = new Map<Source, Document<Json>>();

  override loadExternalRef(absoluteRef: string): Promise<Source> {
    const source = this.sources.get(absoluteRef) ?? this.load(absoluteRef);
    this.sources.set(absoluteRef, source);
    return source;
  }

  override parseDocument(source: Source, isRoot = false): Document<Json> {
    const document = this.documents.get(source) ?? this.parse(source, isRoot);
    this.documents.set(source, document);
    return document;
  }

  /** The paths of the files that hold data, and not text. */
  getParsedFiles(): string[] {
    return [...this.documents].filter(([source]) => isYaml(source)).map(([{ absoluteRef }]) => absoluteRef);
  }

  private async load(absoluteRef: string): Promise<Source> {
    const source = await super.loadExternalRef(absoluteRef);
    if (source.body.includes("\uFFFD") && !isAbsoluteUrl(absoluteRef) && !isUtf8(await readFile(absoluteRef)))
      throw this.unreadable(new InvalidInput([{ file: absoluteRef, message: "is not UTF-8" }]));
    return source;
  }

  private parse(source: Source, isRoot: boolean): Document<Json> {
    if (!isRoot && !isYaml(source)) {
      keepLong(this.scalars, source.body);
      return { source, parsed: source.body };
    }
    try {
      const { value, scalars, scalarsIn } = readYaml(source.body, source.absoluteRef, this.origins, this.tolerate);
      // One by one, because the arguments of a call have a limit.
      for (const text of scalars) this.scalars.push(text);
      for (const [object, texts] of scalarsIn) this.scalarsIn.set(object, texts);
      return { source, parsed: value };
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  private unreadable(error: unknown): unknown {
    if (error instanceof InvalidInput) this.problems.push(...error.problems);
    return error;
  }
}

/** A reference can also lead to a text, such as the code of a sample or the Markdown of a description. */
const isYaml = ({ absoluteRef, mimeType = "" }: Source): boolean =>
  /\.(json|ya?ml)$/.test(isAbsoluteUrl(absoluteRef) ? new URL(absoluteRef).pathname : absoluteRef) ||
  /json|yaml|openapi/.test(mimeType);

/** The same files for Redocly's rules, which take a `bigint` for the wrong type: with rounded integers. */
export class RoundedResolver extends BaseResolver {
  constructor(
    config: BaseResolver["config"],
    private readonly exact: ExactResolver,
  ) {
    super(config);
  }

  override loadExternalRef(absoluteRef: string): Promise<Source> {
    return this.exact.loadExternalRef(absoluteRef);
  }

  override parseDocument(source: Source, isRoot?: boolean): Document<Json> {
    const document = this.exact.parseDocument(source, isRoot);
    return { source, parsed: roundedOf(document.parsed) };
  }
}

/** A value with doubles only; the same value where it has them already. */
function roundedOf(value: Json): Json {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) {
    const items = value.map(roundedOf);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (!isObject(value)) return value;
  let copy: JsonObject | undefined;
  for (const key of Object.keys(value)) {
    const member = value[key] ?? null;
    const rounded = roundedOf(member);
    if (rounded === member) continue;
    copy ??= { ...value };
    copy[key] = rounded;
  }
  return copy ?? value;
}
