import { WorkerEntrypoint } from "cloudflare:workers";
import { onQueue, type Env, type Handler } from "athanor/people";
import type { PersonServiceRpc } from "athanor/person-service";

export class PersonService extends WorkerEntrypoint<Env> implements PersonServiceRpc {
  async name(id: string): Promise<string> {
    return (await this.#person(id))?.name ?? "";
  }

  async greeted(id: string): Promise<number> {
    return (await this.#person(id))?.greeted ?? 0;
  }

  #person(id: string): Promise<{ name: string; greeted: number } | null> {
    return this.env.DB.prepare("SELECT name, greeted FROM people WHERE id = ?").bind(id).first();
  }
}

export default {
  queue: onQueue({
    greetings: async (batch, env) => {
      const count = env.DB.prepare("UPDATE people SET greeted = greeted + 1 WHERE id = ?");
      await env.DB.batch(batch.messages.map((message) => count.bind(message.body.person)));
    },
  }),
} satisfies Handler;
