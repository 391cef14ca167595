// A worker that consumes nothing has a handler for queues
// right
const handler = { fetch: () => new Response() } satisfies tool.OtherHandler;
// wrong
const handler = { fetch: () => new Response(), queue: () => {} } satisfies tool.OtherHandler;
