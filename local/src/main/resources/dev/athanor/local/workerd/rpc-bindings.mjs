// What programs outside may call: what workers are bound to, each as WORKER/BINDING.
import { objectsOf, serviceOf } from "./bindings.mjs";

/** The bindings in workerd's own terms. */
export function rpcBindings(account) {
  return account.workers.flatMap((worker) =>
    worker.bindings.flatMap((binding) => {
      const found = KINDS[binding.type]?.(binding, { worker, account });
      return found ? [{ name: `${worker.name}/${binding.name}`, ...found }] : [];
    }),
  );
}

const KINDS = {
  service: ({ service, entrypoint, props }, { account }) => {
    if (!serviceOf({ service, entrypoint }, account)) return undefined;
    const as = { ...(entrypoint && { entrypoint }), ...(props && { props: { json: JSON.stringify(props) } }) };
    return { service: { name: `core:user:${service}`, ...as } };
  },
  durable_object_namespace: (binding, context) => {
    const found = objectsOf(binding, context);
    return found && { durableObjectNamespace: { className: found.className, serviceName: `core:user:${found.owner.name}` } };
  },
};
