// Only served by `npm run docs -- --serve`: shows the last build, and why the next one failed.
(() => {
  const box = document.createElement("pre");
  box.id = "build-failed";
  box.setAttribute("role", "alert");
  const { title } = document;
  const events = new EventSource("/.events");
  // The browser keeps the place of a page that is loaded again.
  events.addEventListener("built", () => location.reload());
  events.addEventListener("failed", ({ data }) => {
    box.textContent = JSON.parse(data);
    Object.assign(box.style, {
      position: "fixed",
      inset: "auto 0 0",
      zIndex: 9,
      maxHeight: "60vh",
      margin: 0,
      padding: "1rem 1.5rem",
      overflow: "auto",
      background: "#9b1c1c",
      color: "#fff",
      whiteSpace: "pre-wrap",
    });
    document.body.append(box);
    document.title = `build failed · ${title}`;
  });
})();
