// The result of a workflow is taken for something else
// right
const { output } = await (await env.ORDER_PROCESSOR.get("1")).status();
console.log((output as { order: string }).order);
// wrong
const { output } = await (await env.ORDER_PROCESSOR.get("1")).status();
console.log((output as { total: number }).total);
// right athanor
const { output } = await (await env.ORDER_PROCESSOR.get("1")).status();
console.log(output?.order);
// wrong athanor
const { output } = await (await env.ORDER_PROCESSOR.get("1")).status();
console.log(output?.total);
