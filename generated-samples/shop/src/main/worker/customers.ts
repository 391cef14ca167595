import { WorkerEntrypoint } from "cloudflare:workers";
import type { Env, Handler } from "athanor/customers";
import type { Customer, CustomerServiceRpc } from "athanor/customer-service";

/** What other workers call. */
export class CustomerService extends WorkerEntrypoint<Env> implements CustomerServiceRpc {
  async find(id: string): Promise<Customer | null> {
    return this.env.DB.prepare("SELECT id, name, tier FROM customers WHERE id = ?").bind(id).first<Customer>();
  }
}

// A worker needs a handler, even one that is only ever called through its entrypoint.
export default {
  fetch(): Response {
    return new Response(null, { status: 404 });
  },
} satisfies Handler;
