// expect: Type 'Date' is not assignable to type 'string'.
// expect: Property 'note' is missing in type
// expect: Object literal may only specify known properties, and 'totl' does not exist in type 'Order'.
import type { Env } from "athanor/api";

export async function send(env: Env) {
  await env.PLACED_ORDERS.send({ id: "1", placedAt: new Date(), lines: [], note: null });
  await env.PLACED_ORDERS.send({ id: "1", placedAt: "", lines: [] });
  await env.PLACED_ORDERS.send({ id: "1", placedAt: "", lines: [], note: null, totl: 1 });
}
