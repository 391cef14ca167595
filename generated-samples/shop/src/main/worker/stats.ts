import type { Env } from "athanor/api";
import { fulfilledOrders } from "./order-counter";

/** What `GET /stats` answers. */
export interface Stats {
  readonly fulfilled: number;
  readonly failed: number;
  readonly archived: number;
  readonly lastNightlyRun: NightlyRun | null;
}

interface NightlyRun {
  readonly ranAt: string;
  readonly archived: number;
  readonly ordersFulfilled: number;
}

/** Answers `GET /stats`. */
export async function showStats(env: Env): Promise<Response> {
  const [fulfilled, failed, archived, lastNightlyRun] = await Promise.all([
    fulfilledOrders(env).value(),
    env.DB.prepare("SELECT count(*) AS n FROM orders WHERE state = 'failed'").first<number>("n"),
    env.DB.prepare("SELECT count(*) AS n FROM archived_orders").first<number>("n"),
    env.DB.prepare(
      "SELECT ran_at AS ranAt, archived, orders_fulfilled AS ordersFulfilled FROM nightly_runs ORDER BY ran_at DESC LIMIT 1",
    ).first<NightlyRun>(),
  ]);
  const stats: Stats = { fulfilled, failed: failed ?? 0, archived: archived ?? 0, lastNightlyRun };
  return Response.json(stats);
}
