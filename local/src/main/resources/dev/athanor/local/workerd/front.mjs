// The one port that stands for all host names of the account: routes first, then custom domains, then buckets, then tunnels,
// as on Cloudflare. The host name is that of the `Host` header, with `.localhost` after it or without, so that both
// `curl -H "Host: api.example.com" http://127.0.0.1:8790` and `http://api.example.com.localhost:8790` reach it.
import { upstreamOf } from "./versions.mjs";

export class Front {
  /**
   * @param front `name`, `port`, `workers` (what `upstreamOf` takes), `routes` (the most specific first), `domains`, `buckets` (id
   *   and rules by host name), `files` (where buckets are read), `tunnels`
   */
  constructor(front) {
    Object.assign(this, front, { workers: new Map(front.workers.map((worker) => [worker.name, worker])) });
  }

  /** The script that a request goes to, or its host name. */
  nameOf(request) {
    return this.#scriptOf(request) ?? hostOf(request);
  }

  #scriptOf(request) {
    const host = hostOf(request);
    const route = this.routes.find((each) => matches(each, schemeOf(request), host, pathOf(request)));
    return route?.script ?? this.domains[host];
  }

  /** @returns `{ upstream, headers }` or `{ status, text }` */
  choose(request) {
    const host = hostOf(request);
    const path = pathOf(request);
    const script = this.#scriptOf(request);
    if (script) {
      const upstream = upstreamOf(this.workers.get(script), request.headers);
      return upstream ? { upstream, headers: withHost(request, host) } : { status: 404, text: `The worker ${script} is not deployed.\n` };
    }
    const bucket = this.buckets[host];
    if (bucket) return { upstream: this.files, headers: [...withHost(request, host), "Athanor-Bucket", JSON.stringify(bucket)] };
    const tunnel = this.tunnels[host] ?? this.tunnels[host.replace(/^[^.]+/, "*")];
    return tunnel ? throughTunnel(tunnel, host, path, request) : { status: 404, text: this.#unknown(host) };
  }

  #unknown(host) {
    const hosts = [this.domains, this.buckets, this.tunnels].flatMap(Object.keys);
    const names = [...this.routes.map(patternOf), ...hosts];
    return `No route, domain, bucket or tunnel of the local account takes this request to ${host}. There are: ${names.join(", ")}.\n`;
  }
}

function pathOf(request) {
  return request.url.replace(/^http:\/\/[^/?]+\/?/, "/");
}

function hostOf(request) {
  return (request.headers.host ?? "").replace(/:\d+$/, "").replace(/\.localhost$/, "").toLowerCase();
}

/** Requests arrive here unencrypted; they stand for encrypted ones unless they say otherwise. */
function schemeOf(request) {
  return request.headers["x-forwarded-proto"] ?? "https";
}

function matches({ scheme, hosts, host: wanted, path: fixed, prefix }, actual, host, path) {
  if (scheme && scheme !== actual) return false;
  const below = host.endsWith(`.${wanted}`);
  if (!(hosts === "ONE" ? host === wanted : hosts === "BELOW" ? below : below || host === wanted)) return false;
  return prefix ? path.startsWith(fixed) : path === fixed;
}

function patternOf({ hosts, host, path, prefix }) {
  return { ONE: "", BELOW: "*.", ALL: "*" }[hosts] + host + path + (prefix ? "*" : "");
}

/** What `cloudflared` would do, from this machine. */
function throughTunnel({ ingress, originRequest }, host, path, request) {
  const rule = ingress.find((each) => takes(each, host, path.replace(/\?.*$/, "")));
  const [, status] = /^http_status:(\d+)$/.exec(rule.service) ?? [];
  if (status) return { status: Number(status), text: "" };
  if (rule.service === "hello_world") return { status: 200, text: "Congratulations! You created a tunnel!\n" };
  const origin = { ...originRequest, ...rule.originRequest };
  const upstream = serverOf(rule.service, host, origin);
  return upstream
    ? { upstream, headers: withHost(request, origin.httpHostHeader ?? host), absent: `${rule.service} does not answer.\n` }
    : { status: 501, text: `The local cloud leads to http, https and unix services; ${rule.service} takes cloudflared itself.\n` };
}

function takes({ hostname, path: pattern }, host, path) {
  const fits = !hostname || hostname === host || (hostname.startsWith("*.") && host.endsWith(hostname.slice(1)));
  return fits && (!pattern || new RegExp(pattern).test(path));
}

function serverOf(service, host, origin) {
  const [, socketPath] = /^unix:(?:\/\/)?(\/.+)$/.exec(service) ?? [];
  const options = { timeout: origin.connectTimeout && origin.connectTimeout * 1000 };
  if (socketPath) return { protocol: "http:", options: { ...options, socketPath } };
  if (!/^https?:/.test(service)) return undefined;
  const { protocol, hostname, port } = new URL(service);
  const encrypted = {
    rejectUnauthorized: !origin.noTLSVerify,
    servername: origin.originServerName ?? (origin.matchSNItoHost ? host : undefined),
  };
  return {
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port: port || (protocol === "https:" ? 443 : 80),
    options: protocol === "https:" ? { ...options, ...encrypted } : options,
  };
}

/** The headers with the host name by which the request reached the account. */
function withHost({ rawHeaders }, host) {
  return rawHeaders.map((value, at) => (at % 2 === 1 && rawHeaders[at - 1].toLowerCase() === "host" ? host : value));
}
