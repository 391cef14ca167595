// A message of another type than the queue's is sent
// right
await env.PLACED_ORDERS.send({ id: "1", customer: "ada", total: 1 });
// wrong
await env.PLACED_ORDERS.send({ id: "1", customer: "ada", total: "1" });
