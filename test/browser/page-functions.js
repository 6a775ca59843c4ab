// Runs in the pages under test. `in-page.ts` describes each function.
globalThis.inPage = (() => {
  const INTERACTIVE = "a[href], area[href], button, input, select, textarea, summary, [contenteditable], [tabindex]";
  /** What the script adds, and what only works with it. */
  const CONTROLS = "button, nav, .filter, .tool, .bar";

  const all = (selector) => [...document.querySelectorAll(selector)];
  const squeezed = (text) => text.replace(/\s+/g, " ").trim();
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  function nameOf(element) {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    const text = squeezed(element.textContent).slice(0, 40);
    return `${element.localName}${id}${classes} "${text}"`;
  }

  /** Whether the reader has to open it first: a closed fold, or a tab that is not chosen. */
  const isFolded = (element) =>
    !isSeen(element) && element.closest("details:not([open]) > :not(summary), .panel, .filtered tr");

  function textsOfMain() {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (squeezed(node.data) !== "" && !node.parentElement.closest(CONTROLS)) texts.push(node);
    }
    return texts;
  }

  /** The index of each interactive element. Querying the document again for each would take seconds. */
  let places;

  /** Two elements with the same name would look like one. */
  function keyOf(element) {
    places ??= new Map(all(INTERACTIVE).map((interactive, index) => [interactive, index]));
    return `${nameOf(element)} [${places.get(element) ?? -1}]`;
  }

  /** Whether a part of the element is within the viewport and not covered. */
  function isUncovered(element) {
    return [element.getBoundingClientRect(), ...element.getClientRects()].some(({ left, top, right, bottom }) => {
      const [x1, y1] = [Math.max(left, 0), Math.max(top, 0)];
      const [x2, y2] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
      if (x2 <= x1 || y2 <= y1) return false;
      return [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
        const hit = document.elementFromPoint((x1 + x2) / 2, y1 + (y2 - y1) * part);
        return hit !== null && element.contains(hit);
      });
    });
  }

  /** What distinguishes a focused element. */
  function look(element) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
      getComputedStyle(element);
    const outline = outlineStyle === "none" || outlineWidth === "0px" ? "none" : `${outlineWidth} ${outlineColor}`;
    const around = element.parentElement?.closest("label");
    return [outline, boxShadow, borderColor, backgroundColor, around ? look(around) : ""].join("; ");
  }

  function tabStop(element) {
    for (const animation of document.getAnimations()) animation.finish();
    const stop = { name: keyOf(element), isInView: isUncovered(element) && isSeen(element) };
    return { ...stop, isMarked: look(element) !== globalThis.unfocused?.get(element) };
  }

  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  /** A page has thousands of elements in a dozen colors, and reading a pixel is slow. */
  const lightnesses = new Map();

  /** 0 is black, 1 is white. */
  function lightnessOf(color) {
    if (!lightnesses.has(color)) {
      pixel.fillStyle = color;
      pixel.fillRect(0, 0, 1, 1);
      const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
      lightnesses.set(color, (0.3 * red + 0.59 * green + 0.11 * blue) / 255);
    }
    return lightnesses.get(color);
  }

  return {
    mainText() {
      const texts = textsOfMain().filter(({ parentElement: it }) => isSeen(it) || isFolded(it));
      return squeezed(texts.map(({ data }) => data).join(" "));
    },

    hiddenInMain: () =>
      textsOfMain()
        .filter(({ parentElement: it }) => !isSeen(it) && !isFolded(it))
        .map(({ parentElement }) => nameOf(parentElement)),

    foldedInMain: () =>
      textsOfMain()
        .filter(({ parentElement }) => isFolded(parentElement))
        .map(({ parentElement }) => nameOf(parentElement)),

    longNumbers() {
      const lines = [];
      for (const node of textsOfMain().filter(({ parentElement }) => isSeen(parentElement)))
        for (const { 0: number, index } of node.data.matchAll(/\d{16,}/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + number.length);
          lines.push([number, new Set([...range.getClientRects()].map(({ top }) => top)).size]);
        }
      return { found: lines.length, torn: lines.filter(([, count]) => count > 1).map(([number]) => number) };
    },

    overflow() {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const isClipped = (element) =>
        element !== document.body &&
        (getComputedStyle(element).overflowX !== "visible" || isClipped(element.parentElement));
      const wide = all("body *").filter(
        (element) => element.getBoundingClientRect().right > clientWidth && !isClipped(element.parentElement),
      );
      return [`${scrollWidth} > ${clientWidth}`, ...wide.map(nameOf)];
    },

    seen: (selector) => all(selector).filter(isSeen).map(nameOf),

    keyboardTargets() {
      const targets = all(INTERACTIVE).filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getAttribute("tabindex") !== "-1" &&
          // The keys with arrows lead to the others.
          (element.type !== "radio" || element.checked) &&
          !element.disabled,
      );
      globalThis.unfocused = new Map(targets.map((element) => [element, look(element)]));
      return targets.map(keyOf);
    },

    unreachableScrollers: () =>
      all("main *")
        .filter((element) => element.scrollWidth > element.clientWidth)
        .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX))
        .filter((element) => element.tabIndex < 0)
        .map(nameOf),

    recordTabs() {
      globalThis.tabStops = [];
      const record = ({ key }) => {
        const { activeElement } = document;
        if (key === "Tab" && activeElement !== document.body) globalThis.tabStops.push(tabStop(activeElement));
      };
      document.addEventListener("keydown", record, { capture: true });
    },

    recordedTabs: () => globalThis.tabStops,

    isInView: (id) => isUncovered(document.getElementById(id)),

    anchorsInView: () =>
      all("main [id]")
        .filter(isUncovered)
        .map(({ id }) => id),

    anchors: () => all("main [id]").map(({ id }) => id),

    scrollTo(id) {
      document.getElementById(id).scrollIntoView({ block: "start", behavior: "instant" });
    },

    structure: () => ({
      lang: document.documentElement.lang,
      title: document.title,
      description: document.querySelector("meta[name=description]")?.content ?? "",
      headings: all("h1, h2, h3, h4, h5, h6").map((heading) => ({
        level: Number(heading.localName.slice(1)),
        text: squeezed(heading.textContent),
      })),
      ids: all("[id]").map(({ id }) => id),
      alternates: Object.fromEntries(
        all("link[rel=alternate][hreflang]").map(({ hreflang, href }) => [hreflang, href]),
      ),
      languageLinks: all("a[hreflang]").map((link) => ({
        lang: link.closest("[lang]").lang,
        hreflang: link.hreflang,
        href: link.href,
        isCurrent: link.hasAttribute("aria-current"),
      })),
      links: all("a[href], link[href], script[src], img[src]").map(({ href, src }) => href ?? src),
    }),

    cutOff: () =>
      all("main *")
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .filter((element) => getComputedStyle(element).overflowX !== "visible")
        .map(nameOf),

    printedLinks: () =>
      all("main a[href^='http']").map((link) => ({
        href: link.getAttribute("href"),
        after: getComputedStyle(link, "::after").content,
      })),

    clickAll(selector) {
      for (const element of all(selector)) element.click();
    },

    lightness: (selector) =>
      all(selector).map((element) => {
        let around = element;
        const colorOf = ({ backgroundColor }) => backgroundColor;
        while (around && /, 0\)$|transparent/.test(colorOf(getComputedStyle(around)))) around = around.parentElement;
        return {
          name: nameOf(element),
          text: lightnessOf(getComputedStyle(element).color),
          background: around ? lightnessOf(colorOf(getComputedStyle(around))) : 1,
        };
      }),
  };
})();
