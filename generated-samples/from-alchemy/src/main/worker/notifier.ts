import { WorkerEntrypoint } from "cloudflare:workers";
import type { Env } from "athanor/notifier-worker";

/** Remembers whom it has told of what. */
export class Notifier extends WorkerEntrypoint<Env> {
  async notify(task: string): Promise<boolean> {
    const { meta } = await this.env.DB.prepare("INSERT OR IGNORE INTO notified (task) VALUES (?)").bind(task).run();
    return meta.changes > 0;
  }
}

export default {};
