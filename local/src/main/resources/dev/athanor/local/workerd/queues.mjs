// The queues: a Durable Object for each keeps its messages, so that they outlive a restart of the runtime, and hands
// them to the consumer in batches, as Cloudflare describes it.
import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";

const MAX_MESSAGE_BYTES = 128 * 1024;
const MAX_BATCH_MESSAGES = 100;
const MAX_BATCH_BYTES = 256 * 1024;
const CONSUMER_DEFAULTS = { batch_size: 10, max_wait_time_ms: 5000, max_retries: 3, retry_delay: 0 };
const DEFAULT_RETENTION_SECONDS = 345_600;

const queueOf = (env, id) => env.QUEUE.get(env.QUEUE.idFromName(id));

/** What a queue binding talks to; the binding says which queue. */
export class Producer extends WorkerEntrypoint {
  async fetch(request) {
    const messages = await (new URL(request.url).pathname === "/batch" ? batch(request) : single(request));
    const refusal = refuse(messages);
    if (refusal) return new Response(refusal, { status: 413 });
    const metrics = await queueOf(this.env, this.ctx.props.queue).enqueue(messages);
    return Response.json({ metadata: { metrics } });
  }
}

async function single(request) {
  return [
    {
      format: request.headers.get("X-Msg-Fmt") ?? "v8",
      body: await request.arrayBuffer(),
      delay: delayOf(request.headers),
    },
  ];
}

async function batch(request) {
  const delay = delayOf(request.headers);
  const { messages } = await request.json();
  return messages.map((message) => ({
    format: message.contentType ?? "v8",
    body: Uint8Array.from(atob(message.body), (character) => character.charCodeAt(0)).buffer,
    delay: message.delaySecs ?? delay,
  }));
}

function delayOf(headers) {
  const delay = headers.get("X-Msg-Delay-Secs");
  return delay === null ? undefined : Number(delay);
}

