import type { Env, Handler } from "athanor/egress";
import type { Caller } from "athanor/gateway";

const CLOCK = "clock.platform.example";

export default {
  async fetch(request, env) {
    const { tenant, hosts } = env as Env & Caller;
    const { hostname } = new URL(request.url);
    if (!hosts.includes(hostname)) {
      return new Response(`${tenant} may not call ${hostname}\n`, { status: 403 });
    }
    // What the platform offers by itself needs no way out.
    return hostname === CLOCK ? new Response(`the hour of ${tenant}\n`) : fetch(request);
  },
} satisfies Handler;
