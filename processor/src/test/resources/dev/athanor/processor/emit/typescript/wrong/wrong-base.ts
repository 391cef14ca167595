// expect: Property '[__DURABLE_OBJECT_BRAND]' is missing in type 'OrderCounter' but required in type 'DurableObjectBranded'.
import type { Exports, Handler, OrderCounterRpc } from "athanor/api";
import type { Category } from "athanor/order-counter";

class OrderCounter implements OrderCounterRpc {
  increment = (by: number): number => by;
  value = (): number => 0;
  reset = (): void => {};
  classify = (category: Category): Category => category;
}

export const exported: Exports = null as unknown as { default: Handler; OrderCounter: typeof OrderCounter };
