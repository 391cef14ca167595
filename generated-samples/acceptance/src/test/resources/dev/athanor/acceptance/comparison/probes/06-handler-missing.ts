// A worker with a schedule has no handler for it
// right
const handler = { fetch: () => new Response(), queue: () => {}, scheduled: () => {} } satisfies Handler;
// wrong
const handler = { fetch: () => new Response(), queue: () => {} } satisfies Handler;
