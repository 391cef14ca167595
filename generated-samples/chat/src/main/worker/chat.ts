import type { Env, Handler } from "athanor/chat";

const MOST = 100;

export default {
  /** `/rooms/<name>/socket?name=<who>` opens a WebSocket, `/rooms/<name>/messages` answers what was said. */
  async fetch(request: Request, env: Env): Promise<Response> {
    const [, section, name, part] = new URL(request.url).pathname.split("/");
    if (section !== "rooms" || !name) {
      return new Response("There is nothing here.\n", { status: 404 });
    }
    const room = env.ROOM.get(env.ROOM.idFromName(name));
    return part === "socket" ? room.fetch(request) : Response.json(await room.history(MOST));
  },
} satisfies Handler;
