import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Certificate } from "./certificate.js";
import type { CallFigures, CallsJob, Jobs, MemoryFigures, MemoryJob, ParseJob } from "./jobs.js";
import type { FastServer } from "./server.js";

/** Each call starts a process, which does one job and ends. */
export interface Processes {
  /** Starts a server whose responses have so many orders. It runs until `stop`. */
  serve(orders: number): Promise<FastServer["urls"]>;
  /** @param node the program to run it with, instead of the one that runs the bench */
  calls(job: CallsJob, node?: string): Promise<CallFigures>;
  memory(job: MemoryJob): Promise<readonly MemoryFigures[]>;
  parse(job: ParseJob): Promise<readonly number[]>;
  stop(): void;
}

export function startProcesses(worker: URL, { authority, certificate, privateKey }: Certificate): Processes {
  const servers: ChildProcess[] = [];
  const env = { ...process.env, NODE_OPTIONS: "", NODE_EXTRA_CA_CERTS: authority };
  const start = (execPath: string, ...execArgv: readonly string[]) =>
    fork(fileURLToPath(worker), { execPath, execArgv: [...execArgv], env });
  return {
    serve(orders) {
      const server = start(process.execPath);
      servers.push(server);
      return work(server, "serve", { orders, certificate, privateKey });
    },
    calls: (job, node = process.execPath) => work(start(node), "calls", job),
    memory: (job) => work(start(process.execPath, "--expose-gc"), "memory", job),
    parse: (job) => work(start(process.execPath), "parse", job),
    stop() {
      for (const server of servers) server.kill();
    },
  };
}

function work<Kind extends keyof Jobs>(child: ChildProcess, kind: Kind, asked: Jobs[Kind]["asked"]) {
  return new Promise<Jobs[Kind]["made"]>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${kind} exited with ${code}: ${JSON.stringify(asked)}`)));
    child.once("message", (made: Jobs[Kind]["made"]) => resolve(made));
    child.send({ kind, asked });
  });
}
