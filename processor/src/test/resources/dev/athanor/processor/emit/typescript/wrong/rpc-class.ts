// expect: Property 'increment' in type 'OrderCounter' is not assignable to the same property in base type 'OrderCounterRpc'.
import { DurableObject } from "cloudflare:workers";
import type { Env, OrderCounterRpc } from "athanor/api";
import type { Category } from "athanor/order-counter";

export class OrderCounter extends DurableObject<Env> implements OrderCounterRpc {
  increment(by: string): string {
    return by;
  }

  value(): number {
    return 0;
  }

  reset(): void {}

  classify(category: Category): Category {
    return category;
  }
}
