// The page of tools: what is typed goes to the client's own functions and nowhere else.
(() => {
  const { readResponse, whatHappened, buildRequest, signatureOf, curlOf, apis, calls, key, secret } = globalThis.tools;
  const find = (tool, selector) => document.querySelector(`[data-tool=${tool}] ${selector}`);
  const field = (tool, name) => find(tool, `[name=${name}]`);
  const wordsOf = (tool) => JSON.parse(document.querySelector(`[data-tool=${tool}]`).dataset.words);

  const element = (name, text, className = "") =>
    Object.assign(document.createElement(name), { textContent: text, className });
  const say = (tool, ...parts) => find(tool, "output").replaceChildren(...parts);

  function outcome() {
    const words = wordsOf("outcome");
    const status = Number(field("outcome", "status").value);
    const body = field("outcome", "body").value;
    const orders = Number(field("outcome", "orders").value) || 1;
    if (!(status >= 100 && status <= 599)) return say("outcome");
    const found = whatHappened(status, body, orders, apis[field("outcome", "api").value]);
    const tone = { rejected: "refused", unknown: "danger", decided: "good", "not-sent": "refused" }[found];
    find("outcome", ".next-step").hidden = found !== "unknown";
    say("outcome", element("span", words[found], `tag ${tone}`), element("p", words[`${found}-next`]));
  }

  function reader() {
    const words = wordsOf("reader");
    const text = field("reader", "body").value;
    if (text.trim() === "") return say("reader");
    try {
      const { items, isError, rounded } = readResponse(text, apis[field("reader", "api").value]);
      const list = document.createElement("ol");
      for (const item of items) {
        const line = document.createElement("li");
        const tone = { order: "good", error: "refused", other: "warning" }[item.kind];
        line.append(element("span", words[item.kind], `tag ${tone}`), " ");
        if (item.kind === "order") line.append(element("code", item.id), ` ${item.status}`);
        if (item.kind === "error") line.append(element("code", item.code), ` ${item.name}: ${item.message}`);
        list.append(line);
      }
      const notes = rounded.map((id) => element("p", `${words.rounded} ${id}`, "wrong"));
      say("reader", ...notes, ...(isError ? [element("p", words.whole)] : []), list);
    } catch (error) {
      say("reader", element("p", `${words.notJson} ${error.message}`, "wrong"));
    }
  }

  async function builder() {
    const words = wordsOf("builder");
    const id = field("builder", "call").value;
    for (const group of document.querySelectorAll("[data-tool=builder] [data-call]"))
      group.hidden = group.dataset.call !== id;
    const inputs = document.querySelectorAll(`[data-tool=builder] [data-call="${id}"] :is(input, textarea)`);
    const texts = Object.fromEntries([...inputs].map(({ name, value }) => [name, value]));
    const { problems, payload } = buildRequest(calls[id], texts, Date.now());
    if (problems.length > 0) return say("builder", ...problems.map((problem) => element("p", problem, "wrong")));
    const block = (name, text) => {
      const pre = document.createElement("pre");
      pre.tabIndex = 0;
      pre.append(element("code", text));
      return [element("h3", name), pre];
    };
    // An insecure host has no cryptography.
    const signature = crypto.subtle === undefined ? undefined : await signatureOf(payload, secret);
    const signed =
      signature === undefined
        ? [element("p", words.insecure)]
        : [...block(words.signature, signature), ...block("curl", curlOf(calls[id], payload, signature, key))];
    say("builder", ...block(words.payload, payload), ...signed);
  }

  addEventListener("DOMContentLoaded", () => {
    for (const [tool, run] of Object.entries({ outcome, reader, builder })) {
      document.querySelector(`[data-tool=${tool}]`).addEventListener("input", run);
      run();
    }
  });
})();
