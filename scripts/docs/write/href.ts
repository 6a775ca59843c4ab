import type { Target } from "./blocks.js";

/** The address of a target, seen from the page that is written. */
export type Href = (target: Target) => string;

/** Our own texts name pages as `page:signing#time`; every other address stays as it is. */
export function resolveHref(url: string, href: Href): string {
  if (!url.startsWith("page:")) return url;
  const [page = "", id] = url.slice("page:".length).split("#");
  return href(id === undefined ? { page } : { page, id });
}
