import { WorkflowEntrypoint, type WorkflowEvent } from "cloudflare:workers";
import type { Env, Order, Receipt } from "athanor/api";
import type { OrderProcessorStep, OrderProcessorWorkflow } from "athanor/order-processor";

/** Each step's result is kept, so that an instance goes on where it was after a failure or a deployment. */
export class OrderProcessor extends WorkflowEntrypoint<Env, Order> implements OrderProcessorWorkflow {
  async run(event: Readonly<WorkflowEvent<Order>>, step: OrderProcessorStep): Promise<Receipt> {
    const { customer, lines } = event.payload;
    const total = await step.do("add up", async () => lines.reduce((sum, line) => sum + line.quantity * line.cents, 0));
    const { payload: payment } = await step.waitForEvent("payment", { type: "payment-received", timeout: "1 day" });
    if (payment.cents < total) {
      return { customer, total, state: "UNDERPAID" };
    }
    return await step.do("write the receipt", async (): Promise<Receipt> => {
      await this.env.RECEIPTS.prepare("INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?)")
        .bind(event.instanceId, customer, total, event.timestamp.toISOString().slice(0, 10))
        .run();
      return { customer, total, state: "PAID" };
    });
  }
}
