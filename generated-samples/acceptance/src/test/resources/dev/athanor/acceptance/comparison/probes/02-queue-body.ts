// A consumer takes the messages for something else
// right
const handler = {
  queue: (batch: MessageBatch<Order>) => console.log(batch.messages[0]?.body.total),
} satisfies Pick<ExportedHandler<Env, Order>, "queue">;
// wrong
const handler = {
  queue: (batch: MessageBatch<Customer>) => console.log(batch.messages[0]?.body.name),
} satisfies Pick<ExportedHandler<Env, Customer>, "queue">;
// right athanor
const queue = tool.onQueue({
  "placed-orders": (batch) => console.log(batch.messages[0]?.body.total),
  "failed-orders": () => {},
});
// wrong athanor
const queue = tool.onQueue({
  "placed-orders": (batch: MessageBatch<Customer>) => console.log(batch.messages[0]?.body.name),
  "failed-orders": () => {},
});
