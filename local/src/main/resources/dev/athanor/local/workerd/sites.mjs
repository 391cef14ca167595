// The static files of each worker. Miniflare gives all workers the files of the first one that has some, so each gets a
// store of its own here, under the name by which Miniflare looks for it.
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";

const STORE = `export default {
  async fetch(request, { FILES, SITE }) {
    const file = FILES[new URL(request.url).pathname.slice(1)];
    if (!file) return new Response("Not found", { status: 404 });
    const path = file.path.split("/").map(encodeURIComponent).join("/");
    const content = await SITE.fetch("http://site" + path);
    const response = new Response(content.body, content);
    if (file.contentType) response.headers.set("cf-kv-metadata", JSON.stringify({ contentType: file.contentType }));
    return response;
  },
};`;

/** The services with a worker's files, in workerd's own terms. */
export function siteServices({ name, assets }) {
  const files = Object.fromEntries(assets.files.map((file) => [keyOf(assets.directory, file.path), file]));
  return [
    { name: `athanor:site:${name}`, disk: { path: assets.directory, writable: false, allowDotfiles: true } },
    {
      name: `assets:kv:${name}`,
      worker: {
        modules: [{ name: "store.mjs", esModule: STORE }],
        compatibilityDate: "2026-04-01",
        bindings: [
          { name: "FILES", json: JSON.stringify(files) },
          { name: "SITE", service: { name: `athanor:site:${name}` } },
        ],
      },
    },
  ];
}

/** What Miniflare's manifest calls a file. */
function keyOf(directory, path) {
  const file = join(directory, path);
  const digest = createHash("sha256").update(file + statSync(file).mtimeMs.toString());
  return digest.digest("hex").slice(0, 32);
}
