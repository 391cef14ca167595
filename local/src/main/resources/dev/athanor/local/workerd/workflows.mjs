// The workflows: what workers' bindings and the account's API talk to. Miniflare's engine runs the instances; which there
// are is noted here, because the engine keeps each of them by itself.
import { DurableObject, RpcTarget, WorkerEntrypoint } from "cloudflare:workers";

const STATES = ["queued", "running", "paused", "errored", "terminated", "complete", "waitingForPause", "waiting"];
const QUEUED = 0;
const STARTED = 1;
const SUCCEEDED = 2;
const FAILED = 3;
const FINAL = new Set([SUCCEEDED, FAILED, 4]);
const STEP_STARTED = 5;
const STEP_SUCCEEDED = 6;
const STEP_FAILED = 7;

const instancesOf = (env, workflow) => env.REGISTRY.get(env.REGISTRY.idFromName(workflow));
const stateOf = (env, workflow, id) => env[`STATE_${workflow}`].get(env[`STATE_${workflow}`].idFromName(id));

async function create(env, workflow, { id = crypto.randomUUID(), params } = {}) {
  if (!(await instancesOf(env, workflow).add(id))) throw new Error("instance.already_exists");
  await env[`ENGINE_${workflow}`].create(params === undefined ? { id } : { id, params });
  return { id };
}

async function existing(env, workflow, id) {
  if (!(await instancesOf(env, workflow).has(id))) throw new Error("instance.not_found");
  return env[`ENGINE_${workflow}`].get(id);
}

/** What a worker's binding talks to; the binding says which workflow, by its name. */
export class Binding extends WorkerEntrypoint {
  #workflow() {
    const { workflow } = this.ctx.props;
    const id = this.env.WORKFLOWS[workflow];
    if (id === undefined) throw new Error(`The workflow ${workflow} does not exist.`);
    return id;
  }

  create(options) {
    return create(this.env, this.#workflow(), options);
  }

  async createBatch(batch) {
    const workflow = this.#workflow();
    return Promise.all(batch.map((options) => create(this.env, workflow, options)));
  }

  async get(id) {
    const workflow = this.#workflow();
    await existing(this.env, workflow, id);
    return new Handle(this.env, workflow, id);
  }
}

class Handle extends RpcTarget {
  #engine;

  constructor(env, workflow, id) {
    super();
    this.#engine = () => existing(env, workflow, id);
  }

  async pause() {
    await (await this.#engine()).pause();
  }

  async resume() {
    await (await this.#engine()).resume();
  }

  async terminate() {
    await (await this.#engine()).terminate();
  }

  async restart() {
    await (await this.#engine()).restart();
  }

  async status() {
    const { status, output, error } = await (await this.#engine()).status();
    return { status, output, error };
  }

  async sendEvent(event) {
    await (await this.#engine()).sendEvent(event);
  }
}

/** What the account's API talks to; workflows go by their ids. */
export class Control extends WorkerEntrypoint {
  async create({ workflow, instance, params }) {
    const { id } = await create(this.env, workflow, { id: instance, params });
    return { id, status: "queued" };
  }

  async list({ workflow }) {
    const instances = await instancesOf(this.env, workflow).list();
    return Promise.all(
      instances.map(async ({ id, createdOn }) => {
        const logs = await stateOf(this.env, workflow, id).readDetailedLogs();
        return {
          id,
          status: STATES[await stateOf(this.env, workflow, id).getStatus()],
          created_on: createdOn,
          modified_on: logs.at(-1)?.timestamp ?? createdOn,
          started_on: at(logs, STARTED),
          ended_on: logs.find((log) => FINAL.has(log.event))?.timestamp ?? null,
        };
      }),
    );
  }

  async get({ workflow, instance }) {
    await existing(this.env, workflow, instance);
    const state = stateOf(this.env, workflow, instance);
    const logs = await state.readDetailedLogs();
    const status = STATES[await state.getStatus()];
    const steps = stepsOf(logs);
    return {
      status,
      params: logs.find((log) => log.event === QUEUED)?.metadata.params ?? null,
      queued: at(logs, QUEUED),
      start: at(logs, STARTED),
      end: logs.find((log) => FINAL.has(log.event))?.timestamp ?? null,
      success: status === "complete" ? true : status === "errored" ? false : null,
      output: logs.find((log) => log.event === SUCCEEDED)?.metadata.result ?? null,
      error: logs.find((log) => log.event === FAILED)?.metadata.error ?? null,
      rollback: null,
      trigger: { source: "api" },
      step_count: steps.length,
      steps,
    };
  }

  async change({ workflow, instance, change }) {
    const engine = await existing(this.env, workflow, instance);
    await engine[change]();
    return { status: STATES[await stateOf(this.env, workflow, instance).getStatus()] };
  }

  async send({ workflow, instance, type, payload }) {
    await (await existing(this.env, workflow, instance)).sendEvent({ type, payload });
  }
}

const at = (logs, event) => logs.find((log) => log.event === event)?.timestamp ?? null;

function stepsOf(logs) {
  return logs
    .filter((log) => log.event === STEP_STARTED)
    .map(({ group, target, timestamp, metadata }) => {
      const end = logs.find((log) => log.group === group && (log.event === STEP_SUCCEEDED || log.event === STEP_FAILED));
      return {
        type: "step",
        name: target,
        start: timestamp,
        end: end?.timestamp ?? null,
        success: end ? end.event === STEP_SUCCEEDED : null,
        output: end?.metadata.result === undefined ? null : JSON.stringify(end.metadata.result),
        config: metadata.config,
        attempts: [],
      };
    });
}

/** Which instances one workflow has. */
export class Registry extends DurableObject {
  #sql = this.ctx.storage.sql;

  constructor(ctx, env) {
    super(ctx, env);
    this.#sql.exec("CREATE TABLE IF NOT EXISTS instances (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, created_on TEXT)");
  }

  add(id) {
    if (this.has(id)) return false;
    this.#sql.exec("INSERT INTO instances (id, created_on) VALUES (?, ?)", id, new Date().toISOString());
    return true;
  }

  has(id) {
    return this.#sql.exec("SELECT 1 FROM instances WHERE id = ?", id).toArray().length > 0;
  }

  list() {
    return this.#sql.exec("SELECT id, created_on AS createdOn FROM instances ORDER BY position").toArray();
  }
}

export default {};