function refuse(messages) {
  const sizes = messages.map((message) => message.body.byteLength);
  if (sizes.some((size) => size > MAX_MESSAGE_BYTES)) {
    return `message length of ${Math.max(...sizes)} bytes exceeds limit of ${MAX_MESSAGE_BYTES}`;
  }
  if (sizes.length > MAX_BATCH_MESSAGES) {
    return `batch message count of ${sizes.length} exceeds limit of ${MAX_BATCH_MESSAGES}`;
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > MAX_BATCH_BYTES ? `batch size of ${total} bytes exceeds limit of ${MAX_BATCH_BYTES}` : undefined;
}

/** What the account's API talks to. */
export class Control extends WorkerEntrypoint {
  async configure(queues) {
    await Promise.all(queues.map((queue) => queueOf(this.env, queue.id).configure(queue)));
  }

  async send(id, messages) {
    const refusal = refuse(messages);
    if (refusal) throw new Error(refusal);
    return queueOf(this.env, id).enqueue(messages);
  }

  async metrics(id) {
    return queueOf(this.env, id).metrics();
  }

  async purge(id) {
    return queueOf(this.env, id).purge();
  }
}

/** One queue. */
export class Queue extends DurableObject {
  #sql = this.ctx.storage.sql;

  constructor(ctx, env) {
    super(ctx, env);
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS messages (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
      timestamp INTEGER NOT NULL, attempts INTEGER NOT NULL, format TEXT NOT NULL, body BLOB NOT NULL, visible_at INTEGER NOT NULL)`);
    this.#sql.exec("CREATE TABLE IF NOT EXISTS configuration (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL)");
  }

  async configure(configuration) {
    this.#sql.exec("INSERT OR REPLACE INTO configuration VALUES (1, ?)", JSON.stringify(configuration));
    await this.#wake();
  }

  async enqueue(messages) {
    const now = Date.now();
    const queueDelay = this.#configuration()?.settings?.delivery_delay ?? 0;
    for (const message of messages) {
      this.#sql.exec(
        "INSERT INTO messages (id, timestamp, attempts, format, body, visible_at) VALUES (?, ?, 0, ?, ?, ?)",
        message.id ?? crypto.randomUUID().replaceAll("-", ""),
        message.timestamp ?? now,
        message.format,
        message.body,
        now + (message.delay ?? queueDelay) * 1000,
      );
    }
    await this.#wake();
    return this.metrics();
  }

  metrics() {
    const row = this.#sql
      .exec("SELECT count(*) AS count, coalesce(sum(length(body)), 0) AS bytes, coalesce(min(timestamp), 0) AS oldest FROM messages")
      .one();
    return { backlogCount: row.count, backlogBytes: row.bytes, oldestMessageTimestamp: row.oldest };
  }

  async purge() {
    this.#sql.exec("DELETE FROM messages");
    await this.ctx.storage.deleteAlarm();
  }

  async alarm() {
    const configuration = this.#configuration();
    if (configuration?.consumer) await this.#deliver(configuration, consumerOf(configuration));
    await this.#wake();
  }

  #configuration() {
    const [row] = this.#sql.exec("SELECT json FROM configuration").toArray();
    return row && JSON.parse(row.json);
  }

  /** Sets the alarm for when a batch is full, or its oldest message has waited long enough. */
  async #wake() {
    const configuration = this.#configuration();
    const first = this.#visibleAt(0);
    if (!configuration?.consumer || configuration.settings?.delivery_paused || first === undefined) {
      return this.ctx.storage.deleteAlarm();
    }
    const consumer = consumerOf(configuration);
    const full = this.#visibleAt(consumer.batch_size - 1) ?? Infinity;
    const due = Math.min(full, first + consumer.max_wait_time_ms);
    return this.ctx.storage.setAlarm(Math.max(Date.now(), due));
  }

  #visibleAt(offset) {
    return this.#sql.exec("SELECT visible_at FROM messages ORDER BY visible_at LIMIT 1 OFFSET ?", offset).toArray()[0]?.visible_at;
  }

  async #deliver(configuration, consumer) {
    const now = Date.now();
    const retention = configuration.settings?.message_retention_period ?? DEFAULT_RETENTION_SECONDS;
    this.#sql.exec("DELETE FROM messages WHERE timestamp < ?", now - retention * 1000);
    const rows = this.#sql
      .exec("SELECT * FROM messages WHERE visible_at <= ? ORDER BY position LIMIT ?", now, consumer.batch_size)
      .toArray();
    if (rows.length === 0) return;
    const result = await this.#invoke(configuration, rows);
    for (const row of rows) await this.#settle(row, decide(row, result), consumer);
  }

  async #invoke(configuration, rows) {
    const service = this.env[`SCRIPT_${configuration.consumer.script}`];
    if (!service) return { outcome: "scriptNotFound" };
    try {
      return await service.queue(configuration.name, rows.map(toMessage));
    } catch {
      return { outcome: "exception" };
    }
  }

  async #settle(row, decision, consumer) {
    if (!decision.retry) return this.#remove(row);
    const attempts = row.attempts + 1;
    if (attempts <= consumer.max_retries) {
      const delay = decision.delay ?? consumer.retry_delay;
      const visibleAt = Date.now() + delay * 1000;
      this.#sql.exec("UPDATE messages SET attempts = ?, visible_at = ? WHERE position = ?", attempts, visibleAt, row.position);
      return;
    }
    if (consumer.dead_letter_queue_id) {
      const { id, timestamp, format, body } = row;
      await queueOf(this.env, consumer.dead_letter_queue_id).enqueue([{ id, timestamp, format, body }]);
    }
    this.#remove(row);
  }

  #remove(row) {
    this.#sql.exec("DELETE FROM messages WHERE position = ?", row.position);
  }
}

function consumerOf(configuration) {
  return { ...CONSUMER_DEFAULTS, ...configuration.consumer };
}

function toMessage(row) {
  const message = { id: row.id, timestamp: new Date(row.timestamp), attempts: row.attempts + 1 };
  const text = () => new TextDecoder().decode(row.body);
  switch (row.format) {
    case "text":
      return { ...message, body: text() };
    case "json":
      return { ...message, body: JSON.parse(text()) };
    case "bytes":
      return { ...message, body: row.body };
    default:
      return { ...message, serializedBody: row.body };
  }
}

/** What a message said for itself counts before what the batch said, and that before how the handler ended. */
function decide(row, result) {
  const retried = result.retryMessages?.find((retry) => retry.msgId === row.id);
  if (retried) return { retry: true, delay: retried.delaySeconds ?? result.retryBatch?.delaySeconds };
  if (result.explicitAcks?.includes(row.id)) return { retry: false };
  if (result.outcome !== "ok" || result.retryBatch?.retry) return { retry: true, delay: result.retryBatch?.delaySeconds };
  return { retry: false };
}

export default {};
