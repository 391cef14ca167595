// Answers for Vectorize indexes, which nothing on this machine can search.
import { WorkerEntrypoint } from "cloudflare:workers";

export default class extends WorkerEntrypoint {
  fetch() {
    const { binding, index } = this.ctx.props;
    const error =
      `${binding}: the local cloud keeps no vectors. Those of the index ${index} are reached where the stage is ` +
      "deployed to Cloudflare: set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.";
    return Response.json({ error }, { status: 501 });
  }
}
