import { WorkerEntrypoint } from "cloudflare:workers";
import type { PricesRpc } from "athanor/prices";
import type { Env, Handler } from "athanor/pricing";

const CENTS: Record<string, number> = { tea: 500, cup: 900 };

export class Prices extends WorkerEntrypoint<Env> implements PricesRpc {
  async of(product: string): Promise<number> {
    const percent = await this.env.DISCOUNTS.percent(product);
    return Math.round(((CENTS[product] ?? 0) * (100 - percent)) / 100);
  }
}

export default { fetch: () => new Response(null, { status: 404 }) } satisfies Handler;
