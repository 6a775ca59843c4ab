import type { Target } from "./blocks.js";

/** The address of a target, seen from the page that is written. */
export type Href = (target: Target) => string;

/** Where the files of a language are, seen from a page, and how its addresses end. */
export interface Place {
  /** The path to the folder of the language, with a slash at its end; empty if the page is in it. */
  readonly folder: string;
  /** The name of each page's file; empty where a host finds it by the folder. */
  readonly file: string;
}

export const hrefFrom =
  ({ folder, file }: Place): Href =>
  (target: Target) => {
    if ("url" in target) return target.url;
    if ("file" in target) return folder + target.file;
    const fragment = target.id === undefined ? "" : `#${encodeURI(target.id)}`;
    if (!("page" in target)) return fragment;
    const path = `${folder}${target.page === "" ? "" : `${target.page}/`}${file}`;
    return `${path || "./"}${fragment}`;
  };

/** Our own texts name pages as `page:signing#time`; every other address stays as it is. */
export function resolveHref(url: string, href: Href): string {
  if (!url.startsWith("page:")) return url;
  const [page = "", id] = url.slice("page:".length).split("#");
  return href(id === undefined ? { page } : { page, id });
}
