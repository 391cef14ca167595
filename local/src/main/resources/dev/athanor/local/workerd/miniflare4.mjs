// The account, as Miniflare 4 wants it said. Nothing else knows Miniflare's options.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { BINDINGS, toBucket } from "./bindings.mjs";
import { outboundRuns } from "./dispatch.mjs";
import { rpcBindings } from "./rpc-bindings.mjs";
import { siteServices } from "./sites.mjs";
import { withStandIn } from "./stand-ins.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PLUGIN = { package: join(HERE, "plugin.cjs"), name: "athanor" };
/** The worker that the port of the host names leads to for buckets; no script can be called so. */
export const PUBLIC_BUCKETS = "athanor:public-buckets";
/** The worker through which programs outside call methods. */
export const RPC = "athanor:rpc";
const OWN_DATE = "2026-04-01";
const OWN_FLAGS = ["nodejs_compat", "experimental", "service_binding_extra_handlers"];
const raw = (type, name, options) => ({ type, name, options, plugin: PLUGIN });

const MODULE_TYPES = {
  "application/javascript+module": "ESModule",
  "text/javascript+module": "ESModule",
  "application/javascript": "CommonJS",
  "text/javascript": "CommonJS",
  "application/wasm": "CompiledWasm",
  "application/octet-stream": "Data",
  "text/plain": "Text",
};

/**
 * @param account what runs: its workers, queues, KV namespaces and databases
 * @param host what the bridge adds: `key`, `newestDate`, `events` (a function that hears log lines) and `notice`
 */
export function toOptions(whole, host) {
  const workers = whole.workers.map((worker) => withStandIn(worker, isServiceWorker));
  const account = { ...whole, workers: [...workers, ...outboundRuns(workers)] };
  const queueStorage = join(account.stateDirectory, "queues");
  mkdirSync(queueStorage, { recursive: true });
  return {
    cf: false,
    telemetry: { enabled: false },
    host: "127.0.0.1",
    port: 0,
    log: host.log,
    structuredWorkerdLogs: true,
    handleStructuredLogs: host.runtimeLog,
    defaultPersistRoot: account.stateDirectory,
    workers: [admin(account, host, queueStorage), rpc(account, host), ...publicBuckets(account), ...account.workers.map((worker) => toWorker(worker, account, host))],
  };
}

/** The settings that the trial of a script shares with its run. */
export function toCompatibility({ name, compatibilityDate, compatibilityFlags }, host) {
  const newest = host.newestDate;
  if (compatibilityDate > newest) {
    host.notice(`${name} asks for the compatibility date ${compatibilityDate}; this workerd knows none after ${newest}, which it runs with.`);
  }
  return { compatibilityDate: compatibilityDate > newest ? newest : compatibilityDate, compatibilityFlags };
}

/** The modules in the form that the trial loads. */
export function toProbeModules({ modules }) {
  const kinds = { ESModule: "js", CommonJS: "cjs", Text: "text", Data: "data", CompiledWasm: "wasm" };
  return running(modules).map((module) => {
    const kind = kinds[MODULE_TYPES[module.type]];
    const content = readFileSync(module.file);
    return kind === "data" || kind === "wasm"
      ? { name: module.name, kind, base64: content.toString("base64") }
      : { name: module.name, kind, text: content.toString("utf8") };
  });
}

function running(modules) {
  return modules.filter((module) => module.type in MODULE_TYPES);
}

function admin(account, host, queueStorage) {
  const services = account.workers.map((worker) => ({
    name: `SCRIPT_${worker.name}`,
    service: { name: `core:user:${worker.name}` },
  }));
  const sites = account.workers.filter((worker) => worker.assets).flatMap(siteServices);
  return {
    name: "athanor",
    modulesRoot: HERE,
    modules: [ownModule("admin.mjs")],
    compatibilityDate: OWN_DATE,
    compatibilityFlags: OWN_FLAGS,
    bindings: { ATHANOR_KEY: host.key },
    workerLoaders: { LOADER: {} },
    serviceBindings: { EVENTS: host.events },
    kvNamespaces: Object.fromEntries(account.kvNamespaces.map((id) => [`KV_${id}`, id])),
    d1Databases: Object.fromEntries(account.databases.map((id) => [`D1_${id}`, id])),
    r2Buckets: Object.fromEntries(account.buckets.map(({ id }) => [`KEPT_${id}`, id])), // makes Miniflare keep them
    workflows: engines(account),
    unsafeBindings: [
      ...workflowServices(account),
      raw("binding", "WORKFLOWS", { service: { name: "athanor:workflows", entrypoint: "Control" } }),
      ...account.buckets.map(({ id }) => raw("binding", `R2_${id}`, toBucket(id))),
      raw("service", "athanor:buckets", buckets(account)),
      raw("service", "athanor:stand-in-calls", own("stand-in-calls.mjs", "rpc-codec.mjs")),
      raw("service", "athanor:vectors", own("vectors.mjs")),
      ...sites.map(({ name, ...service }) => raw("service", name, service)),
      raw("binding", "QUEUES", { service: { name: "athanor:queues", entrypoint: "Control" } }),
      raw("service", "athanor:queue-storage", { disk: { path: queueStorage, writable: true } }),
      raw("service", "athanor:queues", {
        worker: {
          modules: ownModules("queues.mjs", "messages.mjs"),
          compatibilityDate: OWN_DATE,
          compatibilityFlags: OWN_FLAGS,
          durableObjectNamespaces: [{ className: "Queue", enableSql: true, uniqueKey: "athanor-queue" }],
          durableObjectStorage: { localDisk: "athanor:queue-storage" },
          bindings: [{ name: "QUEUE", durableObjectNamespace: { className: "Queue" } }, ...services],
        },
      }),
    ],
  };
}

