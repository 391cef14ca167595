// Each kind of binding of Cloudflare's upload metadata: what it adds to a worker's options.

import { dispatchBinding } from "./dispatch.mjs";

const BINDINGS = {
  plain_text: ({ name, text }, options) => {
    options.bindings[name] = text;
  },
  secret_text: ({ name, text }, options) => {
    options.bindings[name] = text;
  },
  json: ({ name, json }, options, { bindRaw }) => {
    bindRaw(name, { json: JSON.stringify(json) });
  },
  kv_namespace: ({ name, namespace_id }, options) => {
    options.kvNamespaces[name] = namespace_id;
  },
  d1: ({ name, id }, options) => {
    options.d1Databases[name] = id;
  },
  queue: ({ name, queue_name }, options, { account, bindRaw }) => {
    const queue = account.queues.find((candidate) => candidate.name === queue_name);
    const props = { json: JSON.stringify({ queue: queue?.id ?? queue_name }) };
    bindRaw(name, { queue: { name: "athanor:queues", entrypoint: "Producer", props } });
  },
  durable_object_namespace: ({ name, class_name, script_name }, options, { worker, account }) => {
    const foreign = script_name !== undefined && script_name !== worker.name;
    const owner = foreign ? account.workers.find((candidate) => candidate.name === script_name) : worker;
    const object = owner?.objects[class_name];
    if (!object) return; // its script was deleted by force
    options.durableObjects[name] = {
      className: class_name,
      scriptName: foreign ? script_name : undefined,
      useSQLite: object.storage === "sqlite",
      unsafeUniqueKey: object.namespaceId,
    };
  },
  service: ({ name, service, entrypoint, props }, options, { account }) => {
    const there = account.workers.some((worker) => worker.name === service);
    options.serviceBindings[name] = there ? { name: service, entrypoint, props } : () => gone(service);
  },
  dispatch_namespace: (binding, options, { worker, account, bindRaw }) => {
    bindRaw(binding.name, dispatchBinding(binding, { worker, account }));
  },
  worker_loader: ({ name }, options) => {
    options.workerLoaders[name] = {};
  },
  assets: () => {}, // with the worker's assets
};

/** What a binding to a script answers that was deleted by force. */
function gone(service) {
  throw new Error(`The Worker ${service} does not exist any more.`);
}

export { BINDINGS };
