/** The time at which a request was created. Elements of a batch may have it, too. */
export const TIMESTAMP = "timestamp";

/** What the signing layer adds to a request, so that callers do not give it. */
const SUPPLIED = [TIMESTAMP, "recvWindow", "signature", "X-MBX-APIKEY"];

export const isSupplied = (name: string): boolean => SUPPLIED.includes(name);