function rpc(account, host) {
  return {
    name: RPC,
    modulesRoot: HERE,
    modules: [ownModule("rpc.mjs"), ownModule("rpc-codec.mjs")],
    compatibilityDate: OWN_DATE,
    compatibilityFlags: OWN_FLAGS,
    bindings: { ATHANOR_KEY: host.rpcKey },
    unsafeBindings: rpcBindings(account).map(({ name, ...binding }) => raw("binding", name, binding)),
    unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
  };
}

/** What answers at the public addresses of buckets, when one has some. */
function publicBuckets({ buckets }) {
  const reached = buckets.filter((bucket) => bucket.isPublic);
  if (reached.length === 0) return [];
  return [
    {
      name: PUBLIC_BUCKETS,
      modulesRoot: HERE,
      modules: [ownModule("public-buckets.mjs")],
      compatibilityDate: OWN_DATE,
      compatibilityFlags: OWN_FLAGS,
      unsafeBindings: reached.map(({ id }) => raw("binding", `BUCKET_${id}`, toBucket(id))),
      unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    },
  ];
}

/** Miniflare's engine of each workflow, kept under its id. */
function engines({ workflows }) {
  return Object.fromEntries(
    workflows.map(({ id, className, script, steps }) => [
      `ENGINE_${id}`,
      { name: id, className, scriptName: script, stepLimit: steps ?? undefined },
    ]),
  );
}

function workflowServices({ workflows, stateDirectory }) {
  const registry = join(stateDirectory, "workflow-instances");
  mkdirSync(registry, { recursive: true });
  const engines = workflows.flatMap(({ id }) => [
    { name: `ENGINE_${id}`, service: { name: `workflows:${id}`, entrypoint: "WorkflowBinding" } },
    { name: `STATE_${id}`, durableObjectNamespace: { className: "Engine", serviceName: `workflows:${id}` } },
  ]);
  return [
    raw("service", "athanor:workflow-instances", { disk: { path: registry, writable: true } }),
    raw("service", "athanor:workflows", {
      worker: {
        modules: [{ name: "workflows.mjs", esModule: readFileSync(join(HERE, "workflows.mjs"), "utf8") }],
        compatibilityDate: OWN_DATE,
        compatibilityFlags: OWN_FLAGS,
        durableObjectNamespaces: [{ className: "Registry", enableSql: true, uniqueKey: "athanor-workflow-instances" }],
        durableObjectStorage: { localDisk: "athanor:workflow-instances" },
        bindings: [
          { name: "WORKFLOWS", json: JSON.stringify(Object.fromEntries(workflows.map(({ id, name }) => [name, id]))) },
          { name: "REGISTRY", durableObjectNamespace: { className: "Registry" } },
          ...engines,
        ],
      },
    }),
  ];
}

function buckets(account) {
  return {
    worker: {
      modules: [{ name: "buckets.mjs", esModule: readFileSync(join(HERE, "buckets.mjs"), "utf8") }],
      compatibilityDate: OWN_DATE,
      compatibilityFlags: OWN_FLAGS,
      bindings: [
        { name: "ACCOUNT", text: account.id },
        { name: "BUCKETS", json: JSON.stringify(Object.fromEntries(account.buckets.map((bucket) => [bucket.id, bucket]))) },
        { name: "QUEUES", service: { name: "athanor:queues", entrypoint: "Control" } },
        ...account.buckets.map(({ id }) => ({ name: `BUCKET_${id}`, service: { name: `r2:bucket:${id}` } })),
      ],
    },
  };
}

/** A worker of these modules, of which the first is the main one. */
function own(...names) {
  return {
    worker: {
      modules: ownModules(...names),
      compatibilityDate: OWN_DATE,
      compatibilityFlags: OWN_FLAGS,
    },
  };
}

