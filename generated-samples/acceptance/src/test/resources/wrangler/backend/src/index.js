import { WorkflowEntrypoint } from "cloudflare:workers";

export class Greet extends WorkflowEntrypoint {
  async run(event, step) {
    return step.do("greet", async () => `Hello, ${event.payload.name}`);
  }
}

export default {
  fetch: () => new Response("the backend"),
  queue: () => {},
};
