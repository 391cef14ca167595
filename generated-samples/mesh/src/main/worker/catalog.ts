import { WorkerEntrypoint } from "cloudflare:workers";
import type { Env, Handler } from "athanor/catalog";
import type { Product, ProductsRpc } from "athanor/products";

const PRODUCTS: Record<string, { name: string; category: string }> = {
  tea: { name: "Green tea", category: "drinks" },
  cup: { name: "Cup", category: "dishes" },
};

export class Products extends WorkerEntrypoint<Env> implements ProductsRpc {
  async find(id: string): Promise<Product | null> {
    const product = PRODUCTS[id];
    return product ? { id, name: product.name, cents: await this.env.PRICES.of(id) } : null;
  }

  category(id: string): string {
    return PRODUCTS[id]?.category ?? "";
  }
}

// A worker needs a handler, even one that is only ever called through its entrypoint.
export default { fetch: () => new Response(null, { status: 404 }) } satisfies Handler;
