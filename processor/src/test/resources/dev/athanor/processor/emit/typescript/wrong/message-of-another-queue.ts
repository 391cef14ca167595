// expect: Property 'lines' does not exist on type 'Failure'.
import { onQueue } from "athanor/api";

export const queue = onQueue({
  "placed-orders": () => {},
  "failed-orders": (batch) => {
    batch.messages.forEach(({ body }) => body.lines);
  },
});
