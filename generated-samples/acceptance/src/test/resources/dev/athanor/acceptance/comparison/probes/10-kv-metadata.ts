// The metadata of a KV key is something else
// right
const { keys } = await env.SESSIONS.list<{ at: string }>();
console.log(keys[0]?.metadata?.at);
// wrong
const { keys } = await env.SESSIONS.list<{ seen: string }>();
console.log(keys[0]?.metadata?.seen);
// right athanor
const { keys } = await env.SESSIONS.list();
console.log(keys[0]?.metadata?.at);
// wrong athanor
const { keys } = await env.SESSIONS.list();
console.log(keys[0]?.metadata?.seen);
