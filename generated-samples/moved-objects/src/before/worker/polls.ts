import type { Handler } from "athanor/polls";

export { Poll } from "./poll";

export default {
  async fetch(request, env) {
    const poll = env.POLL.get(env.POLL.idFromName(new URL(request.url).pathname.slice(1)));
    if (request.method === "POST") await poll.vote(await request.text());
    return Response.json(await poll.votes());
  },
} satisfies Handler;
