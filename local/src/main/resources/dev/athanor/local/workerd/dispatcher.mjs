// What a worker's code finds as a dispatch namespace: a module of the runtime's own, which gets one service for each worker
// in the namespace, and those whose requests are to be caught in a form that catches them.

class DispatchNamespace {
  #env;

  constructor(env) {
    this.#env = env;
  }

  get(name, _args, options = {}) {
    const tenant = this.#env[`TENANT_${name}`];
    if (!tenant) return new Proxy({}, { get: () => () => Promise.reject(new Error("Worker not found.")) });
    return this.#env.PARAMETERS === undefined ? tenant : telling(tenant, chosen(options.outbound, this.#env.PARAMETERS));
  }
}

/** The parameters that the binding names; others do not reach the outbound worker. */
function chosen(outbound = {}, names) {
  return Object.fromEntries(names.filter((name) => name in outbound).map((name) => [name, outbound[name]]));
}

/** A worker whose requests carry, unseen by its code, what the outbound worker is to be told. */
function telling(tenant, parameters) {
  const header = encodeURIComponent(JSON.stringify(parameters));
  return new Proxy(tenant, {
    get(target, property) {
      if (property === "fetch") {
        return (input, init) => {
          const request = new Request(input, init);
          request.headers.set("Athanor-Outbound", header);
          return target.fetch(request);
        };
      }
      const value = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

export default (env) => new DispatchNamespace(env);
