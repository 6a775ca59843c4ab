import { createServer } from "node:http";
import { extname } from "node:path";
import type { TextFile } from "../../scripts/program/output.js";

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

export interface StaticServer {
  /** The address, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** A plain web host: the files below each of the folders, `index.html` for a folder, 404 for all else. */
export async function serveFiles(files: readonly TextFile[], folders: readonly string[]): Promise<StaticServer> {
  const texts = new Map(folders.flatMap((folder) => files.map(({ path, text }) => [`/${folder}${path}`, text])));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURI(pathname).replace(/\/$/, "/index.html");
    const text = texts.get(path);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": text === undefined ? "text/plain" : (TYPES[extname(path)] ?? "application/octet-stream"),
    });
    response.end(text ?? "not found\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
