import type { Env, Task } from "athanor/api";
export { Counter } from "./counter";

/** Takes tasks, and works through them. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/api/tasks" && request.method === "POST") {
      return take(request, env);
    }
    if (pathname === "/api/tasks") {
      const { results } = await env.DB.prepare("SELECT id, done_at AS doneAt FROM tasks ORDER BY id").all();
      return Response.json(results);
    }
    if (pathname === "/api/count") {
      return Response.json({ count: await env.COUNTER.getByName("all").value() });
    }
    return env.ASSETS.fetch(request);
  },

  async queue(batch: MessageBatch<unknown>, env: Env): Promise<void> {
    for (const { body } of batch.messages) {
      const { id } = body as Task;
      await env.DB.prepare("INSERT OR REPLACE INTO tasks (id, done_at) VALUES (?, ?)").bind(id, new Date().toISOString()).run();
      await env.COUNTER.getByName("all").increment(1);
      await env.NOTIFIER.notify(id);
    }
    batch.ackAll();
  },

  async scheduled(controller: ScheduledController, env: Env): Promise<void> {
    await env.DB.prepare("INSERT INTO runs (cron) VALUES (?)").bind(controller.cron).run();
  },
};

async function take(request: Request, env: Env): Promise<Response> {
  if (request.headers.get("authorization") !== `Bearer ${env.API_KEY}`) {
    return Response.json({ message: "A task takes the API key as a bearer token." }, { status: 401 });
  }
  const task = await request.json<Task>();
  await env.TASK_QUEUE.send(task);
  if (env.LOG_LEVEL === "debug") {
    console.log(`took ${task.id}`);
  }
  return Response.json({ id: task.id }, { status: 202 });
}
