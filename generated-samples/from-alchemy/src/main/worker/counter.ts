import { DurableObject } from "cloudflare:workers";

/** How often a task was tried. */
export class Counter extends DurableObject {
  async increment(by: number): Promise<number> {
    const count = (await this.value()) + by;
    await this.ctx.storage.put("count", count);
    return count;
  }

  async value(): Promise<number> {
    return (await this.ctx.storage.get<number>("count")) ?? 0;
  }
}
