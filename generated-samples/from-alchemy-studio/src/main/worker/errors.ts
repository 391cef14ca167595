import type { Handler } from "athanor/errors";

export default {
  async tail(events, env) {
    for (const { scriptName, exceptions } of events) {
      for (const { message } of exceptions) {
        await env.ALBUMS.put(`errors/${scriptName}`, message);
      }
    }
  },
} satisfies Handler;
