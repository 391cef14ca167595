import type { Env, Handler, Outcome } from "athanor/api";
import { open, seal, sign } from "./session";

export default {
  async fetch(request, env): Promise<Response> {
    const start = Date.now();
    const { pathname } = new URL(request.url);
    let outcome: Outcome = "FAILED";
    try {
      const response = await answer(request, pathname, env);
      outcome = response.ok ? "ANSWERED" : "REFUSED";
      return response;
    } finally {
      const country = typeof request.cf?.country === "string" ? request.cf.country : null;
      env.REQUESTS.writeDataPoint({
        indexes: [outcome],
        blobs: [pathname, country],
        doubles: [Date.now() - start],
      });
    }
  },
} satisfies Handler;

async function answer(request: Request, pathname: string, env: Env): Promise<Response> {
  if (request.method === "POST" && pathname === "/sessions") {
    return signIn(await request.text(), env);
  }
  if (pathname === "/me") {
    const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    const user = await open(token, env.SESSION_KEY);
    return user ? Response.json({ user }) : new Response("no session\n", { status: 401 });
  }
  if (pathname === "/about") {
    const about = JSON.stringify(env.ABOUT);
    return new Response(about, { headers: { signature: await seal(about, env.SIGNING_KEY) } });
  }
  if (pathname === "/version") {
    return Response.json(env.CF_VERSION_METADATA);
  }
  throw new Error(`nothing answers at ${pathname}`);
}

async function signIn(user: string, { SESSION_RULES, SESSION_KEY }: Env): Promise<Response> {
  if (!SESSION_RULES.users.includes(user)) {
    return new Response("no such user\n", { status: 403 });
  }
  return new Response(await sign(user, SESSION_RULES.secondsToLive, SESSION_KEY), { status: 201 });
}
