import { DurableObject, WorkflowEntrypoint, type WorkflowEvent } from "cloudflare:workers";
import type { Order } from "./model";

export class OrderCounter extends DurableObject<unknown> {
  increment(by: number): number {
    return by;
  }
}

export class OrderProcessor extends WorkflowEntrypoint<unknown, Order> {
  async run(event: Readonly<WorkflowEvent<Order>>): Promise<{ order: string }> {
    return { order: event.payload.id };
  }
}

export default {
  fetch: () => new Response(),
  queue: () => {},
  scheduled: () => {},
};
