import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { Certificate } from "../../support/certificates.js";
import { reset } from "../../support/reset.js";

/** A complete request. */
export interface Request {
  /** Of the call: each has its own. */
  readonly recvWindow: number;
  /** The port of this machine to which a proxy should open a tunnel. */
  readonly tunnelTo: number | undefined;
}

/** What a server holds of its client. */
export interface Received {
  /** Of HTTP, not of TLS. */
  bytes: number;
  readonly requests: Request[];
  /** How many bytes the client has taken. */
  sent: number;
}

/** One connection, as a server sees it. */
export interface Peer {
  readonly socket: Socket;
  /** Resolves when the bytes were taken, or never. */
  send(bytes: string | Uint8Array): Promise<void>;
  reset(): void;
  /** Accepts no more connections. */
  leave(): void;
  /** Lets the caller abort. */
  abort(): void;
}

/** What a server does. Where it does nothing more, the connection stays open. */
export interface Behaviour {
  /** With a connection, before TLS. It then speaks no TLS. */
  readonly accept?: (peer: Peer) => void;
  /** With a connection on which HTTP can begin. */
  readonly open?: (peer: Peer) => unknown;
  /** With each complete request. */
  readonly request?: (peer: Peer, request: Request) => unknown;
  /** Which version of TLS it speaks with clients that have a certificate; with others, none. */
  readonly onlyCertified?: "TLSv1.2" | "TLSv1.3";
}

export interface RawServer {
  readonly port: number;
  readonly received: Received;
  close(): void;
}

/**
 * A server that does what no HTTP server does, and counts what it receives.
 * @param certificate - without it the server speaks plain HTTP
 */
export async function startServer(
  { accept, open, request, onlyCertified }: Behaviour,
  certificate: Certificate | undefined,
  abort: () => void,
): Promise<RawServer> {
  const received: Received = { bytes: 0, requests: [], sent: 0 };
  const sockets = new Set<Socket>();
  const version = onlyCertified === undefined ? {} : { minVersion: onlyCertified, maxVersion: onlyCertified };
  const secureContext = certificate === undefined ? undefined : createSecureContext({ ...certificate, ...version });
  const demands = { requestCert: onlyCertified !== undefined, rejectUnauthorized: onlyCertified !== undefined };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (bare) => {
    sockets.add(bare);
    bare.on("error", () => {}).on("close", () => sockets.delete(bare));
    const isSecured = secureContext !== undefined && accept === undefined;
    const socket = isSecured ? new TLSSocket(bare, { isServer: true, secureContext, ...demands }) : bare;
    socket.on("error", () => bare.destroy());
    const peer: Peer = {
      socket,
      send: (bytes) => send(socket, bytes, received),
      reset: () => reset(bare),
      leave: () => void server.close(),
      abort,
    };
    if (secureContext === undefined || isSecured) receive(socket, received, (each) => request?.(peer, each));
    accept?.(peer);
    if (isSecured) socket.once("secure", () => open?.(peer));
    else open?.(peer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    received,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function send(socket: Socket, bytes: string | Uint8Array, received: Received): Promise<void> {
  return new Promise((resolve) =>
    socket.write(bytes, (error) => {
      if (error) return;
      received.sent += bytes.length;
      resolve();
    }),
  );
}

const END = "\r\n\r\n";

function receive(socket: Socket, received: Received, onRequest: (request: Request) => void): void {
  let unread = "";
  socket.on("data", (bytes) => {
    received.bytes += bytes.length;
    unread += bytes.toString("latin1");
    // No request of a call has a body.
    for (let end = unread.indexOf(END); end >= 0; end = unread.indexOf(END)) {
      const request = requestOf(unread.slice(0, end));
      unread = unread.slice(end + END.length);
      received.requests.push(request);
      onRequest(request);
    }
  });
}

function requestOf(head: string): Request {
  const [, recvWindow] = /[?&]recvWindow=(\d+)&/.exec(head) ?? [];
  const [, tunnelTo] = /^CONNECT 127\.0\.0\.1:(\d+) /.exec(head) ?? [];
  return { recvWindow: Number(recvWindow), tunnelTo: tunnelTo === undefined ? undefined : Number(tunnelTo) };
}