function ownModules(...names) {
  return names.map((name) => ({ name, esModule: readFileSync(join(HERE, name), "utf8") }));
}

function ownModule(name) {
  return { type: "ESModule", path: join(HERE, name), contents: readFileSync(join(HERE, name), "utf8") };
}

/** Where a worker's modules seem to lie, which is what stacks of its errors say. */
export function rootOf({ name }) {
  return resolve(sep, "athanor", name);
}

function toWorker(worker, account, host) {
  const root = rootOf(worker);
  const options = {
    name: worker.name,
    ...toCompatibility(worker, host),
    ...toCode(worker, root),
    bindings: {},
    kvNamespaces: {},
    d1Databases: {},
    durableObjects: {},
    serviceBindings: {},
    workerLoaders: {},
    ratelimits: {},
    analyticsEngineDatasets: {},
    unsafeBindings: [],
    additionalUnboundDurableObjects: [],
    tails: [{ name: "athanor", entrypoint: "Tail", props: { worker: worker.script ?? worker.name } }, ...toTails(worker, account)],
    unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    ...(worker.outbound && { outboundService: worker.outbound }),
    ...toAssets(worker),
  };
  const bindRaw = (name, binding) => options.unsafeBindings.push(raw("binding", name, binding));
  for (const binding of worker.bindings) BINDINGS[binding.type](binding, options, { worker, account, bindRaw });
  addUnboundObjects(worker, options);
  return options;
}

/** Whether the main module is a script in the older format; of modules, it would be CommonJS. */
export function isServiceWorker({ modules, mainModule }) {
  const main = modules.find((module) => module.name === mainModule);
  return main !== undefined && MODULE_TYPES[main.type] === "CommonJS";
}

function toCode(worker, root) {
  if (!isServiceWorker(worker)) return { modulesRoot: root, modules: toModules(worker, root) };
  const main = worker.modules.find((module) => module.name === worker.mainModule);
  return { script: readFileSync(main.file, "utf8") + REJECTIONS, scriptPath: join(root, main.name) };
}

/** Follows a worker's main module: what becomes of a promise that is rejected, and that nothing waits for, is told nowhere else. */
const REJECTIONS = `
;globalThis.addEventListener("unhandledrejection", ({ reason }) => console.error("Uncaught (in promise)", reason));`;

/** The workers that hear what this one does; one that was deleted by force hears nothing. */
function toTails(worker, account) {
  const there = account.workers.map(({ name }) => name);
  return (worker.tails ?? []).filter((name) => there.includes(name)).map((name) => ({ name }));
}

function toModules(worker, root) {
  const ordered = running(worker.modules).sort((a, b) => Number(b.name === worker.mainModule) - Number(a.name === worker.mainModule));
  if (ordered.length === 0) {
    return [{ type: "ESModule", path: join(root, "assets-only.js"), contents: ASSETS_ONLY }];
  }
  return ordered.map((module) => {
    const content = module.text ?? readFileSync(module.file);
    const type = MODULE_TYPES[module.type];
    const binary = type === "Data" || type === "CompiledWasm";
    const text = () => content.toString("utf8") + (module.name === worker.mainModule ? REJECTIONS : "");
    return { type, path: join(root, module.name), contents: binary ? content : text() };
  });
}

const ASSETS_ONLY = `export default { fetch: () => new Response("Not found", { status: 404 }) };`;

function toAssets({ assets, modules }) {
  if (!assets) return {};
  const { html_handling, not_found_handling, run_worker_first } = assets.config;
  const rules = Array.isArray(run_worker_first) ? run_worker_first : undefined;
  return {
    assets: {
      directory: assets.directory,
      binding: assets.binding,
      routerConfig: {
        has_user_worker: modules.length > 0,
        invoke_user_worker_ahead_of_assets: run_worker_first === true,
        ...(rules && {
          static_routing: {
            user_worker: rules.filter((rule) => !rule.startsWith("!")),
            asset_worker: rules.filter((rule) => rule.startsWith("!")).map((rule) => rule.slice(1)),
          },
        }),
      },
      assetConfig: { html_handling, not_found_handling },
    },
  };
}

/** A class that no binding of its own worker names still has its objects, which other workers or `ctx.exports` reach. */
function addUnboundObjects(worker, options) {
  const bound = new Set(
    Object.values(options.durableObjects)
      .filter((object) => object.scriptName === undefined)
      .map((object) => object.className),
  );
  for (const [className, object] of Object.entries(worker.objects)) {
    if (!bound.has(className)) {
      options.additionalUnboundDurableObjects.push({
        className,
        useSQLite: object.storage === "sqlite",
        unsafeUniqueKey: object.namespaceId,
      });
    }
  }
}
