// docs:start
import { createCoinFuturesClient } from "binance-batch-orders";

/**
 * Signs where the private key is kept.
 * @param sign - gets the bytes to sign; resolves to the bytes of a signature,
 *   RSASSA-PKCS1-v1_5 with SHA-256
 */
export function kmsSigner(sign) {
  return {
    algorithm: "RSA-SHA256",
    sign: async (payload) => Buffer.from(await sign(Buffer.from(payload))).toString("base64"),
  };
}

/** The service is asked for every request; its time counts against recvWindow. */
export const createClient = (sign) =>
  createCoinFuturesClient({
    apiKey: process.env.BINANCE_API_KEY ?? "",
    signer: kmsSigner(sign),
    baseUrl: process.env.BINANCE_BASE_URL, // production if not set
  });
// docs:end
