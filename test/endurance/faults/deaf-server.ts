import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";

export interface DeafServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens, says so, and never runs again, so that nothing is accepted. */
const LISTENER = `
const { createServer } = require("node:net");
const { parentPort, workerData } = require("node:worker_threads");
const server = createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  setTimeout(() => {
    Atomics.store(workerData, 0, 1);
    Atomics.wait(workerData, 0, 1);
  });
});`;

/** More than fit into the queue of the server. Those that do not fit try again, and take any place. */
const FILLERS = 16;

/** A server whose queue of connections is full: the packets of further ones are dropped. */
export async function startDeafServer(): Promise<DeafServer> {
  const isStopped = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(LISTENER, { eval: true, workerData: isStopped });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  while (Atomics.load(isStopped, 0) === 0) await setTimeout(1);
  const sockets = Array.from({ length: FILLERS }, () => connect(port, "127.0.0.1").on("error", () => {}));
  await once(sockets[0] ?? worker, "connect");
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await worker.terminate();
    },
  };
}
