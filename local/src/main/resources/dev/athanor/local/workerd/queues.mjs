// The queues: a Durable Object for each keeps its messages, so that they outlive a restart of the runtime, and hands
// them to the worker that consumes it in batches, or to whoever pulls, as Cloudflare describes it.
import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
import { batch, decide, positionOf, refuse, single, toBase64, toMessage, toPulled } from "./messages.mjs";

const CONSUMER_DEFAULTS = { batch_size: 10, max_wait_time_ms: 5000, max_retries: 3, retry_delay: 0 };
const DEFAULT_RETENTION_SECONDS = 345_600;
const DEFAULT_CONCURRENCY = 10; // Cloudflare scales up to 250 by itself
const DELIVERIES_NOTED = 1000;

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

  async pull(id, batchSize, visibilityTimeoutMs) {
    return queueOf(this.env, id).pull(batchSize, visibilityTimeoutMs);
  }

  async acknowledge(id, acks, retries) {
    return queueOf(this.env, id).acknowledge(acks, retries);
  }

  async purge(id) {
    return queueOf(this.env, id).purge();
  }

  async peek(id) {
    return queueOf(this.env, id).peek();
  }

  async hold(id) {
    return queueOf(this.env, id).hold();
  }

  async due(ids) {
    const times = await Promise.all(ids.map((id) => queueOf(this.env, id).due()));
    return Math.min(...times.filter((time) => time !== undefined)) || null;
  }

  async deliver(ids) {
    await Promise.all(ids.map((id) => queueOf(this.env, id).deliver()));
  }

  async drain(id, batches) {
    return queueOf(this.env, id).drain(batches);
  }
}

/** One queue. */
export class Queue extends DurableObject {
  #sql = this.ctx.storage.sql;
  #turn = Promise.resolve();

