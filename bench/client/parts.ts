import { measureBundles } from "./bundle.js";
import { NODES, nodeProgram } from "./install.js";
import type { CallsJob } from "./jobs.js";
import { OPERATIONS, type Operation } from "./operations.js";
import { BARE_UNDICI, BASELINE, OURS, PEERS } from "./peers.js";
import type { Processes } from "./processes.js";
import { MANY_ITEMS, type ParseFigures, type Part, type Results, type Rounds } from "./results.js";
import { SCHEMES, type Scheme } from "./server.js";
import { measureStarts } from "./starts.js";

/** How long a run takes. */
export interface Extent {
  readonly rounds: number;
  readonly otherNodes: { readonly rounds: number };
  /** A new TLS connection for each call, as one client opens it, takes ten times as long. */
  readonly calls: Readonly<Record<Scheme, { readonly sequential: number; readonly concurrent: number }>>;
  readonly memory: readonly number[];
  readonly parse: { readonly rounds: number };
  readonly items: { readonly rounds: number; readonly sequential: number; readonly concurrent: number };
  readonly start: { readonly rounds: number };
}

export const FULL: Extent = {
  rounds: 5,
  otherNodes: { rounds: 3 },
  calls: { http: { sequential: 2000, concurrent: 4096 }, https: { sequential: 1000, concurrent: 2048 } },
  memory: [10_000, 100_000],
  parse: { rounds: 101 },
  items: { rounds: 5, sequential: 60, concurrent: 192 },
  start: { rounds: 15 },
};

export const QUICK: Extent = {
  rounds: 1,
  otherNodes: { rounds: 1 },
  calls: { http: { sequential: 500, concurrent: 1024 }, https: { sequential: 300, concurrent: 512 } },
  memory: [1000, 10_000],
  parse: { rounds: 11 },
  items: { rounds: 1, sequential: 10, concurrent: 64 },
  start: { rounds: 3 },
};

/** What all parts work with. */
export interface Run {
  readonly extent: Extent;
  readonly processes: Processes;
  readonly report: (line: string) => void;
}

/** As many orders as in most calls. */
const ORDERS = 2;
const IN_FLIGHT = 64;
const ITEMS = [1, 5, 50, 500, 5000];

export const PARTS: { readonly [Name in Part]: (run: Run) => Promise<Results[Name]> } = {
  async calls(run) {
    const urls = await run.processes.serve(ORDERS);
    const figures = { http: emptyRounds(), https: emptyRounds() };
    for (let round = 0; round < run.extent.rounds; round++)
      for (const scheme of SCHEMES)
        for (const operation of OPERATIONS) {
          run.report(`calls, round ${round + 1} of ${run.extent.rounds}: ${scheme}, ${operation}`);
          const job = { operation, orders: ORDERS, baseUrl: urls[scheme], ...run.extent.calls[scheme] };
          const able = PEERS.filter(({ operations }) => operations.includes(operation)).map(({ name }) => name);
          await addRound(run, figures[scheme][operation], able, job, round);
        }
    return figures;
  },

  async nodes(run) {
    const urls = await run.processes.serve(ORDERS);
    const programs = NODES.flatMap((version) => {
      const node = nodeProgram(version);
      return node === undefined ? [] : [{ version, node, http: {}, https: {} }];
    });
    for (let round = 0; round < run.extent.otherNodes.rounds; round++)
      for (const { version, node, ...figures } of programs)
        for (const scheme of SCHEMES) {
          run.report(`Node ${version}, round ${round + 1} of ${run.extent.otherNodes.rounds}: ${scheme}`);
          const job = {
            operation: "modify",
            orders: ORDERS,
            baseUrl: urls[scheme],
            ...run.extent.calls[scheme],
          } as const;
          await addRound(run, figures[scheme], [OURS, BASELINE, BARE_UNDICI], job, round, node);
        }
    return Object.fromEntries(programs.map(({ version, http, https }) => [version, { http, https }]));
  },

  async memory({ extent, processes, report }) {
    const { http: baseUrl } = await processes.serve(ORDERS);
    const figures: Record<string, Results["memory"][string]> = {};
    for (const peer of [OURS, BASELINE, BARE_UNDICI]) {
      report(`memory: ${extent.memory.at(-1)} calls of ${peer}`);
      const job = {
        peer,
        operation: "modify",
        orders: ORDERS,
        baseUrl,
        inFlight: 16,
        checkpoints: extent.memory,
      } as const;
      figures[peer] = await processes.memory(job);
    }
    return figures;
  },

  async parse({ extent, processes, report }) {
    const figures: Record<Operation, ParseFigures[]> = { cancel: [], modify: [] };
    for (const operation of OPERATIONS)
      for (const items of ITEMS) {
        report(`parse: ${items} items, ${operation}`);
        const ratios = await processes.parse({ operation, items, rounds: extent.parse.rounds });
        figures[operation].push({ items, ratios });
      }
    return figures;
  },

  async items(run) {
    const { http: baseUrl } = await run.processes.serve(MANY_ITEMS);
    const { rounds, ...counts } = run.extent.items;
    const figures: MutableRounds = {};
    for (let round = 0; round < rounds; round++) {
      run.report(`items, round ${round + 1} of ${rounds}`);
      const job = { operation: "cancel", orders: MANY_ITEMS, baseUrl, ...counts } as const;
      await addRound(run, figures, [OURS, BASELINE], job, round);
    }
    return figures;
  },

  async start({ extent, report }) {
    report(`start: ${extent.start.rounds} rounds`);
    return measureStarts(extent.start.rounds);
  },

  async bundle({ report }) {
    report("bundle");
    return measureBundles();
  },
};

type MutableRounds = Record<string, Rounds[string]>;

const emptyRounds = (): Record<Operation, MutableRounds> => ({ cancel: {}, modify: {} });

/** One process for each client. Every round begins with another one, so that none always follows the same. */
async function addRound(
  { processes }: Run,
  figures: MutableRounds,
  peers: readonly string[],
  job: Omit<CallsJob, "peer" | "inFlight">,
  round: number,
  node?: string,
): Promise<void> {
  const first = round % peers.length;
  for (const peer of [...peers.slice(first), ...peers.slice(0, first)]) {
    const measured = await processes.calls({ ...job, peer, inFlight: IN_FLIGHT }, node);
    figures[peer] = [...(figures[peer] ?? []), measured];
  }
}
