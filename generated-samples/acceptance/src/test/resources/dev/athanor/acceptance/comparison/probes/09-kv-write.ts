// Something else is written into a KV namespace
// right
await env.SESSIONS.put("1", JSON.stringify({ customer: "ada" }));
// wrong
await env.SESSIONS.put("1", JSON.stringify({ name: "ada" }));
// right athanor
await env.SESSIONS.put("1", tool.json({ customer: "ada" }));
// wrong athanor
await env.SESSIONS.put("1", tool.json({ name: "ada" }));
