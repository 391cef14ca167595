import type { Handler } from "athanor/acme";

export default {
  fetch: (_request, env) => new Response(env.GREETING),
} satisfies Handler;
