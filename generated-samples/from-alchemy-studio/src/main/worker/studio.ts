import type { Env, Handler } from "athanor/studio";
import { lookAtPhotos } from "./photos";
import { seal } from "./seal";

export { Developing } from "./developing";
export { VisitorBook } from "./visitor-book";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const [, part = "", ...rest] = new URL(request.url).pathname.split("/");
    const name = decodeURIComponent(rest.join("/"));
    switch (part) {
      case "originals":
        await env.PHOTOS.put(`originals/${name}`, await request.arrayBuffer());
        return new Response(null, { status: 201 });
      case "albums":
        return Response.json(await env.ALBUMS.get(name, "json"));
      case "orders":
        return order(name, request, env);
      case "filters":
        return filter(await request.text(), env);
      case "sites":
        return env.SITES.get(name).fetch("https://sites.example.com/");
      case "visitors":
        return Response.json({ count: await env.VISITORS.getByName("all").welcome() });
      case "about":
        return Response.json({ hours: env.OPENING_HOURS, sizes: env.SIZES, version: env.VERSION.id });
      default:
        return new Response("There is no such room in the studio.\n", { status: 404 });
    }
  },

  queue: lookAtPhotos,
} satisfies Handler;

/** Orders a print; the receipt is signed. */
async function order(photo: string, request: Request, env: Env): Promise<Response> {
  const { success } = await env.ORDER_LIMIT.limit({ key: photo });
  if (!success) {
    return new Response("That is enough for a minute.\n", { status: 429 });
  }
  const size = await request.text();
  const cents = await env.CLERK.order(photo, size);
  return Response.json({ photo, cents, seal: await seal(`${photo} ${cents}`, env.SIGNING_KEY) }, { status: 201 });
}

/** Runs a filter, a module that somebody has sent, without the internet. */
async function filter(code: string, env: Env): Promise<Response> {
  const loaded = env.FILTERS.get(null, () => ({
    compatibilityDate: "2026-04-01",
    mainModule: "filter.js",
    modules: { "filter.js": code },
    globalOutbound: null,
  }));
  return loaded.getEntrypoint().fetch("https://filter.example.com/");
}
