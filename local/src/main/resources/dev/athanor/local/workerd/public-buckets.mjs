// What answers at the public addresses of R2 buckets: their objects, to be read, by the rules for other origins. The header
// `Athanor-Bucket`, which only the port of the host names sets, says which bucket that is, and its rules.

export default {
  async fetch(request, env) {
    const { id, cors } = JSON.parse(request.headers.get("Athanor-Bucket"));
    const rule = ruleFor(cors, request);
    if (request.method === "OPTIONS" && request.headers.has("access-control-request-method")) return preflight(rule, request);
    if (request.method !== "GET" && request.method !== "HEAD") {
      return new Response("The public address of a bucket is to be read from.\n", { status: 405, headers: { allow: "GET, HEAD" } });
    }
    const response = await read(env[`BUCKET_${id}`], request);
    if (rule) allow(response.headers, rule, request);
    return response;
  },
};

async function read(bucket, request) {
  const key = decodeURIComponent(new URL(request.url).pathname.slice(1));
  const object = key && (await (request.method === "HEAD" ? bucket.head(key) : bucket.get(key, { onlyIf: request.headers, range: request.headers })));
  if (!object) return new Response("Object not found\n", { status: 404 });
  const headers = new Headers({ etag: object.httpEtag, "last-modified": object.uploaded.toUTCString(), "accept-ranges": "bytes" });
  object.writeHttpMetadata(headers);
  if (request.method === "HEAD") {
    headers.set("content-length", object.size);
    return new Response(null, { headers });
  }
  if (!object.body) return new Response(null, { status: 304, headers });
  if (!request.headers.has("range")) return new Response(object.body, { headers });
  const { offset = 0, length = object.size - offset } = object.range;
  headers.set("content-range", `bytes ${offset}-${offset + length - 1}/${object.size}`);
  return new Response(object.body, { status: 206, headers });
}

/** The first rule that allows what is asked for. */
function ruleFor(rules, { headers, method }) {
  const origin = headers.get("origin");
  const wanted = headers.get("access-control-request-method") ?? method;
  const asked = (headers.get("access-control-request-headers") ?? "").toLowerCase().split(",").map((name) => name.trim()).filter(Boolean);
  return (
    origin &&
    rules.find(({ allowed }) => {
      const names = (allowed.headers ?? []).map((name) => name.toLowerCase());
      return (
        allowed.origins.some((pattern) => fits(pattern, origin)) &&
        allowed.methods.includes(wanted) &&
        (names.includes("*") || asked.every((name) => names.includes(name)))
      );
    })
  );
}

function fits(pattern, origin) {
  const [start, end] = pattern.split("*");
  return end === undefined ? pattern === origin : origin.startsWith(start) && origin.endsWith(end);
}

function preflight(rule, request) {
  if (!rule) return new Response("No rule of the bucket allows this.\n", { status: 403 });
  const { methods, headers = [] } = rule.allowed;
  const answer = new Headers({ "access-control-allow-methods": methods.join(", ") });
  if (headers.length > 0) answer.set("access-control-allow-headers", headers.join(", "));
  if (rule.maxAgeSeconds !== undefined) answer.set("access-control-max-age", rule.maxAgeSeconds);
  allow(answer, rule, request);
  return new Response(null, { status: 204, headers: answer });
}

function allow(headers, { allowed, exposeHeaders = [] }, request) {
  headers.set("access-control-allow-origin", allowed.origins.includes("*") ? "*" : request.headers.get("origin"));
  headers.append("vary", "Origin");
  if (exposeHeaders.length > 0) headers.set("access-control-expose-headers", exposeHeaders.join(", "));
}
