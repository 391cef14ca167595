import { onQueue, type Env, type Handler } from "athanor/gallery";
import { lookAtImages } from "./images";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const key = decodeURIComponent(new URL(request.url).pathname.slice(1));
    if (!key.startsWith("images/")) {
      return new Response("Images are under /images/.\n", { status: 404 });
    }
    switch (request.method) {
      case "PUT":
        return store(key, request, env);
      case "GET":
        return show(key, env);
      case "DELETE":
        await env.UPLOADS.delete(key);
        return new Response(null, { status: 204 });
      default:
        return new Response("GET, PUT or DELETE an image.\n", { status: 405 });
    }
  },

  queue: onQueue({
    "new-images": lookAtImages,
  }),
} satisfies Handler;

async function store(key: string, request: Request, env: Env): Promise<Response> {
  if (!request.body) {
    return new Response("There is no image in the request.\n", { status: 400 });
  }
  const stored = await env.UPLOADS.put(key, await request.arrayBuffer(), { httpMetadata: request.headers });
  return Response.json({ key: stored.key, size: stored.size }, { status: 201 });
}

async function show(key: string, env: Env): Promise<Response> {
  const image = await env.UPLOADS.get(key);
  if (!image) {
    return new Response("There is no such image.\n", { status: 404 });
  }
  const headers = new Headers({ etag: image.httpEtag });
  image.writeHttpMetadata(headers);
  return new Response(image.body, { headers });
}
