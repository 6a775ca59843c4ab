import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { reset } from "../../support/reset.js";
import type { Random } from "../random.js";

/** A proxy that breaks some of the connections that it carries. */
export interface CuttingProxy {
  readonly url: string;
  /** How many connections it has broken. */
  readonly cuts: number;
  close(): void;
}

/** What becomes of a request that goes through. */
type Fate = "cut unsent" | "cut when sent" | "cut in the response" | "cut after the response" | "late" | "whole";

const FATES: readonly (readonly [Fate, probability: number])[] = [
  ["cut unsent", 0.05],
  ["cut when sent", 0.05],
  ["cut in the response", 0.05],
  ["cut after the response", 0.05],
  ["late", 0.05],
  ["whole", 1],
];

/** In ms. */
const LONGEST_DELAY = 20;
/** How often, in ms, and for how long nobody listens. */
const [ABSENT_EVERY, ABSENT_FOR] = [500, 10];

/** @param target - the port to connect to */
export async function startCuttingProxy(target: number, random: Random): Promise<CuttingProxy> {
  let cuts = 0;
  const sockets = new Set<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    return socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  };

  const server = createServer({ noDelay: true }, (client) => {
    const exchange = connect({ port: target, host: "127.0.0.1", noDelay: true });
    let fate: Fate = "whole";
    const cut = () => {
      cuts++;
      if (random.happens(0.5)) reset(client);
      else client.destroy();
      // What was sent still arrives.
      exchange.end();
    };
    hold(client).on("data", (request) => {
      fate = FATES.find(([, probability]) => random.happens(probability))?.[0] ?? "whole";
      if (fate === "cut unsent") return cut();
      if (fate === "late") return void setTimeout(() => exchange.write(request), random.integer(LONGEST_DELAY));
      exchange.write(request);
      if (fate === "cut when sent") cut();
    });
    hold(exchange).on("data", (response) => {
      if (fate === "cut in the response") client.write(response.subarray(0, response.length / 2), cut);
      else client.write(response, fate === "cut after the response" ? cut : undefined);
    });
    client.on("end", () => exchange.end()).on("close", () => exchange.end());
    exchange.on("end", () => client.end()).on("error", () => reset(client));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const { port } = address;

  let returning: NodeJS.Timeout | undefined;
  const leaving = setInterval(() => {
    server.close();
    returning = setTimeout(() => server.listen(port, "127.0.0.1"), ABSENT_FOR);
  }, ABSENT_EVERY);

  return {
    url: `http://127.0.0.1:${port}`,
    get cuts() {
      return cuts;
    },
    close() {
      clearInterval(leaving);
      clearTimeout(returning);
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
