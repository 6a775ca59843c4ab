/** The time at which a request was created. Elements of a batch may have it, too. */
export const TIMESTAMP = "timestamp";

/** Where the exchange expects the API key. */
export const KEY_HEADER = "X-MBX-APIKEY";

/** The parameter that signs a request. */
export const SIGNATURE = "signature";

/** What the signing layer adds to a request, so that callers do not give it. */
const SUPPLIED = [TIMESTAMP, "recvWindow", SIGNATURE, KEY_HEADER];

export const isSupplied = (name: string): boolean => SUPPLIED.includes(name);
