import type { Socket } from "node:net";

/**
 * Resets a connection. One that is being shut down is only closed: Node 20 fails to reset it, and then waits for it for ever
 * when the process ends.
 */
export function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
