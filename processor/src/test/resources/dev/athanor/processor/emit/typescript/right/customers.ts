import { WorkerEntrypoint } from "cloudflare:workers";
import type { Env } from "athanor/customers";
import type { Customer, CustomerServiceRpc } from "athanor/customer-service";

export class CustomerService extends WorkerEntrypoint<Env> implements CustomerServiceRpc {
  async find(id: string): Promise<Customer | null> {
    const row = await this.env.DB.prepare("select * from customers where id = ?").bind(id).first<{ id: string }>();
    return row && { id: row.id, tier: "GOLD", picture: new Uint8Array(), since: new Date() };
  }

  search(): Customer[] {
    return [];
  }
}
