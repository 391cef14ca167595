// Dispatch namespaces. A binding is an object of the runtime's own (dispatcher.mjs) with a service for each worker in the
// namespace. Where the binding names an outbound worker, each of those runs once more, with that worker in the place of the
// internet; and the outbound worker runs once more too, told with each request who is calling.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));

// What Miniflare calls the service that answers for a worker: with static files, one that looks for them first.
const BEFORE_ASSETS = "assets:rpc-proxy";
const BEFORE_CODE = "core:user";
const ALS_FLAGS = ["nodejs_compat", "nodejs_compat_v2", "nodejs_als"];

/** The binding in workerd's terms. */
export function dispatchBinding({ name, namespace, outbound }, { worker, account }) {
  const tenants = account.workers.filter((candidate) => candidate.namespace === namespace && !candidate.run);
  const run = outbound?.worker ? runOf(worker, name) : "";
  const innerBindings = tenants.map((tenant) => ({
    name: `TENANT_${tenant.tenant}`,
    service: { name: `${tenant.assets ? BEFORE_ASSETS : BEFORE_CODE}:${tenant.name}${run}` },
  }));
  if (run) {
    const names = (outbound.params ?? []).map((parameter) => parameter.name);
    innerBindings.push({ name: "PARAMETERS", json: JSON.stringify(names) });
  }
  return { wrapped: { moduleName: "athanor:dispatcher", innerBindings } };
}

/** The additional runs of workers, for each binding with an outbound worker. */
export function outboundRuns(workers) {
  return workers.flatMap((worker) =>
    worker.bindings
      .filter((binding) => binding.type === "dispatch_namespace" && binding.outbound?.worker)
      .flatMap((binding) => runsFor(worker, binding, workers)),
  );
}

function runsFor(dispatcher, { name, namespace, outbound }, workers) {
  const run = runOf(dispatcher, name);
  const target = workers.find((worker) => worker.name === outbound.worker.service);
  if (!target) return []; // it was deleted by force
  const tenants = workers.filter((worker) => worker.namespace === namespace);
  return [
    again(target, run, "outbound-worker.mjs"),
    ...tenants.map((tenant) => ({ ...again(tenant, run, "outbound-tenant.mjs"), outbound: target.name + run })),
  ];
}

const runOf = (dispatcher, binding) => `@${dispatcher.name}.${binding}`;

/** A worker under another name, behind a module of ours. Its objects stay those of the first. */
function again(worker, run, wrapper) {
  const flags = worker.compatibilityFlags.some((flag) => ALS_FLAGS.includes(flag)) ? [] : ["nodejs_als"];
  const own = (name, text) => ({ name: `athanor-${name}`, type: "application/javascript+module", text });
  const main = JSON.stringify(`./${worker.mainModule}`);
  const modules = worker.mainModule
    ? [
        own(wrapper, readOwn(wrapper).replaceAll('"@MAIN@"', main)),
        own("outbound-calls.mjs", readOwn("outbound-calls.mjs")),
        ...worker.modules,
      ]
    : worker.modules;
  return {
    ...worker,
    name: worker.name + run,
    script: worker.script ?? worker.name,
    run,
    mainModule: worker.mainModule && `athanor-${wrapper}`,
    modules,
    compatibilityFlags: [...worker.compatibilityFlags, ...flags],
    objects: {},
    bindings: worker.bindings.map((binding) =>
      "class_name" in binding && !("script_name" in binding) ? { ...binding, script_name: worker.name } : binding,
    ),
  };
}

function readOwn(name) {
  return readFileSync(join(HERE, name), "utf8");
}
