// Lets a worker's options name bindings and services in workerd's own terms, for what Miniflare's options cannot say.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const internal = (name, file) => ({ name, esModule: readFileSync(join(__dirname, file), "utf8"), internal: true });

exports.plugins = {
  athanor: {
    options: { parse: (options) => options },
    getBindings: async (entries = []) =>
      entries.filter((entry) => entry.type === "binding").map(({ name, options }) => ({ name, ...options })),
    getNodeBindings: () => ({}),
    getExtensions: async () => [
      {
        modules: [internal("athanor:dispatcher", "dispatcher.mjs"), internal("athanor:absent", "absent-binding.mjs")],
      },
    ],
    getServices: async ({ options = [] }) =>
      options.filter((entry) => entry.type === "service").map(({ name, options: service }) => ({ name, ...service })),
  },
};
