// Workers of which a program has replaced a part: their own code, beside a module that passes calls on to that program. What is not
// replaced stays as it is.

const MAIN = "athanor-stand-in.js";
const BINDING = "ATHANOR_STAND_IN";

/** The worker with what stands in for it, if something does. */
export function withStandIn(worker, isServiceWorker) {
  if (!worker.standIn) return worker;
  const original = isServiceWorker(worker) || worker.modules.length === 0 ? undefined : worker.mainModule;
  const text = moduleOf(worker.standIn, original, worker.exports);
  return {
    ...worker,
    mainModule: MAIN,
    modules: [...(original === undefined ? [] : worker.modules), { name: MAIN, type: "application/javascript+module", text }],
    bindings: [...worker.bindings, { type: "athanor_stand_in", name: BINDING, ...worker.standIn }],
    exports: [...new Set([...worker.exports, ...Object.keys(worker.standIn.entrypoints)])],
  };
}

function moduleOf({ fetch, entrypoints }, original, exported) {
  const path = JSON.stringify("./" + original);
  const lines = [`import { WorkerEntrypoint } from "cloudflare:workers";`];
  if (original !== undefined) lines.push(`import * as original from ${path};`, `export * from ${path};`);
  for (const [name, methods] of Object.entries(entrypoints)) {
    const body = methods.map((method) => `  ${method}(...args) { return this.env.${BINDING}.call(${JSON.stringify(name)}, ${JSON.stringify(method)}, args); }`);
    lines.push(`export ${name === "default" ? "default class" : `class ${name}`} extends WorkerEntrypoint {\n${body.join("\n")}\n}`);
  }
  if ("default" in entrypoints) return lines.join("\n");
  if (fetch) {
    const own = original === undefined ? "undefined" : "original.default";
    lines.push(
      `const own = ${own};`,
      `export default typeof own === "function"`,
      `  ? class extends own { fetch(request) { return this.env.${BINDING}.fetch(request); } }`,
      `  : { ...own, fetch: (request, env) => env.${BINDING}.fetch(request) };`,
    );
  } else if (exported.includes("default")) {
    lines.push(`export default original.default;`);
  }
  return lines.join("\n");
}
