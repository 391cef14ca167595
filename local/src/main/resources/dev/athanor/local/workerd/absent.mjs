// What Cloudflare has and nothing on this machine can stand in for. Code that is bound to it runs, and learns so from the first
// call, with the way to the real one.

/** What each kind of binding reaches, and the methods that answer at once and not with a promise. */
const ABSENT = {
  agent_memory: { what: "Agent Memory", direct: ["get"] },
  ai: { what: "Workers AI", direct: ["gateway", "autorag", "aiSearch"] },
  ai_search: { what: "AI Search" },
  ai_search_namespace: { what: "AI Search", direct: ["get"] },
  analytics: { what: "Workers Analytics" },
  artifacts: { what: "Artifacts" },
  browser: { what: "Browser Rendering" },
  flagship: { what: "Flagship" },
  hyperdrive: { what: "Hyperdrive", direct: ["connect"], properties: ["connectionString", "host", "port", "user", "password", "database"] },
  k2: { what: "K2" },
  logfwdr: { what: "the log forwarder" },
  media: { what: "Media Transformations", direct: ["input"] },
  mtls_certificate: { what: "client certificates", direct: ["connect"] },
  pipelines: { what: "Pipelines" },
  secrets_store_secret: { what: "the Secrets Store" },
  send_email: { what: "the sending of email" },
  stream: { what: "Stream", direct: ["video"], properties: ["videos", "watermarks"] },
  vpc_network: { what: "Workers VPC", direct: ["connect"] },
  vpc_service: { what: "Workers VPC", direct: ["connect"] },
};

function absentBinding({ name, type }, options, { bindRaw }) {
  const { what, direct = [], properties = [] } = ABSENT[type];
  const message =
    `${name}: the local cloud does not simulate ${what}. The binding reaches it where the stage is deployed to Cloudflare: ` +
    "set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.";
  const innerBindings = [{ name: "absence", json: JSON.stringify({ message, direct, properties }) }];
  bindRaw(name, { wrapped: { moduleName: "athanor:absent", innerBindings } });
}

export const ABSENT_BINDINGS = Object.fromEntries(Object.keys(ABSENT).map((type) => [type, absentBinding]));
