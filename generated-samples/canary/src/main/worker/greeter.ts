import type { Env, Handler } from "athanor/greeter";

const name = "world";

export default {
  fetch(_request: Request, env: Env): Response {
    const { id, tag } = env.VERSION_METADATA;
    return Response.json({ text: `${env.GREETING}, ${name}!`, version: id, tag });
  },
} satisfies Handler;
