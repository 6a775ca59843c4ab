const MARKUP = Symbol("markup");

/** Markup that is inserted as it is. Only `html`, `join` and `raw` make it, so a string is always escaped. */
export interface Html {
  readonly [MARKUP]: string;
}

/** A template whose values are escaped, as content and as attributes in double quotes, unless they are `Html`. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  return raw(String.raw({ raw: strings }, ...values.map(escaped)));
}

const escaped = (value: string | number | Html): string =>
  typeof value === "object"
    ? value[MARKUP]
    : String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** For markup from a writer that escapes its own values. */
export const raw = (markup: string): Html => ({ [MARKUP]: markup });

export const join = (parts: readonly Html[], separator = ""): Html => raw(parts.map(written).join(separator));

/** The markup as text, for a file. */
export const written = (html: Html): string => html[MARKUP];
