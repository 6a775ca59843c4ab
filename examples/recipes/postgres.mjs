// docs:start
import pg from "pg";

// Without it, pg returns an int8 as a string. Number would round it.
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);

/** The column `id` is a bigint, PostgreSQL's int8. A bigint is sent to it with all digits. */
export async function save(client, orders) {
  for (const { orderId, status } of orders)
    await client.query("INSERT INTO orders (id, status) VALUES ($1, $2)", [orderId, status]);
}

export async function load(client) {
  const { rows } = await client.query("SELECT id, status FROM orders ORDER BY id");
  return rows.map(({ id, status }) => ({ orderId: id, status }));
}
// docs:end
