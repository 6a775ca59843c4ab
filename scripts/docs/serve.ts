import { once } from "node:events";
import { createServer } from "node:http";
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
};

export interface DocsServer {
  /** The address, with a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of the last good build on 127.0.0.1, as a web host does.
 * @param files asked for at every request
 * @param port 0 lets the system choose
 */
export async function serve(files: () => readonly TextFile[], port: number): Promise<DocsServer> {
  const server = createServer(({ url = "/", method }, response) => {
    const { status, headers, text } = responseTo(url, files());
    response.writeHead(status, headers).end(method === "HEAD" ? undefined : text);
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
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

function responseTo(url: string, files: readonly TextFile[]): Response {
  // Not by `URL`, which throws at `//`.
  const pathname = url.replace(/[?#].*/s, "");
  const path = decoded(pathname.slice(1));
  const found = files.find((file) => file.path === path || file.path === `${path}index.html`);
  if (found !== undefined) {
    const type = MEDIA_TYPES[extname(found.path)] ?? "text/plain";
    return { status: 200, headers: { "content-type": type, "cache-control": "no-store" }, text: found.text };
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
