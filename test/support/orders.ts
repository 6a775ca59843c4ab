/** The symbols and order IDs of the documented examples. */
export const OPTION = "BTC-200730-9000-C";
export const PERPETUAL = "BTCUSD_PERP";

/** Two IDs that are one number to a double. */
export const [FIRST, SECOND] = [4611875134427365377n, 4611875134427365378n];
export const FUTURE = 20072994037n;
