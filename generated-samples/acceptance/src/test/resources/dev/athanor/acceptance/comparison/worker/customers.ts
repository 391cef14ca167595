import { WorkerEntrypoint } from "cloudflare:workers";

export class CustomerService extends WorkerEntrypoint {
  find(id: string): { id: string; name: string } | null {
    return { id, name: "Ada" };
  }
}

export default {};
