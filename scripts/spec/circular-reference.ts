import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { unescapePointer } from "../openapi/pointer.js";
import type { Problem } from "../program/problem.js";
import type { ExactResolver } from "./exact-resolver.js";

/** The first reference that leads back to itself, and to nothing else, through the files that have been read. */
export async function circularReference(resolver: ExactResolver): Promise<Problem | undefined> {
  for (const file of resolver.getParsedFiles()) {
    const { parsed } = await documentOf(resolver, file);
    for (const reference of referencesIn(parsed)) {
      const place = resolver.origins.get(reference);
      if (place !== undefined && (await isCircular(resolver, file, reference)))
        return { ...place, message: `$ref ${reference.$ref} leads back to itself` };
    }
  }
  return undefined;
}

const documentOf = async (resolver: ExactResolver, file: string) =>
  resolver.parseDocument(await resolver.loadExternalRef(file));

function referencesIn(value: Json, found: JsonObject[] = []): JsonObject[] {
  if (typeof value !== "object" || value === null) return found;
  if (isObject(value) && typeof value.$ref === "string") found.push(value);
  for (const member of Object.values<Json>(value)) referencesIn(member, found);
  return found;
}

async function isCircular(resolver: ExactResolver, from: string, reference: JsonObject): Promise<boolean> {
  const seen = new Set<Json>();
  let file = from;
  for (let at: Json | undefined = reference; isObject(at) && typeof at.$ref === "string"; ) {
    if (seen.has(at)) return at === reference;
    seen.add(at);
    const [path = "", pointer = ""] = at.$ref.split("#");
    if (path !== "") file = resolver.resolveExternalRef(file, path);
    const { parsed }: { readonly parsed: Json } = await documentOf(resolver, file);
    at = targetIn(parsed, pointer);
  }
  return false;
}

function targetIn(document: Json, pointer: string): Json | undefined {
  let target: Json | undefined = document;
  for (const part of pointer.split("/").slice(1)) {
    const key = unescapePointer(decodeURIComponent(part));
    target = Array.isArray(target) ? target[Number(key)] : isObject(target) ? target[key] : undefined;
  }
  return target;
}
