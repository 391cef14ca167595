import type { Env, Handler } from "athanor/storefront";

export default {
  async fetch(request, env) {
    const [, area, id = ""] = new URL(request.url).pathname.split("/");
    if (area === "stock") return env.INVENTORY.fetch(request);
    if (area === "orders") return order(id, env);
    if (area === "reservations") return reserve(id, env);
    if (area === "count") return count(env);
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

/** Calls what stays with the inventory. The stub of it is let go of at the end. */
async function reserve(id: string, env: Env): Promise<Response> {
  using reservation = await env.STOCK.reserve(id);
  return Response.json({ meanwhile: await reservation.left(), afterwards: await reservation.giveBack() });
}

/** The inventory calls back, once for each product. */
async function count(env: Env): Promise<Response> {
  const products: string[] = [];
  const all: bigint = await env.STOCK.count((counted) => {
    products.push(`${counted.product}: ${counted.left}`);
  });
  return new Response(`${products.join(", ")}; ${all} in all\n`);
}
