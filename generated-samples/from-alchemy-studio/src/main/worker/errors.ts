import type { Handler, JsonOf } from "athanor/errors";

export default {
  async tail(events, env) {
    for (const { scriptName, exceptions } of events) {
      for (const { message } of exceptions) {
        // A text among the albums, which nobody reads as one.
        await env.ALBUMS.put(`errors/${scriptName}`, message as JsonOf<never>);
      }
    }
  },
} satisfies Handler;
