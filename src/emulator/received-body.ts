import type { IncomingMessage } from "node:http";

/**
 * Reads the body of a request, and stops reading where it exceeds the limit.
 * @throws {Error} if the client disconnects before the end
 */
export function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | "too long"> {
  if (Number(incoming.headers["content-length"] ?? 0) > limit) return Promise.resolve("too long");
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let left = limit;
    incoming.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      left -= chunk.length;
      if (left >= 0) return;
      incoming.pause();
      resolve("too long");
    });
    incoming.on("end", () => resolve(Buffer.concat(chunks)));
    incoming.on("error", reject);
  });
}
