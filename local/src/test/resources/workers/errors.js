export default {
  async fetch(request, env) {
    return new Response((await env.HEARD.get("last")) ?? "nothing");
  },

  async tail(events, env) {
    for (const event of events) {
      for (const { message } of event.exceptions) await env.HEARD.put("last", `${event.scriptName}: ${message}`);
    }
  },
};
