import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { extname } from "node:path";
import type { TextFile } from "../program/output.js";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".yaml": "application/yaml",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

export interface DocsServer {
  /** The address, with a trailing slash. */
  readonly url: string;
  /** Shows the new build, or why there is none, in every browser that has a page open. */
  tell(event: BuildEvent): void;
  close(): Promise<void>;
}

type BuildEvent = { readonly kind: "built" } | { readonly kind: "failed"; readonly reason: string };

const EVENTS = "/.events";
const LIVE = "/.live.js";

/**
 * Serves the files of the last good build on 127.0.0.1, as a web host does.
 * @param files asked for at every request
 * @param port 0 lets the system choose
 * @param live the script that shows builds; without it, pages are served as they are published
 */
export async function serve(files: () => readonly TextFile[], port: number, live?: string): Promise<DocsServer> {
  const browsers = new Set<ServerResponse>();
  let last: BuildEvent = { kind: "built" };
  const server = createServer(({ url = "/", method }, response) => {
    if (live !== undefined && url === EVENTS) {
      browsers.add(response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }));
      response.on("close", () => browsers.delete(response));
      response.write(last.kind === "failed" ? eventText(last) : ": ready\n\n");
      return;
    }
    if (live !== undefined && url === LIVE) {
      response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" }).end(live);
      return;
    }
    const { status, headers, text } = responseTo(url, files(), live !== undefined);
    response.writeHead(status, headers).end(method === "HEAD" ? undefined : text);
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    tell(event) {
      last = event;
      for (const browser of browsers) browser.write(eventText(event));
    },
    async close() {
      const closed = once(server.close(), "close");
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const eventText = (event: BuildEvent): string =>
  `event: ${event.kind}\ndata: ${JSON.stringify(event.kind === "failed" ? event.reason : "")}\n\n`;

/** The files themselves stay as they are published: only what is served loads the script. */
const withLive = (page: string): string => page.replace("</head>", `<script src="${LIVE}" defer></script>\n</head>`);

function responseTo(url: string, files: readonly TextFile[], isLive: boolean): Response {
  // Not by `URL`, which throws at `//`.
  const pathname = url.replace(/[?#].*/s, "");
  const path = decoded(pathname.slice(1));
  const found = files.find((file) => file.path === path || file.path === `${path}index.html`);
  if (found !== undefined) {
    const text = isLive && found.path.endsWith(".html") ? withLive(found.text) : found.text;
    const type = MEDIA_TYPES[extname(found.path)] ?? "text/plain";
    return { status: 200, headers: { "content-type": type, "cache-control": "no-store" }, text };
  }
  if (files.some((file) => file.path === `${path}/index.html`))
    return { status: 308, headers: { location: `${pathname}/` }, text: "" };
  return { status: 404, headers: { "content-type": "text/plain" }, text: "not found\n" };
}

/** The path that an address means. One that cannot be decoded is looked up as it is, and not found. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
