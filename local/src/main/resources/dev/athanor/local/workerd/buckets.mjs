// The R2 buckets: what stands between a binding and the bucket that Miniflare keeps. It passes every request on, and tells
// the queues that are to hear of it when an object came, changed or went, as Cloudflare's event notifications do.
import { WorkerEntrypoint } from "cloudflare:workers";

/** What an R2 binding talks to; the binding says which bucket. */
export class Objects extends WorkerEntrypoint {
  async fetch(request) {
    const { bucket } = this.ctx.props;
    const service = this.env[`BUCKET_${bucket}`];
    if (request.method !== "PUT") return service.fetch(request);
    const body = await request.arrayBuffer();
    const response = await service.fetch(request.url, { method: "PUT", headers: request.headers, body });
    if (!response.ok) return response;
    const asked = JSON.parse(new TextDecoder().decode(body.slice(0, metadataSize(request))));
    const answer = await response.arrayBuffer();
    await this.#tell(bucket, events(asked, () => metadata(response, answer)));
    return new Response(answer, response);
  }

  async #tell(id, happened) {
    const { name, notifications } = this.env.BUCKETS[id];
    for (const event of happened) {
      const message = { account: this.env.ACCOUNT, action: event.action, bucket: name, object: event.object, eventTime: new Date().toISOString() };
      const body = new TextEncoder().encode(JSON.stringify(message)).buffer;
      const queues = notifications.filter((rule) => matches(rule, event)).map((rule) => rule.queue);
      await Promise.all(queues.map((queue) => this.env.QUEUES.send(queue, [{ format: "json", body }])));
    }
  }
}

const metadataSize = ({ headers }) => Number(headers.get("cf-r2-metadata-size"));

const metadata = (response, answer) => JSON.parse(new TextDecoder().decode(answer.slice(0, metadataSize(response))));

/** What a successful request did, in the words of the notifications. */
function events({ method, object, objects }, stored) {
  switch (method) {
    case "put":
      return [created("PutObject", stored())];
    case "completeMultipartUpload":
      return [created("CompleteMultipartUpload", stored())];
    case "delete":
      return (objects ?? [object]).map((key) => ({ action: "DeleteObject", object: { key } }));
    default:
      return [];
  }
}

function created(action, { name, size, etag }) {
  return { action, object: { key: name, size: Number(size), eTag: etag } };
}

function matches({ actions, prefix, suffix }, { action, object }) {
  return actions.includes(action) && object.key.startsWith(prefix) && object.key.endsWith(suffix);
}

export default {};
