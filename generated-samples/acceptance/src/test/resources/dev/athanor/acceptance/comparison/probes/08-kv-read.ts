// A value of a KV namespace is read as something else
// right
const customer = (await env.SESSIONS.get<Session>("1", "json"))?.customer;
// wrong
const name = (await env.SESSIONS.get<Customer>("1", "json"))?.name;
// right athanor
const customer = (await env.SESSIONS.get("1", "json"))?.customer;
// wrong athanor
const name = (await env.SESSIONS.get("1", "json"))?.name;
