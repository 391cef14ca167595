import { onCron, type Env, type Handler } from "athanor/gateway";

export default {
  fetch(request: Request, env: Env): Response {
    const { hostname, pathname } = new URL(request.url);
    const shop = /^([^.]+)\.shops\.example\.com$/.exec(hostname)?.[1];
    return Response.json({ stage: env.STAGE, hostname, pathname, ...(shop !== undefined && { shop }) });
  },

  scheduled: onCron({
    nightly: (controller, env) => console.log(`${env.STAGE}: nightly, at ${controller.cron}`),
    refresh: (_controller, env) => console.log(`${env.STAGE}: refresh`),
  }),
} satisfies Handler;
