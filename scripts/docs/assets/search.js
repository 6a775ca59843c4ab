// The search: loaded with its index when a reader asks for it.
(() => {
  const root = document.documentElement;
  const { texts, pages } = globalThis.searchIndex;

  /** As `scripts/docs/search-index.ts` has shortened it. */
  function wholeId(id, title, name) {
    const end = id.endsWith(".") ? title : id.endsWith("-") ? /\d+/.exec(title)[0] : "";
    return id.replace(/^@/, name) + end;
  }

  const found = pages.flatMap(([path, where, ...places]) => {
    const name = path
      .replace(/index\.html$/, "")
      .split("/")
      .at(-2);
    return Array.from({ length: places.length / 3 }, (_, index) => {
      const [id, title, said] = places.slice(3 * index, 3 * index + 3);
      const text = texts[said] ?? said;
      const low = title.toLowerCase();
      return {
        href: root.dataset.root + path + (id ? `#${encodeURI(wholeId(id, title, name))}` : ""),
        where,
        title,
        text,
        isCode: id === "error-",
        isPage: id === "",
        low,
        words: low.split(/[\s/.]+/),
        all: `${low} ${text} ${where} ${path}`.toLowerCase(),
      };
    });
  });

  /** What questions are made of, and answers are not. */
  const ASKING =
    /^(?:an?|and|after|are|can|do|does|for|here|how|i|if|in|is|it|mean|many|much|my|of|on|one|or|the|there|to|was|were|what|when|where|which|why)$/;

  function partsOf(asked) {
    const parts = asked.split(/[\s?？]+/).filter((part) => part !== "");
    const telling = parts.filter((part) => !ASKING.test(part.toLowerCase()));
    return telling.length > 0 ? telling : parts;
  }

  /** A number as a whole, or its class of status; of a word, also the singular. */
  function testOf(part) {
    if (!/^\d+$/.test(part)) {
      const word = part.toLowerCase().replace(/(?<=\w{3})s$/, "");
      return (text) => text.includes(word);
    }
    const status = /^[1-5]\d\d$/.test(part) ? `|${part[0]}xx` : "";
    const number = new RegExp(`(?<!\\d)(?:${part}${status})(?!\\d)`);
    return (text) => number.test(text);
  }

  /** 0 is the best: the very name, then its beginning, a part of it, and what is said about it. */
  function rank({ title, low, words, all, isCode, isPage }, asked, tests) {
    if (!tests.every((test) => test(all))) return undefined;
    const query = asked.toLowerCase();
    const place = [
      title === asked,
      low === query,
      [query, `-${query}`, query.replace(/^([1-5])\d\d$/, "$1xx")].some((name) => words.includes(name)),
      low.startsWith(query),
      isPage || tests.every((test) => test(low)),
    ].indexOf(true);
    if (place === -1) return 10;
    // A code is what a number means first.
    return 2 * place + (isCode && place < 3 ? 0 : 1);
  }

  /** If nothing has all words: what has the rare ones, most of all in its name. */
  function nearest(tests) {
    const weights = tests.map((test) => {
      const count = found.filter(({ all }) => test(all)).length;
      return Math.log(found.length / Math.max(count, 1)) + 0.1;
    });
    const scored = found.map((entry) => {
      const scores = tests.map((test, index) => {
        return weights[index] * (Number(test(entry.all)) + Number(test(entry.low)));
      });
      return { entry, score: scores.reduce((sum, score) => sum + score, 0) };
    });
    const best = Math.max(...scored.map(({ score }) => score));
    return scored.filter(({ score }) => score > best / 2).map(({ entry, score }) => ({ entry, place: best - score }));
  }

  const containing = (part) => (text) => text.includes(part.toLowerCase());

  globalThis.search = (text) => {
    const asked = text.trim();
    if (asked === "") return [];
    const parts = partsOf(asked);
    const all = (tests) =>
      found
        .map((entry) => ({ entry, place: rank(entry, parts.join(" "), tests) }))
        .filter(({ place }) => place !== undefined);
    // A number that is still being typed is the beginning of one.
    const ways = [() => all(parts.map(testOf)), () => all(parts.map(containing)), () => nearest(parts.map(testOf))];
    for (const way of ways) {
      const ranked = way().sort((one, other) => one.place - other.place);
      if (ranked.length > 0) return ranked.slice(0, 20).map(({ entry }) => entry);
    }
    return [];
  };
})();
