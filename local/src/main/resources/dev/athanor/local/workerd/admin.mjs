// A hidden worker, through which the account's API reaches what only the runtime can do: try a script before it is taken,
// read and write KV, R2 and D1, move messages, and hear what the workers log.
import { WorkerEntrypoint } from "cloudflare:workers";

export default {
  async fetch(request, env) {
    if (request.headers.get("Athanor-Key") !== env.ATHANOR_KEY) return new Response("Not found", { status: 404 });
    const operation = OPERATIONS[new URL(request.url).pathname.slice(1)];
    try {
      return Response.json({ result: (await operation(await request.json(), env)) ?? null });
    } catch (error) {
      return Response.json({ error: String(error.message ?? error) });
    }
  },
};

const OPERATIONS = {
  probe,
  "kv/get": kvGet,
  "kv/put": kvPut,
  "kv/delete": ({ namespace, key }, env) => env[`KV_${namespace}`].delete(key),
  "kv/list": ({ namespace, ...options }, env) => env[`KV_${namespace}`].list(options),
  "r2/list": ({ bucket, ...options }, env) => env[`R2_${bucket}`].list({ ...options, include: ["httpMetadata", "customMetadata"] }),
  "r2/get": r2Get,
  "r2/put": r2Put,
  "r2/delete": ({ bucket, keys }, env) => env[`R2_${bucket}`].delete(keys),
  "d1/query": d1Query,
  "queue/configure": ({ queues }, env) => env.QUEUES.configure(queues),
  "queue/send": ({ queue, messages }, env) =>
    env.QUEUES.send(
      queue,
      messages.map(({ body, ...message }) => ({ ...message, body: toBytes(body) })),
    ),
  "queue/metrics": ({ queue }, env) => env.QUEUES.metrics(queue),
  "workflow/create": (body, env) => env.WORKFLOWS.create(body),
  "workflow/list": (body, env) => env.WORKFLOWS.list(body),
  "workflow/get": (body, env) => env.WORKFLOWS.get(body),
  "workflow/change": (body, env) => env.WORKFLOWS.change(body),
  "workflow/send": (body, env) => env.WORKFLOWS.send(body),
  "queue/pull": ({ queue, batchSize, visibilityTimeoutMs }, env) => env.QUEUES.pull(queue, batchSize, visibilityTimeoutMs),
  "queue/ack": ({ queue, acks, retries }, env) => env.QUEUES.acknowledge(queue, acks, retries),
  "queue/purge": ({ queue }, env) => env.QUEUES.purge(queue),
  "queue/peek": ({ queue }, env) => env.QUEUES.peek(queue),
  "queue/hold": ({ queue }, env) => env.QUEUES.hold(queue),
  "queue/due": ({ queues }, env) => env.QUEUES.due(queues),
  "queue/deliver": ({ queues }, env) => env.QUEUES.deliver(queues),
  "queue/drain": ({ queue, batches }, env) => env.QUEUES.drain(queue, batches),
};

/** Loads a script beside a module that tells what it exports; a script that does not start throws. */
async function probe({ mainModule, modules, serviceWorker, compatibilityDate, compatibilityFlags, env: values, keys }, env) {
  for (const key of keys) await importKey(key);
  const code = serviceWorker ? probeOfServiceWorker(modules, mainModule, values) : probeOfModules(modules, mainModule);
  const worker = env.LOADER.get(crypto.randomUUID(), () => ({
    compatibilityDate,
    compatibilityFlags,
    mainModule: PROBE,
    modules: code,
    env: values,
    globalOutbound: null,
  }));
  return (await worker.getEntrypoint().fetch("http://probe/")).json();
}

/** A key that cannot be imported would keep the whole runtime from starting. */
async function importKey({ name, format, algorithm, usages, key_base64, key_jwk }) {
  try {
    await crypto.subtle.importKey(format, format === "jwk" ? key_jwk : toBytes(key_base64), algorithm, false, usages);
  } catch (error) {
    throw new Error(`binding ${name} of type secret_key: the key cannot be imported (${error.name})`);
  }
}

const PROBE = "athanor-probe.js";

function probeOfModules(modules, mainModule) {
  return { ...Object.fromEntries(modules.map((module) => [module.name, toModule(module)])), [PROBE]: probeOf(mainModule) };
}

