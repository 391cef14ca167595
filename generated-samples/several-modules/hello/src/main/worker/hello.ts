import type { Env, Handler } from "athanor/hello";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const [, id = "", count] = new URL(request.url).pathname.split("/");
    const name = await env.PEOPLE.name(id);
    if (name === "") return new Response("Nobody is called so.", { status: 404 });
    if (count === "count") return Response.json(await env.PEOPLE.greeted(id));
    await env.GREETINGS.send({ person: id });
    return new Response(`Hello ${name}`);
  },
} satisfies Handler;
