// expect: Property 'custmer' does not exist on type 'Session'.
import type { Env } from "athanor/api";

export async function read(env: Env) {
  return (await env.SESSIONS.get("1", "json"))?.custmer;
}