/** Runs the script with its values as global variables, and a listener that only notes what it registers. */
function probeOfServiceWorker(modules, mainModule, values) {
  const recorder = `
const handlers = new Set();
Object.assign(globalThis, ${JSON.stringify(values)});
globalThis.addEventListener = (type) => handlers.add(type);
export default handlers;`;
  const probe = `
import handlers from "./athanor-recorder.js";
import "./athanor-script.js";
export default { fetch: () => Response.json({ default: { kind: "object", handlers: [...handlers] } }) };`;
  const { text } = modules.find((module) => module.name === mainModule);
  return { [PROBE]: probe, "athanor-recorder.js": recorder, "athanor-script.js": { cjs: text } };
}

const probeOf = (mainModule) => `
import * as script from ${JSON.stringify("./" + mainModule)};
import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
const HANDLERS = ["fetch", "queue", "scheduled", "email", "tail", "trace", "alarm", "test"];
const describe = (value) => {
  const prototype = typeof value === "function" ? value.prototype : undefined;
  const owner = prototype ?? value;
  return {
    kind: !prototype ? typeof value : prototype instanceof DurableObject ? "DurableObject"
      : prototype instanceof WorkerEntrypoint ? "WorkerEntrypoint" : "class",
    handlers: HANDLERS.filter((name) => typeof owner?.[name] === "function"),
  };
};
export default {
  fetch: () => Response.json(Object.fromEntries(Object.entries(script).map(([name, value]) => [name, describe(value)]))),
};`;

function toModule({ kind, text, base64 }) {
  if (kind === "js" || kind === "cjs" || kind === "text") return { [kind]: text };
  return { [kind]: toBytes(base64) };
}

function toBytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

function toBase64(buffer) {
  let binary = "";
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

async function r2Get({ bucket, key }, env) {
  const object = await env[`R2_${bucket}`].get(key);
  if (object === null) return null;
  const { etag, uploaded, httpMetadata } = object;
  return { value: toBase64(await object.arrayBuffer()), etag, uploaded, httpMetadata };
}

async function r2Put({ bucket, key, value, ...options }, env) {
  const { etag, size, version, uploaded } = await env[`R2_${bucket}`].put(key, toBytes(value), options);
  return { etag, size, version, uploaded };
}

async function kvGet({ namespace, key }, env) {
  const { value, metadata } = await env[`KV_${namespace}`].getWithMetadata(key, "arrayBuffer");
  return value === null ? null : { value: toBase64(value), metadata };
}

async function kvPut({ namespace, key, value, ...options }, env) {
  await env[`KV_${namespace}`].put(key, toBytes(value), options);
}

async function d1Query({ database, statements }, env) {
  const d1 = env[`D1_${database}`];
  const prepared = statements.map(({ sql, params }) => (params.length ? d1.prepare(sql).bind(...params) : d1.prepare(sql)));
  return prepared.length === 1 ? [await prepared[0].all()] : d1.batch(prepared);
}

/** Hears what a worker logs, what it fails of, and what it was run for; the binding says which worker. */
export class Tail extends WorkerEntrypoint {
  async tail(events) {
    const { worker } = this.ctx.props;
    const lines = events.flatMap((event) => [
      ...event.logs.map((log) => ({ worker, level: log.level, parts: log.message.map(asText) })),
      ...event.exceptions.map((exception) => ({ worker, level: "error", parts: [describe(exception)] })),
    ]);
    const invocations = events.flatMap((event) => invocationOf(worker, event));
    if (lines.length + invocations.length > 0) {
      await this.env.EVENTS.fetch("http://events/", { method: "POST", body: JSON.stringify({ lines, invocations }) });
    }
  }
}

/** What a worker was run for other than a request, which is told of where it came in. */
function invocationOf(worker, { event, entrypoint, exceptions, ...ended }) {
  const outcome = exceptions.length > 0 ? "exception" : ended.outcome;
  if (event?.queue) return [{ worker, trigger: "queue", detail: `${event.queue} (${event.batchSize})`, outcome }];
  if (event?.cron) return [{ worker, trigger: "scheduled", detail: event.cron, outcome }];
  if (event?.scheduledTime) return [{ worker, trigger: "alarm", detail: entrypoint ?? "", outcome }];
  return [];
}

function asText(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function describe(exception) {
  return `Uncaught ${exception.name}: ${exception.message}${exception.stack ? `\n${exception.stack}` : ""}`;
}
