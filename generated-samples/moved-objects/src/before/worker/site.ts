import type { Handler } from "athanor/site";

export { Counter } from "./counter";
export { Guestbook } from "./guestbook";

export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname === "/visits") {
      return Response.json(await env.COUNTER.get(env.COUNTER.idFromName("home")).increment());
    }
    const book = env.GUESTBOOK.get(env.GUESTBOOK.idFromName("everybody"));
    if (request.method === "POST") await book.sign(await request.text());
    return Response.json(await book.names());
  },
} satisfies Handler;
