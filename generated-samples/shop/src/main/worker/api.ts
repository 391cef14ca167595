import { onCron, onQueue, type Env, type Handler } from "athanor/api";
import { acceptOrder } from "./accept";
import { showStats } from "./stats";
import { failOrders, findOrder, fulfilOrders } from "./orders";
import { runNightly } from "./nightly";

export { OrderCounter } from "./order-counter";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    const [, section, id, ...rest] = pathname.split("/");
    if (request.method === "POST" && pathname === "/orders") {
      return acceptOrder(request, env);
    }
    if (request.method === "GET" && section === "orders" && id && rest.length === 0) {
      return findOrder(id, env);
    }
    if (request.method === "GET" && pathname === "/stats") {
      return showStats(env);
    }
    const page = await env.ASSETS.fetch(new URL("/404", request.url));
    return new Response(page.body, { status: 404, headers: page.headers });
  },

  queue: onQueue({
    "placed-orders": fulfilOrders,
    "failed-orders": failOrders,
  }),

  scheduled: onCron({
    "0 3 * * *": runNightly,
  }),
} satisfies Handler;
