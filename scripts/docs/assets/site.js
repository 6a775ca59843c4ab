// Theme, copy buttons, filters and language links. Without this script, the pages have the same content.
(() => {
  const root = document.documentElement;
  const all = (selector, below = document) => [...below.querySelectorAll(selector)];

  /** Some browsers forbid storage for local files. */
  const remembered = (theme) => {
    try {
      if (theme !== undefined) localStorage.setItem("theme", theme);
      return localStorage.getItem("theme");
    } catch {
      return theme;
    }
  };
  const theme = remembered();
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  function themeButton() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
    for (const button of all("button.theme")) {
      const show = () => button.setAttribute("aria-pressed", String(isDark()));
      button.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        remembered(root.dataset.theme);
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

  /** The requested anchor while it is visible, otherwise the last one that was scrolled past. */
  function place() {
    const isAbove = (element) => element.getBoundingClientRect().top < 120;
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const top = wanted?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < innerHeight) return location.hash;
    const last = all("main [id]").filter(isAbove).pop();
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
    languageLinks();
    for (const menu of all(".menu")) {
      menu.addEventListener("click", ({ target }) => {
        if (target.closest("a")) menu.open = false;
      });
    }
  });
})();
