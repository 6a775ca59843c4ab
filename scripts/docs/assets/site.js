// Theme, copy buttons, filters and language links. Without this script, the pages have the same content.
(() => {
  const root = document.documentElement;
  const all = (selector, below = document) => [...below.querySelectorAll(selector)];

  /** Under a name of our own, because a host may have other sites. Some browsers forbid storage for local files. */
  const remembered = (name, value) => {
    try {
      if (value !== undefined) localStorage.setItem(`batch-orders.${name}`, value);
      return localStorage.getItem(`batch-orders.${name}`);
    } catch {
      return value;
    }
  };
  const theme = remembered("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  function themeButton() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
    for (const button of all("button.theme")) {
      const show = () => button.setAttribute("aria-pressed", String(isDark()));
      button.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        remembered("theme", root.dataset.theme);
        show();
      });
      dark.addEventListener("change", show);
      show();
      button.hidden = false;
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

  function filters() {
    for (const filter of all(".filter")) {
      const output = filter.querySelector("output");
      const rows = all("tbody tr", filter.nextElementSibling);
      filter.addEventListener("input", ({ target }) => {
        const words = target.value.toLowerCase().split(/\s+/);
        for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
        const count = rows.filter((row) => !row.hidden).length;
        output.textContent = count > 0 ? `${count} / ${rows.length}` : output.dataset.none;
      });
      filter.hidden = false;
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
      const choose = (value) => {
        for (const input of all(".bar input", group)) if (input.value === value) input.checked = true;
      };
      if (name !== "response") {
        choose(remembered(name));
        group.addEventListener("change", ({ target }) => remembered(name, target.value));
      }
    }
    const reveal = () => {
      const panel = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".panel");
      if (panel) show(panel);
    };
    addEventListener("hashchange", reveal);
    reveal();
  }

  /** The requested anchor while it is visible, otherwise the last one that was scrolled past. */
  function place() {
    const isAbove = (element) => element.getBoundingClientRect().top < 120;
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const top = wanted?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < innerHeight) return location.hash;
    // What is next to the text is always in view.
    const isRead = (element) => element.checkVisibility() && !element.closest("aside");
    const last = all("main [id]")
      .filter((element) => isRead(element) && isAbove(element))
      .pop();
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

  addEventListener("DOMContentLoaded", () => {
    themeButton();
    copyButtons();
    filters();
    tabs();
    languageLinks();
    for (const menu of all(".menu")) {
      menu.addEventListener("click", ({ target }) => {
        if (target.closest("a")) menu.open = false;
      });
    }
  });
})();
