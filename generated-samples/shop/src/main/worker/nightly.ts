import type { CronHandlers } from "athanor/api";
import { log } from "./log";
import type { Stats } from "./stats";

const DAYS_KEPT = 90;

/** Moves old orders to the archive, and notes what it did beside the figures that visitors see. */
export const runNightly: CronHandlers["0 3 * * *"] = async (controller, env) => {
  const ranAt = new Date(controller.scheduledTime).toISOString();
  const oldest = new Date(controller.scheduledTime - DAYS_KEPT * 24 * 3600 * 1000).toISOString();
  const [, deleted] = await env.DB.batch([
    env.DB.prepare("INSERT OR REPLACE INTO archived_orders SELECT * FROM orders WHERE placed_at < ?").bind(oldest),
    env.DB.prepare("DELETE FROM orders WHERE placed_at < ?").bind(oldest),
  ]);
  const archived = deleted?.meta.changes ?? 0;
  const stats = await (await env.SELF.fetch("https://shop.example/stats")).json<Stats>();
  await env.DB.prepare("INSERT OR REPLACE INTO nightly_runs (ran_at, archived, orders_fulfilled) VALUES (?, ?, ?)")
    .bind(ranAt, archived, stats.fulfilled)
    .run();
  log(env, "info", `The nightly run archived ${archived} orders`);
};
