// expect: Argument of type 'string' is not assignable to parameter of type 'JsonOf<Session>'.
// expect: Argument of type 'JsonOf<{ customer: number; }>' is not assignable to parameter of type 'JsonOf<Session>'.
import { json, type Env } from "athanor/api";

export async function write(env: Env) {
  await env.SESSIONS.put("1", JSON.stringify({}));
  await env.SESSIONS.put("2", json({ customer: 1 }));
}
