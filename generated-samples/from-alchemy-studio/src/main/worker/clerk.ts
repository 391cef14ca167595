import { WorkerEntrypoint } from "cloudflare:workers";
import type { Env } from "athanor/clerk-worker";

/** Keeps the books. The third visitor pays half. */
export class Clerk extends WorkerEntrypoint<Env> {
  async order(photo: string, size: string): Promise<number> {
    const about = await this.env.STUDIO.fetch("https://studio.example.com/about");
    const { sizes } = await about.json<{ sizes: { name: string; cents: number }[] }>();
    const full = sizes.find(({ name }) => name === size)?.cents ?? 0;
    const visitors = await this.env.VISITORS.getByName("all").count();
    const cents = visitors === 3 ? full / 2 : full;
    await this.env.BOOKS.prepare("INSERT INTO orders (photo, cents) VALUES (?, ?)").bind(photo, cents).run();
    return cents;
  }
}

export default {};
