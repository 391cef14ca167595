import { DurableObject } from "cloudflare:workers";
import type { Env, OrderCounterRpc } from "athanor/api";

/** Keeps its count in its own storage; the runtime lets one call through at a time. */
export class OrderCounter extends DurableObject<Env> implements OrderCounterRpc {
  async increment(by: number): Promise<number> {
    const sum = (await this.value()) + by;
    await this.ctx.storage.put("value", sum);
    return sum;
  }

  async value(): Promise<number> {
    return (await this.ctx.storage.get<number>("value")) ?? 0;
  }
}

/** The count of all fulfilled orders. */
export function fulfilledOrders(env: Env) {
  return env.ORDER_COUNTER.get(env.ORDER_COUNTER.idFromName("all"));
}
