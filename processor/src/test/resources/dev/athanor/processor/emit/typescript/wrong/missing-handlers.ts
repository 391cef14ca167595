// expect: is missing the following properties from type 'Handler': queue, scheduled
import type { Handler } from "athanor/api";

export default {
  fetch: () => new Response(),
} satisfies Handler;
