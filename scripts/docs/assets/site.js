// Theme, copying, filters, tabs, place and search. Without this script, the pages have the same content.
(() => {
  const root = document.documentElement;
  const all = (selector, below = document) => [...below.querySelectorAll(selector)];
  // Before anything is painted, so that nothing moves when what needs a script appears.
  root.classList.add("script");

  /** Under a name of our own, because a host may have other sites. Some browsers forbid storage for local files. */
  const remembered = (name, value) => {
    try {
      if (value !== undefined) localStorage.setItem(`batch-orders.${name}`, value);
      return localStorage.getItem(`batch-orders.${name}`);
    } catch {
      return value;
    }
  };

  const setTheme = (theme) => {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  setTheme(remembered("theme"));

  function themes() {
    const choices = all(".theme select");
    for (const choice of choices) {
      choice.value = root.dataset.theme ?? "";
      choice.addEventListener("change", () => {
        setTheme(remembered("theme", choice.value) ?? choice.value);
        for (const other of choices) other.value = choice.value;
      });
    }
  }

  function copyButtons() {
    for (const block of all(".code")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = root.dataset.copy;
      button.addEventListener("click", async () => {
        const code = block.querySelector("code");
        try {
          await navigator.clipboard.writeText(code.textContent);
          button.textContent = root.dataset.copied;
        } catch {
          getSelection().selectAllChildren(code);
          button.textContent = root.dataset.copyFailed;
        }
        setTimeout(() => {
          button.textContent = root.dataset.copy;
        }, 2000);
      });
      block.append(button);
    }
  }

  /** The page for a program that reads Markdown; a page on a disk may load no other. */
  function copyPage() {
    const source = document.querySelector('link[type="text/markdown"]');
    const crumbs = document.querySelector(".crumbs");
    if (!crumbs || location.protocol === "file:") return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-page";
    button.textContent = root.dataset.copyPage;
    button.addEventListener("click", async () => {
      try {
        const response = await fetch(source.href);
        await navigator.clipboard.writeText(await response.text());
        button.textContent = root.dataset.copied;
        setTimeout(() => {
          button.textContent = root.dataset.copyPage;
        }, 2000);
      } catch {
        // Where copying is denied, the reader can open it.
        const { className } = button;
        const link = Object.assign(document.createElement("a"), {
          className,
          href: source.href,
          textContent: "index.md",
        });
        button.replaceWith(link);
        link.focus();
      }
    });
    crumbs.append(button);
  }

  /** With the keyboard, a reader stops at code that scrolls, and at no other. */
  function scrollers() {
    const isStop = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      clientWidth === 0 || scrollWidth > clientWidth || scrollHeight > clientHeight;
    // First all are measured, then they are changed: else, the page would be laid out again for each.
    const update = (blocks) => {
      const changed = blocks.filter((block) => block.hasAttribute("tabindex") !== isStop(block));
      for (const block of changed) {
        if (block.hasAttribute("tabindex")) block.removeAttribute("tabindex");
        else block.tabIndex = 0;
      }
    };
    const blocks = all("pre[tabindex]");
    update(blocks);
    const observer = new ResizeObserver((entries) => update(entries.map(({ target }) => target)));
    for (const block of blocks) observer.observe(block);
  }

  function filters() {
    for (const filter of all(".filter")) {
      const [text, only] = ["search", "checkbox"].map((type) => filter.querySelector(`[type=${type}]`));
      const output = filter.querySelector("output");
      const table = filter.nextElementSibling;
      const rows = all("tbody tr", table).map((row) => ({
        row,
        text: row.textContent.toLowerCase(),
        code: row.querySelector("code").textContent,
        marks: row.dataset.marks.split(" "),
      }));
      const show = () => {
        const query = text.value.trim().toLowerCase();
        const words = query.split(/\s+/);
        const mark = filter.querySelector("[type=radio]:checked").value;
        // And who follows a link to a row wants that row.
        const target = query === "" ? wanted() : undefined;
        let count = 0;
        for (const { row, text, code, marks } of rows) {
          // Who types a code wants that code.
          const isMeant = row === target || (query !== "" && code.replace("-", "") === query.replace("-", ""));
          const isShown = (isMeant || !only.checked || marks.includes(only.value)) && (!mark || marks.includes(mark));
          row.hidden = !isShown || !words.every((word) => text.includes(word));
          if (!row.hidden) count++;
        }
        table.classList.add("ready");
        output.textContent = count > 0 ? `${count} / ${rows.length}` : output.dataset.none;
      };
      text.value = new URLSearchParams(location.search).get("q") ?? "";
      filter.addEventListener("input", () => {
        show();
        const query = text.value.trim() === "" ? "" : `?q=${encodeURIComponent(text.value.trim())}`;
        try {
          history.replaceState(null, "", location.pathname + query + location.hash);
        } catch {
          // Some browsers forbid it for local files.
        }
      });
      addEventListener("hashchange", show);
      show();
    }
  }

  /** The choice of a language holds on all pages; a link into a tab shows it. */
  function tabs() {
    const show = (panel) => {
      const { children } = panel.parentElement;
      all("input", children[0])[[...children].indexOf(panel) - 1].checked = true;
    };
    for (const group of all(".tabs")) {
      const { name } = group.dataset;
      if (name === "response") continue;
      for (const input of all(".bar input", group)) if (input.value === remembered(name)) input.checked = true;
      group.addEventListener("change", ({ target }) => remembered(name, target.value));
    }
    const reveal = () => {
      const panel = wanted()?.closest(".panel");
      if (panel) show(panel);
    };
    addEventListener("hashchange", reveal);
    reveal();
  }

  const wanted = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

  /** The last of these that was scrolled past. What is next to the text is always in view. */
  function passed(selector) {
    const isAbove = (element) => element.getBoundingClientRect().top < 120;
    const isRead = (element) => element.checkVisibility() && !element.closest("aside");
    return all(selector)
      .filter((element) => isRead(element) && isAbove(element))
      .pop();
  }

  /** The requested anchor while it is visible, otherwise the last one that was scrolled past. */
  function place() {
    const top = wanted()?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < innerHeight) return location.hash;
    // A short page may end before anything was scrolled past.
    const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().top < innerHeight;
    const last = passed("main [id]") ?? (scrollY > 0 ? all("main [id]").find(isSeen) : undefined);
    return last ? `#${encodeURI(last.id)}` : location.hash;
  }

  function languageLinks() {
    for (const link of all(".languages a")) {
      const page = link.getAttribute("href");
      const point = (fragment) => link.setAttribute("href", page + fragment);
      addEventListener("hashchange", () => point(location.hash));
      link.addEventListener("click", () => point(place()));
      point(location.hash);
    }
  }

  /** Marks in the side column where the reader is. */
  function spy() {
    const side = document.querySelector(".side");
    const links = new Map(all(".contents a", side).map((link) => [decodeURI(link.hash.slice(1)), link]));
    const ids = [...links.keys()].map((id) => `#${CSS.escape(id)}`).join();
    if (ids === "") return;
    let current;
    const mark = () => {
      waiting = false;
      const link = links.get(passed(ids)?.id) ?? links.values().next().value;
      if (link === current) return;
      current?.removeAttribute("aria-current");
      link.setAttribute("aria-current", "location");
      current = link;
      const { top, bottom } = link.getBoundingClientRect();
      const box = side.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) side.scrollTop += top - box.top - box.height / 2;
    };
    let waiting = false;
    const later = () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    };
    addEventListener("scroll", later, { passive: true });
    mark();
  }

  function search() {
    const dialog = document.querySelector("dialog.search");
    const [input, output, list] = ["input", "output", "ul"].map((name) => dialog.querySelector(name));
    const show = () => {
      if (!globalThis.search) return;
      const found = globalThis.search(input.value);
      list.replaceChildren(
        ...found.map(({ href, where, title, text }) => {
          const link = document.createElement("a");
          link.href = href;
          for (const [name, content] of Object.entries({ b: title, small: where, span: text }))
            link.append(Object.assign(document.createElement(name), { textContent: content }), " ");
          const item = document.createElement("li");
          item.append(link);
          return item;
        }),
      );
      output.textContent = input.value.trim() !== "" && found.length === 0 ? output.dataset.none : "";
    };
    const load = () => {
      if (dialog.dataset.index === "") return;
      const script = document.createElement("script");
      script.src = dialog.dataset.index;
      script.addEventListener("load", show);
      document.head.append(script);
      dialog.dataset.index = "";
    };
    const open = () => {
      load();
      dialog.showModal();
      input.select();
    };
    for (const button of all(".find")) button.addEventListener("click", open);
    addEventListener("keydown", (event) => {
      const isTyping = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select");
      const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isSlash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      if (!dialog.open) open();
    });
    input.addEventListener("input", show);
    dialog.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [input, ...all("a", list)];
      if (step) {
        event.preventDefault();
        stops[stops.indexOf(document.activeElement) + step]?.focus();
      } else if (event.key === "Enter" && document.activeElement === input) stops[1]?.click();
    });
    // A click on a result of the same page must not leave the dialog open, nor one next to it.
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || target.closest("a")) dialog.close();
    });
  }

  addEventListener("DOMContentLoaded", () => {
    themes();
    copyButtons();
    copyPage();
    scrollers();
    filters();
    tabs();
    languageLinks();
    spy();
    search();
    for (const menu of all(".menu")) {
      menu.addEventListener("click", ({ target }) => {
        if (target.closest("a")) menu.open = false;
      });
    }
  });
})();
