import { chunks, encodings, lengths, longBodies } from "./rows/bodies.js";
import { breaking, connecting } from "./rows/connections.js";
import { errors } from "./rows/errors.js";
import { heads, statuses } from "./rows/heads.js";
import { nonsense } from "./rows/nonsense.js";
import { proxies } from "./rows/proxies.js";
import type { Row } from "./rows/row.js";

export const ROWS: readonly Row[] = [
  ...connecting,
  ...breaking,
  ...proxies,
  ...heads,
  ...statuses,
  ...errors,
  ...lengths,
  ...chunks,
  ...longBodies,
  ...encodings,
  ...nonsense,
];
