import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Server as TlsServer } from "node:https";

export interface LocalServer {
  readonly port: number;
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** A server on 127.0.0.1, on a free port. */
export const serveLocally = (listener: RequestListener): Promise<LocalServer> => listenLocally(createServer(listener));

export async function listenLocally(server: Server | TlsServer): Promise<LocalServer> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const { port } = address;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async close() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close().closeAllConnections();
      await closed;
    },
  };
}
