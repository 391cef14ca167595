import type { Handler } from "athanor/gateway";

const HOSTS: Record<string, string[]> = { acme: ["clock.platform.example"] };

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const [, tenant = "", ...rest] = url.pathname.split("/");
    url.pathname = `/${rest.join("/")}`;
    try {
      const worker = env.TENANTS.get(
        tenant,
        {},
        { limits: { cpuMs: 50, subRequests: 10 }, outbound: { tenant, hosts: HOSTS[tenant] ?? [] } },
      );
      return await worker.fetch(new Request(url, request));
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("Worker not found")) {
        return new Response(`There is no tenant "${tenant}"\n`, { status: 404 });
      }
      throw error;
    }
  },
} satisfies Handler;
