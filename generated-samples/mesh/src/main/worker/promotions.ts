import { WorkerEntrypoint } from "cloudflare:workers";
import type { DiscountsRpc } from "athanor/discounts";
import type { Env, Handler } from "athanor/promotions";

const PERCENT: Record<string, number> = { drinks: 10 };

export class Discounts extends WorkerEntrypoint<Env> implements DiscountsRpc {
  async percent(product: string): Promise<number> {
    return PERCENT[await this.env.PRODUCTS.category(product)] ?? 0;
  }
}

export default { fetch: () => new Response(null, { status: 404 }) } satisfies Handler;
