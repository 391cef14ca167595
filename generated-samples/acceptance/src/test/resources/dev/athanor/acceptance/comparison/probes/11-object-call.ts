// A Durable Object is called with an argument of another type
// right
await env.ORDER_COUNTER.getByName("all").increment(1);
// wrong
await env.ORDER_COUNTER.getByName("all").increment("1");
