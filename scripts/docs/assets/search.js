// The search: loaded with its index when a reader asks for it.
(() => {
  const root = document.documentElement;
  const { pages, entries } = globalThis.searchIndex;
  const found = entries.map(([page, id, title, text]) => ({
    page,
    id,
    title,
    text,
    words: title.toLowerCase().split(/[\s/.]+/),
    low: title.toLowerCase(),
    all: `${title} ${text} ${pages[page][1]}`.toLowerCase(),
  }));

  /** 0 is the best: the very name, then its beginning, a part of it, and what is said about it. */
  function rank({ low, words, all }, query, parts) {
    if (low === query || words.includes(query) || words.includes(`-${query}`)) return low === query ? 0 : 1;
    if (low.startsWith(query)) return 2;
    if (parts.every((part) => low.includes(part))) return 3;
    return parts.every((part) => all.includes(part)) ? 4 : undefined;
  }

  globalThis.search = (text) => {
    const query = text.trim().toLowerCase();
    const parts = query.split(/\s+/);
    if (query === "") return [];
    return found
      .flatMap((entry) => {
        const place = rank(entry, query, parts);
        // A code is what a number means first.
        return place === undefined ? [] : [{ entry, place: place * 2 + (/^error-/.test(entry.id) ? 0 : 1) }];
      })
      .sort((one, other) => one.place - other.place)
      .slice(0, 20)
      .map(({ entry: { page, id, title, text } }) => ({
        href: root.dataset.root + pages[page][0] + (id ? `#${encodeURI(id)}` : ""),
        where: pages[page][1],
        title,
        text,
      }));
  };
})();
