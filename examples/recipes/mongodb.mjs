// docs:start
import { deserialize, serialize } from "bson"; // MongoClient takes the same option

// A bigint is stored as an int64.
const stored = serialize({ _id: 4611875134427365377n, status: "NEW" });

const { _id } = deserialize(stored, { useBigInt64: true });
console.log(typeof _id, String(_id));

// Without the option, small values are numbers and large ones are objects.
const { _id: long } = deserialize(stored);
console.log(long.constructor.name, String(long.toBigInt()));
// docs:end
