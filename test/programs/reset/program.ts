/** Resets connections that are being shut down, and ends. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { reset } from "../../support/reset.js";

const server = createServer({ allowHalfOpen: true }, (socket) => {
  reset(socket.on("error", () => {}).end());
  server.close();
}).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
await once(connect(port, "127.0.0.1").resume(), "close");
