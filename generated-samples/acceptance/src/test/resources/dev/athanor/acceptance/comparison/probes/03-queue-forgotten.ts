// One of two consumed queues is forgotten
// right
const handler = {
  queue(batch) {
    if (batch.queue === "placed-orders") batch.ackAll();
    if (batch.queue === "failed-orders") batch.retryAll();
  },
} satisfies Pick<Handler, "queue">;
// wrong
const handler = {
  queue(batch) {
    if (batch.queue === "placed-orders") batch.ackAll();
  },
} satisfies Pick<Handler, "queue">;
// right athanor
const queue = tool.onQueue({ "placed-orders": (batch) => batch.ackAll(), "failed-orders": (batch) => batch.retryAll() });
// wrong athanor
const queue = tool.onQueue({ "placed-orders": (batch) => batch.ackAll() });
