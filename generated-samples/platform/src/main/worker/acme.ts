import type { Handler } from "athanor/acme";

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/clock") return fetch("https://clock.platform.example/");
    if (pathname === "/weather") return fetch("https://weather.example.com/");
    return new Response(`${env.GREETING}\n`);
  },
} satisfies Handler;
