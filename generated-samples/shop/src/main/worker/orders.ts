import type { Env, Order, QueueHandlers } from "athanor/api";
import { log } from "./log";
import { fulfilledOrders } from "./order-counter";

type OrderState = "fulfilled" | "failed";

interface OrderRow {
  readonly id: string;
  readonly customer_id: string;
  readonly placed_at: string;
  readonly lines: string;
  readonly state: OrderState;
}

/** Fulfils each order of a batch. One that fails is tried again on its own, and goes to the failed orders in the end. */
export const fulfilOrders: QueueHandlers["placed-orders"] = async (batch, env) => {
  for (const message of batch.messages) {
    try {
      await fulfil(message.body, env);
      message.ack();
    } catch (error) {
      log(env, "info", `Order ${message.body.id} failed at attempt ${message.attempts}: ${error}`);
      message.retry();
    }
  }
};

/** Keeps what could not be fulfilled, so that somebody can look into it. */
export const failOrders: QueueHandlers["failed-orders"] = async (batch, env) => {
  for (const message of batch.messages) {
    await store(message.body, "failed", env);
    message.ack();
  }
};

/** Answers `GET /orders/{id}`. */
export async function findOrder(id: string, env: Env): Promise<Response> {
  const row = await env.DB.prepare("SELECT * FROM orders WHERE id = ?").bind(id).first<OrderRow>();
  if (!row) {
    return Response.json({ message: `There is no order ${JSON.stringify(id)}, or it is still in the queue.` }, { status: 404 });
  }
  const lines: Order["lines"] = JSON.parse(row.lines);
  const order: Order = { id: row.id, customerId: row.customer_id, placedAt: row.placed_at, lines };
  return Response.json({ ...order, state: row.state });
}

async function fulfil(order: Order, env: Env): Promise<void> {
  const missing = order.lines.find((line) => line.product === "unavailable");
  if (missing) {
    throw new Error(`${missing.quantity} of ${missing.product} cannot be had`);
  }
  // A queue may deliver a message twice; an order counts once.
  if (await store(order, "fulfilled", env)) {
    await fulfilledOrders(env).increment(1);
  }
  log(env, "debug", `Order ${order.id} is fulfilled`);
}

/** Writes an order, and tells whether it was new. */
async function store(order: Order, state: OrderState, env: Env): Promise<boolean> {
  const written = await env.DB.prepare(
    "INSERT INTO orders (id, customer_id, placed_at, lines, state) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
  )
    .bind(order.id, order.customerId, order.placedAt, JSON.stringify(order.lines), state)
    .run();
  return written.meta.changes > 0;
}
