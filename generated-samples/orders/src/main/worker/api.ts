import type { Env, Handler, Order } from "athanor/api";
import type { Payment } from "athanor/order-processor";

export { DailyClosing } from "./daily-closing";
export { OrderProcessor } from "./order-processor";

export default {
  /**
   * `POST /orders` starts an instance, `POST /orders/<id>/payments` sends it its event, `GET /orders/<id>` looks at it, and
   * `GET /closings/<day>` says what a day brought in.
   */
  async fetch(request: Request, env: Env): Promise<Response> {
    const [, section, id, part] = new URL(request.url).pathname.split("/");
    if (section === "closings") {
      return Response.json(await env.RECEIPTS.prepare("SELECT * FROM closings WHERE day = ?").bind(id ?? "").first());
    }
    if (section !== "orders") {
      return new Response("There is nothing here.\n", { status: 404 });
    }
    if (request.method === "POST" && !id) {
      const instance = await env.ORDER_PROCESSOR.create({ params: await request.json<Order>() });
      return Response.json({ id: instance.id }, { status: 202, headers: { location: `/orders/${instance.id}` } });
    }
    if (!id) {
      return new Response("Which order?\n", { status: 400 });
    }
    const instance = await env.ORDER_PROCESSOR.get(id);
    if (request.method === "POST" && part === "payments") {
      await instance.sendEvent({ type: "payment-received", payload: await request.json<Payment>() });
      return new Response(null, { status: 202 });
    }
    const { status, output } = await instance.status();
    return Response.json({ status, receipt: output ?? null });
  },
} satisfies Handler;
