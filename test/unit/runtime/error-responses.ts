import type { Outcome } from "../../../src/entries/index.js";

export const UNKNOWN_ERROR = "Unknown error, please check your request or try again later.";
export const INTERNAL_ERROR = "Internal error; unable to process your request. Please try again.";

/** Error responses of a whole request, and the outcome that they prove. */
export const errorResponses: readonly (readonly [
  status: number,
  apiCode: number | undefined,
  apiMessage: string | undefined,
  outcome: Outcome,
])[] = [
  // Documented as definite failures, but only with this status and this message.
  [503, undefined, "Service Unavailable.", "rejected"],
  [503, -1, "Service Unavailable.", "rejected"],
  [503, undefined, INTERNAL_ERROR, "rejected"],
  [503, -1001, INTERNAL_ERROR, "rejected"],
  [500, -1001, INTERNAL_ERROR, "unknown"],
  [400, -1001, INTERNAL_ERROR, "unknown"],
  [502, undefined, "Service Unavailable.", "unknown"],
  [503, undefined, "Service Unavailable", "unknown"],
  [503, undefined, "<html>Service Unavailable.</html>", "unknown"],
  [503, undefined, UNKNOWN_ERROR, "unknown"],
  [503, undefined, "", "unknown"],
  [503, undefined, undefined, "unknown"],
  [503, -1121, "Invalid symbol.", "unknown"],
  // Overloaded: neither counted nor done.
  [503, -1008, "Server is currently overloaded with other requests.", "rejected"],
  [500, -1008, "Server is currently overloaded with other requests.", "unknown"],
  [429, -1008, "", "rejected"],
  [200, -1008, "", "rejected"],
  // The exchange does not know.
  ...[-1000, -1001, -1006, -1007, -1010, -4078, -4083].flatMap((code): [number, number, string, Outcome][] =>
    [200, 400, 408, 429, 500, 503].map((status) => [status, code, "message", "unknown"]),
  ),
  [408, undefined, undefined, "unknown"],
  [408, -1121, "Invalid symbol.", "unknown"],
  // Rejected before anything was done.
  [400, -1121, "Invalid symbol.", "rejected"],
  [400, -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.", "rejected"],
  [400, undefined, undefined, "rejected"],
  [401, -2015, "Invalid API-key, IP, or permissions for action.", "rejected"],
  [403, undefined, "<html>Forbidden</html>", "rejected"],
  [404, undefined, undefined, "rejected"],
  [418, -1003, "banned", "rejected"],
  [429, -1003, "Too many requests", "rejected"],
  [429, -1015, "Too many new orders", "rejected"],
  [499, undefined, undefined, "rejected"],
  // A code of no table, also in the shape of a rejection.
  [400, -999_999, "A code of 2030", "unknown"],
  [400, -1131, "recvWindow must be less than 60000", "unknown"],
  [429, -999_999, "A code of 2030", "unknown"],
  // A code that this call cannot cause.
  [400, -4028, "Invalid leverage", "unknown"],
  // A fault of the exchange.
  [500, undefined, undefined, "unknown"],
  [500, -1121, "Invalid symbol.", "unknown"],
  [502, undefined, "<html>Bad Gateway</html>", "unknown"],
  [504, undefined, undefined, "unknown"],
  [599, undefined, undefined, "unknown"],
  [500, -1016, "This service is no longer available.", "unknown"],
  // An error instead of the array: the code decides.
  [200, -1021, "Timestamp for this request is outside of the recvWindow.", "rejected"],
  [200, -1022, "Signature for this request is not valid.", "rejected"],
  [200, -1130, "", "rejected"],
  [200, -1109, "", "rejected"],
  [200, -2014, "API-key format invalid.", "rejected"],
  [200, -2011, "Unknown order sent.", "unknown"],
  [200, -999_999, "A code of 2030", "unknown"],
  [200, 200, "success", "unknown"],
  [200, 239_999, "maintenance", "unknown"],
  [200, undefined, undefined, "unknown"],
  [302, undefined, undefined, "unknown"],
  [302, -1121, undefined, "rejected"],
];
