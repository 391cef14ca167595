// Lets a worker's options name bindings and services in workerd's own terms, for what Miniflare's options cannot say.
exports.plugins = {
  athanor: {
    options: { parse: (options) => options },
    getBindings: async (entries = []) =>
      entries.filter((entry) => entry.type === "binding").map(({ name, options }) => ({ name, ...options })),
    getNodeBindings: () => ({}),
    getServices: async ({ options = [] }) =>
      options.filter((entry) => entry.type === "service").map(({ name, options: service }) => ({ name, ...service })),
  },
};
