// docs:start
import { DatabaseSync } from "node:sqlite"; // Node 22.13 or newer

const database = new DatabaseSync(":memory:");
database.exec("CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT) STRICT");

// A bigint is stored with all digits.
const insert = database.prepare("INSERT INTO orders (id, status) VALUES (?, ?)");
insert.run(4611875134427365377n, "NEW");
insert.run(4611875134427365378n, "CANCELED");

const select = database.prepare("SELECT id, status FROM orders ORDER BY id");
select.setReadBigInts(true); // without it, an ID above 2^53 throws
for (const { id, status } of select.all()) console.log(`${typeof id} ${id} ${status}`);
// docs:end
