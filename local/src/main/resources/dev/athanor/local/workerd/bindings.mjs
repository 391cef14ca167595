// Each kind of binding of Cloudflare's upload metadata: what it adds to a worker's options.

import { ABSENT_BINDINGS } from "./absent.mjs";
import { dispatchBinding } from "./dispatch.mjs";

const BINDINGS = {
  ...ABSENT_BINDINGS,
  plain_text: ({ name, text }, options) => {
    options.bindings[name] = text;
  },
  secret_text: ({ name, text }, options) => {
    options.bindings[name] = text;
  },
  secret_key: ({ name, ...key }, options, { bindRaw }) => {
    bindRaw(name, { cryptoKey: toCryptoKey(key) });
  },
  version_metadata: ({ name }, options, { worker, bindRaw }) => {
    bindRaw(name, { json: JSON.stringify(worker.version ?? { id: "", tag: "", timestamp: "" }) });
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
  r2_bucket: ({ name, bucket_name, jurisdiction }, options, { account, bindRaw }) => {
    const named = (bucket) => bucket.name === bucket_name && bucket.jurisdiction === (jurisdiction ?? "default");
    const bucket = account.buckets.find(named);
    if (!bucket) return; // it was deleted
    bindRaw(name, toBucket(bucket.id));
  },
  queue: ({ name, queue_name }, options, { account, bindRaw }) => {
    const queue = account.queues.find((candidate) => candidate.name === queue_name);
    const props = { json: JSON.stringify({ queue: queue?.id ?? queue_name }) };
    bindRaw(name, { queue: { name: "athanor:queues", entrypoint: "Producer", props } });
  },
  durable_object_namespace: (binding, options, { worker, account }) => {
    const found = objectsOf(binding, { worker, account });
    if (!found) return; // its script was deleted by force
    const { owner, className, object } = found;
    options.durableObjects[binding.name] = {
      className,
      scriptName: owner === worker ? undefined : owner.name,
      useSQLite: object.storage === "sqlite",
      unsafeUniqueKey: object.namespaceId,
    };
  },
  service: ({ name, service, entrypoint, props }, options, { account }) => {
    const there = serviceOf({ service, entrypoint }, account) !== undefined;
    options.serviceBindings[name] = there ? { name: service, entrypoint, props } : () => gone(service, entrypoint);
  },
  dispatch_namespace: (binding, options, { worker, account, bindRaw }) => {
    bindRaw(binding.name, dispatchBinding(binding, { worker, account }));
  },
  ratelimit: ({ name, simple }, options) => {
    options.ratelimits[name] = { simple };
  },
  analytics_engine: ({ name, dataset }, options) => {
    options.analyticsEngineDatasets[name] = { dataset };
  },
  vectorize: ({ name, index_name }, options, { bindRaw }) => {
    const service = { name: "athanor:vectors", props: { json: JSON.stringify({ binding: name, index: index_name }) } };
    const innerBindings = [
      { name: "fetcher", service },
      { name: "indexId", text: index_name },
      { name: "indexVersion", text: "v2" },
      { name: "useNdJson", json: "true" },
    ];
    bindRaw(name, { wrapped: { moduleName: "cloudflare-internal:vectorize-api", innerBindings } });
  },
  images: ({ name }, options) => {
    options.images = { binding: name };
  },
  worker_loader: ({ name }, options) => {
    options.workerLoaders[name] = {};
  },
  workflow: ({ name, workflow_name }, options, { bindRaw }) => {
    const props = { json: JSON.stringify({ workflow: workflow_name }) };
    const service = { name: "athanor:workflows", entrypoint: "Binding", props };
    bindRaw(name, { wrapped: { moduleName: "workflows:local-wrapped-binding", innerBindings: [{ name: "binding", service }] } });
  },
  athanor_stand_in: ({ name, ...standIn }, options, { worker, bindRaw }) => {
    const props = { json: JSON.stringify({ ...standIn, script: worker.name }) };
    bindRaw(name, { service: { name: "athanor:stand-in-calls", props } });
  },
  assets: () => {}, // with the worker's assets
};

/** The objects that a binding is to: the worker that has them, their class, and how they store. */
function objectsOf({ class_name, script_name, namespace_id }, { worker, account }) {
  const found = namespace(account, namespace_id) ?? { owner: script_name ?? worker.name, className: class_name };
  const owner = found.owner === worker.name ? worker : account.workers.find((candidate) => candidate.name === found.owner);
  const object = owner?.objects[found.className];
  return object && { owner, className: found.className, object };
}

/**
 * The worker that a binding is to. Workers in a circle are uploaded one after the other, so that an entrypoint may come later
 * than who is bound to it.
 */
function serviceOf({ service, entrypoint }, { workers }) {
  return workers.find(({ name, exports }) => name === service && (entrypoint === undefined || exports.includes(entrypoint)));
}

/** Where the objects of a binding are by now: their class may have been renamed since, or handed to another script. */
function namespace(account, id) {
  for (const { name, objects } of account.workers) {
    for (const [className, object] of Object.entries(objects)) {
      if (id !== undefined && object.namespaceId === id) return { owner: name, className };
    }
  }
  return undefined;
}

/** A bucket, by way of what tells of its changes. */
function toBucket(id) {
  return { r2Bucket: { name: "athanor:buckets", entrypoint: "Objects", props: { json: JSON.stringify({ bucket: id }) } } };
}

/** In the order of workerd's enum, which it is written as. */
const KEY_USAGES = ["encrypt", "decrypt", "sign", "verify", "deriveKey", "deriveBits", "wrapKey", "unwrapKey"];

/** A key in workerd's own terms, which has PEM where Cloudflare's API has Base64. */
function toCryptoKey({ algorithm, format, usages, key_base64, key_jwk }) {
  const settings = {
    algorithm: { json: JSON.stringify(algorithm) },
    usages: usages.map((usage) => KEY_USAGES.indexOf(usage)),
  };
  switch (format) {
    case "jwk":
      return { ...settings, jwk: JSON.stringify(key_jwk) };
    case "pkcs8":
      return { ...settings, pkcs8: toPem("PRIVATE KEY", key_base64) };
    case "spki":
      return { ...settings, spki: toPem("PUBLIC KEY", key_base64) };
    default:
      return { ...settings, base64: key_base64 };
  }
}

function toPem(title, base64) {
  return `-----BEGIN ${title}-----\n${base64.match(/.{1,64}/g).join("\n")}\n-----END ${title}-----\n`;
}

/** What a binding to a script answers that was deleted by force, or that has no such entrypoint. */
function gone(service, entrypoint) {
  const what = entrypoint === undefined ? "" : `, or has no entrypoint ${entrypoint}`;
  throw new Error(`The Worker ${service} does not exist any more${what}.`);
}

export { BINDINGS, objectsOf, serviceOf, toBucket };
