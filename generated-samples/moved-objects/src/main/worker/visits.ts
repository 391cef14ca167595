import { DurableObject } from "cloudflare:workers";

/** One page's visits. */
export class VisitCounter extends DurableObject {
  async increment(): Promise<number> {
    const count = ((await this.ctx.storage.get<number>("count")) ?? 0) + 1;
    await this.ctx.storage.put("count", count);
    return count;
  }
}
