import { createRequire } from "node:module";
import type { Dispatcher } from "../../src/entries/index.js";

/** A dispatcher of undici. */
export interface Closable extends Dispatcher {
  close(): Promise<void>;
  destroy(): Promise<void>;
  compose(interceptor: unknown): Closable;
}

/** What a user may give to a client. */
export interface Undici {
  readonly Agent: new (options?: object) => Closable;
  readonly RetryAgent: new (agent: Dispatcher, options?: object) => Closable;
  readonly ProxyAgent: new (options: object) => Closable;
  readonly MockAgent: new () => MockAgent;
  readonly redirect: (options: object) => unknown;
  readonly retry: (options: object) => unknown;
  readonly setGlobalDispatcher: (dispatcher: Dispatcher) => void;
}

interface MockAgent extends Closable {
  disableNetConnect(): void;
  get(origin: string): {
    intercept(request: object): {
      reply(status: number, body: string, options?: object): unknown;
      replyWithError(error: Error): unknown;
    };
  };
}

const require = createRequire(import.meta.url);

/**
 * Imports below the entry, which would replace the global dispatcher of this process.
 * @param name - of the package, or its folder: there is one of each major version
 */
export function loadUndici(name: string): Undici {
  // What the entry does besides replacing the global dispatcher.
  Object.assign(require(`${name}/lib/dispatcher/dispatcher.js`).prototype, require(`${name}/lib/api`));
  return {
    Agent: require(`${name}/lib/dispatcher/agent.js`),
    RetryAgent: require(`${name}/lib/dispatcher/retry-agent.js`),
    ProxyAgent: require(`${name}/lib/dispatcher/proxy-agent.js`),
    MockAgent: require(`${name}/lib/mock/mock-agent.js`),
    redirect: require(`${name}/lib/interceptor/redirect.js`),
    retry: require(`${name}/lib/interceptor/retry.js`),
    setGlobalDispatcher: require(`${name}/lib/global.js`).setGlobalDispatcher,
  };
}
