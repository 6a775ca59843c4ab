import type { Target } from "./blocks.js";

/** The address of a target, seen from the page that is written. */
export type Href = (target: Target) => string;

/**
 * Addresses relative to a page that is `depth` folders below its language.
 * @param file the name of each page's file; empty where a host finds it by the folder
 */
export function hrefFrom(depth: number, file: string): Href {
  const up = "../".repeat(depth);
  return (target: Target) => {
    if ("url" in target) return target.url;
    if ("file" in target) return up + target.file;
    const fragment = target.id === undefined ? "" : `#${encodeURI(target.id)}`;
    if (!("page" in target)) return fragment;
    const folder = target.page === "" ? up : `${up}${target.page}/`;
    // Markdown files have no anchors.
    return file === "" ? `${folder || "./"}${fragment}` : folder + file;
  };
}

/** Our own texts name pages as `page:signing#time`; every other address stays as it is. */
export function resolveHref(url: string, href: Href): string {
  if (!url.startsWith("page:")) return url;
  const [page = "", id] = url.slice("page:".length).split("#");
  return href(id === undefined ? { page } : { page, id });
}
