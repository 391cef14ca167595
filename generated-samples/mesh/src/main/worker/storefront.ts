import type { Env, Handler } from "athanor/storefront";

export default {
  async fetch(request, env) {
    const [, area, id = ""] = new URL(request.url).pathname.split("/");
    if (area === "stock") return env.INVENTORY.fetch(request);
    if (area === "orders") return order(id, env);
    const product = await env.PRODUCTS.find(id);
    if (!product) return new Response("No such product\n", { status: 404 });
    return Response.json({ ...product, left: await env.STOCK.left(id) });
  },
} satisfies Handler;

async function order(id: string, env: Env): Promise<Response> {
  try {
    return Response.json({ left: await env.STOCK.take(id) });
  } catch (error) {
    return new Response(`${error instanceof Error ? error.message : error}\n`, { status: 403 });
  }
}
