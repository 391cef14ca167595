import { DurableObject } from "cloudflare:workers";

/** Counts visitors. */
export class VisitorBook extends DurableObject {
  async welcome(): Promise<number> {
    const count = (await this.count()) + 1;
    await this.ctx.storage.put("count", count);
    return count;
  }

  async count(): Promise<number> {
    return (await this.ctx.storage.get<number>("count")) ?? 0;
  }
}
