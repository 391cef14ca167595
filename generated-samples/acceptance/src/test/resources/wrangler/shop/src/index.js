import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers";

export class Counter extends DurableObject {
  async next() {
    const next = ((await this.ctx.storage.get("count")) ?? 0) + 1;
    await this.ctx.storage.put("count", next);
    return next;
  }
}

export class Fulfil extends WorkflowEntrypoint {
  async run(event, step) {
    return step.do("pack", async () => ({ packed: event.payload.order }));
  }
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/session") return new Response(await env.SESSIONS.get("last"));
    if (pathname === "/send") {
      await env.TASKS.send({ id: 42 });
      return new Response(null, { status: 202 });
    }
    await env.FILES.put("note", "from R2");
    return Response.json({
      greeting: env.GREETING,
      most: env.LIMITS.most,
      secrets: [env.API_KEY ?? null, env.SECOND ?? null],
      file: await (await env.FILES.get("note")).text(),
      rows: (await env.DB.prepare("SELECT count(*) AS rows FROM sqlite_master WHERE name = 'orders'").first()).rows,
      counter: typeof (await env.COUNTER.get(env.COUNTER.idFromName("one")).next()),
      backend: await (await env.BACKEND.fetch("http://backend/")).text(),
      page: await (await env.ASSETS.fetch("http://assets/")).text(),
    });
  },

  async queue(batch, env) {
    await env.SESSIONS.put("last", JSON.stringify(batch.messages[0].body));
  },

  async scheduled(event, env) {
    await env.SESSIONS.put("last", JSON.stringify({ cron: event.cron }));
  },
};
