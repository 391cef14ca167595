// A workflow is sent an event with something else
// right
const instance = await env.ORDER_PROCESSOR.get("1");
await instance.sendEvent({ type: "payment-received", payload: { amount: 1 } });
// wrong
const instance = await env.ORDER_PROCESSOR.get("1");
await instance.sendEvent({ type: "payment-received", payload: { amuont: 1 } });
