import { DurableObject } from "cloudflare:workers";

/** The votes, in the object's own storage. */
export class Poll extends DurableObject {
  async votes(): Promise<Record<string, number>> {
    return Object.fromEntries(await this.ctx.storage.list<number>());
  }

  async vote(choice: string): Promise<void> {
    await this.ctx.storage.put(choice, ((await this.ctx.storage.get<number>(choice)) ?? 0) + 1);
  }
}
