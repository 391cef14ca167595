import { WorkflowEntrypoint, type WorkflowEvent } from "cloudflare:workers";
import type { Closing, Day, Env } from "athanor/api";
import type { DailyClosingStep, DailyClosingWorkflow } from "athanor/daily-closing";

const ONE_DAY = 86_400_000;

/** Closes the day that it is told, or the one before it was started where a schedule has started it. */
export class DailyClosing extends WorkflowEntrypoint<Env, Day> implements DailyClosingWorkflow {
  async run(event: Readonly<WorkflowEvent<Day>>, step: DailyClosingStep): Promise<Closing> {
    const told: Partial<Day> | undefined = event.payload;
    const day = told?.day ?? new Date(event.timestamp.getTime() - ONE_DAY).toISOString().slice(0, 10);
    return await step.do("add up", async () => {
      const sum = await this.env.RECEIPTS.prepare(
        "INSERT OR REPLACE INTO closings SELECT ?1, COUNT(*), COALESCE(SUM(total), 0) FROM receipts WHERE day = ?1 RETURNING *",
      )
        .bind(day)
        .first<Closing>();
      return sum ?? { day, orders: 0, total: 0 };
    });
  }
}
