import { DurableObject } from "cloudflare:workers";
import { declaredBatch, json, onCron, onQueue, type Env, type Handler, type Order, type OrderCounterRpc } from "athanor/api";
import type { Category } from "athanor/order-counter";

export class OrderCounter extends DurableObject<Env> implements OrderCounterRpc {
  async increment(by: number): Promise<number> {
    return by;
  }

  value(): number {
    return 0;
  }

  async reset(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  classify(category: Category, when: Date | null): Category {
    return { name: `${category.name} ${when?.toISOString()}`, parts: [category] };
  }
}

export default {
  async fetch(request, env, ctx): Promise<Response> {
    const order: Order = { id: request.url, placedAt: "", lines: [{ product: "p", quantity: 1 }], note: null };
    ctx.waitUntil(env.PLACED_ORDERS.send(order));
    await env.PLACED_ORDERS.sendBatch([{ body: order }]);
    return env.ASSETS.fetch(request);
  },

  queue: onQueue({
    "placed-orders": async (batch, env) => {
      for (const message of batch.messages) {
        const quantity: number | undefined = message.body.lines[0]?.quantity;
        await env.ORDER_COUNTER.getByName("x").increment(quantity ?? 0);
        message.ack();
      }
    },
    "failed-orders": (batch) => {
      const queue: "failed-orders" = batch.queue;
      batch.messages.map(({ body }) => ("reason" in body ? body.reason : body.product)).forEach((text: string) => text + queue);
      batch.retryAll({ delaySeconds: 1 });
    },
  }),

  scheduled: onCron({
    "0 3 * * *": async (controller, env) => {
      const cron: "0 3 * * *" = controller.cron;
      await env.DB.prepare("select ?").bind(cron).run();
    },
    "30 8 * * MON-FRI": () => {},
  }),
} satisfies Handler;

/** The same without `onQueue`. */
export async function byHand(batch: MessageBatch<unknown>, env: Env): Promise<string | undefined> {
  const declared = declaredBatch(batch, env);
  switch (declared.queue) {
    case "placed-orders":
      return declared.messages[0]?.body.lines[0]?.product;
    case "failed-orders":
      return declared.messages[0]?.body.order.id;
  }
}

export async function calls(env: Env): Promise<unknown> {
  const sum: number = await env.ORDER_COUNTER.getByName("x").increment(1);
  await env.ORDER_COUNTER.getByName("x").reset();
  const category = await env.ORDER_COUNTER.getByName("x").classify({ name: "a", parts: [] }, new Date());
  const name: string | undefined = category.parts[0]?.parts[0]?.name;
  const customer = await env.CUSTOMERS.find("1");
  const since: Date | undefined = customer?.since;
  const picture: Uint8Array | undefined = customer?.picture;
  const found = await env.CUSTOMERS.search("", { a: "GOLD" }, ["GOLD"], 1, false, new Date());
  const tier: "STANDARD" | "GOLD" | undefined = found[0]?.tier;
  const session = await env.SESSIONS.get("1", "json");
  const basket: number | undefined = session?.basket["product"];
  const written: string | undefined = (await env.SESSIONS.getWithMetadata("1", "json")).value?.customer.since;
  await env.SESSIONS.put("1", json(session!), { expirationTtl: 60 });
  return [sum, name, since, picture, tier, basket, written, await env.SESSIONS.list()];
}
