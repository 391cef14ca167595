import { WorkerEntrypoint } from "cloudflare:workers";

export class CustomerService extends WorkerEntrypoint {
  async find(id) {
    return { id, name: `Customer ${id}` };
  }
}

export default {
  fetch: () => new Response("customers"),
};
