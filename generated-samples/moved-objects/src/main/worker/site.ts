import type { Env, Handler } from "athanor/site";

export { VisitCounter } from "./visits";

export default {
  /** `/visits`, `/guestbook` and `/polls/<name>`: `GET` looks, `POST` adds the name or the choice in its body. */
  async fetch(request, env) {
    const [, part, name = ""] = new URL(request.url).pathname.split("/");
    const added = request.method === "POST" ? await request.text() : undefined;
    switch (part) {
      case "visits":
        return Response.json(await env.VISITS.get(env.VISITS.idFromName("home")).increment());
      case "guestbook":
        return guestbook(env, added);
      case "polls":
        return poll(env, name, added);
      default:
        return new Response("There is nothing here.\n", { status: 404 });
    }
  },
} satisfies Handler;

async function guestbook(env: Env, name: string | undefined): Promise<Response> {
  const book = env.GUESTBOOK.get(env.GUESTBOOK.idFromName("everybody"));
  if (name) await book.sign(name);
  return Response.json(await book.names());
}

async function poll(env: Env, name: string, choice: string | undefined): Promise<Response> {
  const poll = env.POLL.get(env.POLL.idFromName(name));
  if (choice) await poll.vote(choice);
  return Response.json(await poll.votes());
}
