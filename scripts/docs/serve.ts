import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { TextFile } from "../program/output.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".yaml": "application/yaml",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** The path that an address means; one that means none is as good as a missing file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Serves the files of the last good build on 127.0.0.1.
 * @param port 0 lets the system choose
 * @returns the address
 */
export async function serve(files: () => readonly TextFile[], port: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    // Not by `URL`, which throws at `//`.
    const pathname = (request.url ?? "/").replace(/[?#].*/s, "");
    const path = decoded(pathname.slice(1));
    const found = files().find((file) => file.path === path || file.path === `${path}index.html`);
    if (found !== undefined) {
      response.writeHead(200, {
        "content-type": TYPES[extname(found.path)] ?? "text/plain",
        "cache-control": "no-store",
      });
      response.end(request.method === "HEAD" ? undefined : found.text);
    } else if (files().some((file) => file.path === `${path}/index.html`)) {
      response.writeHead(308, { location: `${pathname}/` }).end();
    } else {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}/`, server };
}