  constructor(ctx, env) {
    super(ctx, env);
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS messages (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
      timestamp INTEGER NOT NULL, attempts INTEGER NOT NULL, format TEXT NOT NULL, body BLOB NOT NULL, visible_at INTEGER NOT NULL)`);
    this.#sql.exec("CREATE TABLE IF NOT EXISTS configuration (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL)");
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS deliveries (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
      attempt INTEGER NOT NULL, outcome TEXT NOT NULL)`);
  }

  async configure(configuration) {
    this.#sql.exec("INSERT OR REPLACE INTO configuration VALUES (1, ?)", JSON.stringify(configuration));
    await this.#wake();
  }

  async enqueue(messages) {
    const now = this.#now();
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
    this.#expire(this.#configuration());
    const row = this.#sql
      .exec("SELECT count(*) AS count, coalesce(sum(length(body)), 0) AS bytes, coalesce(min(timestamp), 0) AS oldest FROM messages")
      .one();
    return { backlogCount: row.count, backlogBytes: row.bytes, oldestMessageTimestamp: row.oldest };
  }

  async purge() {
    this.#sql.exec("DELETE FROM messages");
    await this.ctx.storage.deleteAlarm();
  }

  /** Gives out messages, which belong to whoever pulls until the time is over; what was given out too often goes. */
  async pull(batchSize, visibilityTimeoutMs) {
    const configuration = this.#configuration();
    const messages = [];
    if (!configuration?.settings?.delivery_paused) {
      this.#expire(configuration);
      for (let row = this.#visible(1)[0]; row && messages.length < batchSize; row = this.#visible(1)[0]) {
        if (row.attempts > consumerOf(configuration).max_retries) {
          await this.#giveUp(row, consumerOf(configuration));
          continue;
        }
        const attempts = row.attempts + 1;
        this.#sql.exec("UPDATE messages SET attempts = ?, visible_at = ? WHERE position = ?", attempts, this.#now() + visibilityTimeoutMs, row.position);
        messages.push(toPulled({ ...row, attempts }));
      }
    }
    return { messages, backlogCount: this.metrics().backlogCount };
  }

  async acknowledge(acks, retries) {
    const consumer = consumerOf(this.#configuration());
    const warnings = {};
    const find = ({ lease_id: lease }) => {
      const [row] = this.#sql.exec("SELECT * FROM messages WHERE position = ?", positionOf(lease)).toArray();
      if (!row) warnings[lease] = "the lease is unknown, or its message is gone";
      return row;
    };
    for (const row of acks.map(find)) if (row) this.#remove(row);
    for (const retry of retries) {
      const row = find(retry);
      // Giving it out has counted the attempt already.
      if (row) await this.#settle({ ...row, attempts: row.attempts - 1 }, { retry: true, delay: retry.delay_seconds }, consumer);
    }
    return { acks: acks.length, retries: retries.length, warnings };
  }

  async alarm() {
    await this.#alone(async () => {
      const configuration = this.#configuration();
      if (await this.#delivers(configuration)) await this.#deliver(configuration, consumerOf(configuration));
    });
    await this.#wake();
  }

  /** All messages that are there, those included whose time has not come. */
  peek() {
    const rows = this.#sql.exec("SELECT * FROM messages ORDER BY position").toArray();
    return rows.map(({ id, timestamp, attempts, format, body, visible_at: due }) => ({ id, timestamp, attempts, format, body: toBase64(body), due }));
  }

  /** Delivers nothing from now on, until it is drained. */
  async hold() {
    await this.#alone(() => this.ctx.storage.put("held", true));
    await this.#wake();
  }

  /** When the next batch is delivered. */
  async due() {
    return (await this.#delivers(this.#configuration())) ? this.#dueAt(consumerOf(this.#configuration())) : undefined;
  }

  /** Delivers all that is due by now. */
  async deliver() {
    await this.#alone(async () => {
      for (let due = await this.due(); due !== undefined && due <= this.#now(); due = await this.due()) {
        const configuration = this.#configuration();
        await this.#deliver(configuration, consumerOf(configuration));
      }
    });
    await this.#wake();
  }

  /**
   * Delivers what is there, whenever its time would come, until nothing is left or there were so many batches.
   *
   * @returns what became of each delivery since the last time, and whether something is left
   */
  async drain(batches) {
    const configuration = this.#configuration();
    if (isPushed(configuration)) {
      await this.ctx.storage.delete("held");
      await this.#alone(async () => {
        const consumer = consumerOf(configuration);
        this.#expire(configuration);
        for (let left = batches; left > 0 && this.metrics().backlogCount > 0; left--) {
          const rows = this.#sql.exec("SELECT * FROM messages ORDER BY position LIMIT ?", consumer.batch_size).toArray();
          await this.#deliverBatch(configuration, consumer, rows);
        }
      });
      await this.#wake();
    }
    const deliveries = this.#sql.exec("SELECT id, attempt, outcome FROM deliveries ORDER BY position").toArray();
    this.#sql.exec("DELETE FROM deliveries");
    return { deliveries, more: isPushed(configuration) && this.metrics().backlogCount > 0 };
  }

  /** One delivery at a time: none is made twice, because another one has not noted yet what became of it. */
  #alone(work) {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** The account's time, which tests may move on. */
  #now() {
    return Date.now() + (this.#configuration()?.ahead ?? 0);
  }

  async #delivers(configuration) {
    return Boolean(isPushed(configuration) && !configuration.settings?.delivery_paused && !(await this.ctx.storage.get("held")));
  }

  #configuration() {
    const [row] = this.#sql.exec("SELECT json FROM configuration").toArray();
    return row && JSON.parse(row.json);
  }

  /** Sets the alarm for when a batch is full, or its oldest message has waited long enough. */
  async #wake() {
    const due = await this.due();
    if (due === undefined) return this.ctx.storage.deleteAlarm();
    return this.ctx.storage.setAlarm(Date.now() + Math.max(0, due - this.#now()));
  }

  #dueAt(consumer) {
    const first = this.#visibleAt(0);
    if (first === undefined) return undefined;
    const full = this.#visibleAt(consumer.batch_size - 1) ?? Infinity;
    return Math.min(full, first + consumer.max_wait_time_ms);
  }

  #visibleAt(offset) {
    return this.#sql.exec("SELECT visible_at FROM messages ORDER BY visible_at LIMIT 1 OFFSET ?", offset).toArray()[0]?.visible_at;
  }

  /** Delivers what is ready, in as many batches at a time as the consumer takes. */
  async #deliver(configuration, consumer) {
    this.#expire(configuration);
    const now = this.#now();
    const rows = this.#visible((consumer.max_concurrency ?? DEFAULT_CONCURRENCY) * consumer.batch_size);
    const batches = [];
    for (let at = 0; at < rows.length; at += consumer.batch_size) batches.push(rows.slice(at, at + consumer.batch_size));
    const waited = (batch) => Math.min(...batch.map((row) => row.visible_at)) + consumer.max_wait_time_ms <= now;
    const ready = batches.filter((batch) => batch.length === consumer.batch_size || waited(batch));
    await Promise.all(ready.map((batch) => this.#deliverBatch(configuration, consumer, batch)));
  }

  async #deliverBatch(configuration, consumer, batch) {
    const result = await this.#invoke(configuration, batch);
    for (const row of batch) await this.#settle(row, decide(row, result), consumer);
  }

  #note(row, outcome) {
    this.#sql.exec("INSERT INTO deliveries (id, attempt, outcome) VALUES (?, ?, ?)", row.id, row.attempts + 1, outcome);
    this.#sql.exec("DELETE FROM deliveries WHERE position <= (SELECT max(position) FROM deliveries) - ?", DELIVERIES_NOTED);
  }

  #visible(count) {
    return this.#sql.exec("SELECT * FROM messages WHERE visible_at <= ? ORDER BY position LIMIT ?", this.#now(), count).toArray();
  }

  #expire(configuration) {
    const retention = configuration?.settings?.message_retention_period ?? DEFAULT_RETENTION_SECONDS;
    this.#sql.exec("DELETE FROM messages WHERE timestamp < ?", this.#now() - retention * 1000);
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
    if (!decision.retry) {
      this.#note(row, "acknowledged");
      return this.#remove(row);
    }
    const attempts = row.attempts + 1;
    if (attempts <= consumer.max_retries) {
      const delay = decision.delay ?? consumer.retry_delay;
      const visibleAt = this.#now() + delay * 1000;
      this.#note(row, "retried");
      this.#sql.exec("UPDATE messages SET attempts = ?, visible_at = ? WHERE position = ?", attempts, visibleAt, row.position);
      return;
    }
    await this.#giveUp(row, consumer);
  }

  async #giveUp(row, consumer) {
    this.#note(row, consumer.dead_letter_queue_id ? "dead-lettered" : "dropped");
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

const isPushed = (configuration) => configuration?.consumer && !configuration.consumer.pulls;

export default {};
