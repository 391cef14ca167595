// Which version of a worker answers a request: the one whose preview's host name is called, or else one of those that are
// deployed, by their percentages and Cloudflare's two headers.
import { createHash } from "node:crypto";

/**
 * @param worker `name`, `url` (whether it has an address), `versions` (id, percentage, upstream) and `previews` (upstream by
 *   prefix)
 * @returns the upstream, or undefined when nothing answers there
 */
export function upstreamOf(worker, headers) {
  const host = (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  const suffix = `-${worker.name}.localhost`;
  if (host.endsWith(suffix)) return worker.previews.get(host.slice(0, -suffix.length));
  if (!worker.url || worker.versions.length === 0) return undefined;
  const override = overridden(worker.name, headers["cloudflare-workers-version-overrides"]);
  return (worker.versions.find((version) => version.id === override) ?? split(worker.versions, headers)).upstream;
}

/** The version that `name="id", other="id"` asks for. */
function overridden(name, header = "") {
  for (const entry of header.split(",")) {
    const match = /^\s*([a-z0-9_-]+)\s*=\s*"([0-9a-f-]+)"\s*$/.exec(entry);
    if (match?.[1] === name) return match[2];
  }
}

/** The same key always meets the same version, for as long as its share does not shrink. */
function split(versions, headers) {
  const key = headers["cloudflare-workers-version-key"];
  const point = key === undefined ? Math.random() * 100 : (createHash("sha256").update(key).digest().readUInt32BE() / 2 ** 32) * 100;
  let sum = 0;
  for (const version of versions) {
    sum += version.percentage;
    if (point < sum) return version;
  }
  return versions.at(-1);
}
