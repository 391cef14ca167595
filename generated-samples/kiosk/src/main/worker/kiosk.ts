import type { Handler } from "athanor/kiosk";

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/health") {
      const answer = await env.CATALOG.fetch(request);
      return new Response(`the catalog answers ${answer.status}\n`);
    }
    const product = await env.PRODUCTS.find(pathname.slice(1));
    return product
      ? new Response(`${product.name}: ${(product.cents / 100).toFixed(2)} EUR\n`)
      : new Response("We do not have that.\n", { status: 404 });
  },
} satisfies Handler;
