import { DurableObject } from "cloudflare:workers";

export class Counter extends DurableObject {
  async increment() {
    const value = ((await this.ctx.storage.get("value")) ?? 0) + 1;
    await this.ctx.storage.put("value", value);
    return value;
  }
}

const counter = (env) => env.COUNTER.get(env.COUNTER.idFromName("orders"));

const routes = {
  "/order": async (env, url) => {
    await env.ORDERS.send({ id: url.searchParams.get("id") });
    return "queued";
  },
  "/orders": async (env) => (await env.DB.prepare("SELECT id FROM orders ORDER BY id").all()).results.map((row) => row.id),
  "/count": (env) => counter(env).increment(),
  "/session": async (env, url) => {
    if (url.searchParams.has("set")) await env.SESSIONS.put("session", url.searchParams.get("set"));
    return env.SESSIONS.get("session");
  },
  "/customer": (env, url) => env.CUSTOMERS.find(url.searchParams.get("id")),
  "/values": (env) => ({ level: env.LOG_LEVEL, limits: env.LIMITS, key: env.API_KEY }),
  "/log": (env) => {
    console.warn("careful", { with: "this" });
    return "logged";
  },
  "/throw": () => {
    throw new TypeError("not today");
  },
  "/crons": async (env) => env.SESSIONS.get("cron"),
  "/self": async (env) => (await env.SELF.fetch("http://self/values")).json(),
};

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const route = routes[url.pathname];
    if (!route) return new Response("no such page", { status: 404 });
    return Response.json(await route(env, url));
  },

  async queue(batch, env) {
    for (const message of batch.messages) {
      if (message.body.id === "poison") {
        message.retry();
      } else {
        await env.DB.prepare("INSERT INTO orders VALUES (?)").bind(message.body.id).run();
        message.ack();
      }
    }
  },

  async scheduled(controller, env) {
    if (controller.cron === "0 4 * * *") throw new Error("the cron failed");
    await env.SESSIONS.put("cron", controller.cron);
  },
};
