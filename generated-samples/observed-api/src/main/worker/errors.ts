import { json, type Env, type Handler } from "athanor/errors";

const ONE_DAY = 86_400;

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.headers.get("authorization") !== `Bearer ${env.PASSWORD}`) {
      return new Response("not for you\n", { status: 401 });
    }
    const { keys } = await env.RECENT_ERRORS.list();
    const reports = await Promise.all(keys.map(({ name }) => env.RECENT_ERRORS.get(name, "json")));
    return Response.json(reports);
  },

  async tail(events, env) {
    for (const event of events) {
      for (const { timestamp, message } of event.exceptions) {
        const at = new Date(timestamp).toISOString();
        const report = { worker: event.scriptName ?? "unknown", at, message };
        await env.RECENT_ERRORS.put(`${at} ${crypto.randomUUID()}`, json(report), { expirationTtl: ONE_DAY });
      }
    }
  },
} satisfies Handler;
