// expect: Property 'PLACED_ORDER' does not exist on type 'Env'.
// expect: Cannot assign to 'API_KEY' because it is a read-only property.
import type { Env } from "athanor/api";

export function write(env: Env) {
  env.PLACED_ORDER;
  env.API_KEY = "";
}
