// A workflow is started with something else
// right
await env.ORDER_PROCESSOR.create({ params: { id: "1", customer: "ada", total: 1 } });
// wrong
await env.ORDER_PROCESSOR.create({ params: { id: "1", customer: "ada" } });
