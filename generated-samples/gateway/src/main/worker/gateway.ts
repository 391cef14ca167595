import { onCron, type Env, type Handler } from "athanor/gateway";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { hostname, pathname } = new URL(request.url);
    const shop = /^([^.]+)\.shops\.example\.com$/.exec(hostname)?.[1];
    if (shop !== undefined && !(await env.PER_SHOP.limit({ key: shop })).success) {
      return new Response("This shop is busy. Come back in some seconds.", { status: 429 });
    }
    return Response.json({ stage: env.STAGE, hostname, pathname, ...(shop !== undefined && { shop }) });
  },

  scheduled: onCron({
    nightly: (controller, env) => console.log(`${env.STAGE}: nightly, at ${controller.cron}`),
    refresh: (_controller, env) => console.log(`${env.STAGE}: refresh`),
  }),
} satisfies Handler;
