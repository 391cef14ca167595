import type { Handler } from "athanor/runner";

const MAIN = "snippet.js";

export default {
  async fetch(request, env) {
    if (request.method !== "POST") {
      return new Response('Send a module: export default { fetch: (request, env) => new Response(env.GREETING) }\n');
    }
    const code = await request.text();
    // The same code is loaded once, as long as the runtime keeps it.
    const worker = env.LOADER.get(await digest(code), () => ({
      compatibilityDate: "2026-04-01",
      mainModule: MAIN,
      modules: { [MAIN]: code },
      env: { GREETING: env.GREETING },
      globalOutbound: null,
    }));
    try {
      return await worker.getEntrypoint().fetch("https://snippet.example/");
    } catch (error) {
      return new Response(`${error instanceof Error ? error.message : error}\n`, { status: 422 });
    }
  },
} satisfies Handler;

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
