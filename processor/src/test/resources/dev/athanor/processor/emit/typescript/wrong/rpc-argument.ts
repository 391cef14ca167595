// expect: Argument of type 'string' is not assignable to parameter of type 'number'.
// expect: Argument of type 'number' is not assignable to parameter of type 'string'.
// expect: Argument of type 'string' is not assignable to parameter of type 'Date'.
// expect: Property 'decrement' does not exist on type 'DurableObjectStub<OrderCounterRpc & DurableObjectBranded>'.
// expect: 'customer' is possibly 'null'.
import type { Env } from "athanor/api";

export async function call(env: Env) {
  await env.ORDER_COUNTER.getByName("x").increment("1");
  await env.CUSTOMERS.find(1);
  await env.ORDER_COUNTER.getByName("x").classify({ name: "", parts: [] }, "2026-01-01T00:00:00Z");
  await env.ORDER_COUNTER.getByName("x").decrement(1);
  const customer = await env.CUSTOMERS.find("1");
  return customer.id;
}
