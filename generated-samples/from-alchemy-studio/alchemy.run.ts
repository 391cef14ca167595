// The stack of src/main/java, as alchemy 0.94.0 is told of it. The tests deploy both and compare what is left behind.
import alchemy from "alchemy";
import {
  D1Database,
  DispatchNamespace,
  DurableObjectNamespace,
  Json,
  KVNamespace,
  Queue,
  R2Bucket,
  R2BucketNotification,
  RateLimit,
  SecretKey,
  Tunnel,
  VersionMetadata,
  Worker,
  WorkerLoader,
  WorkerStub,
  Workflow,
} from "alchemy/cloudflare";
import { readFile } from "node:fs/promises";

const app = await alchemy("studio", { stage: "prod" });

const compatibilityDate = "2026-04-01";

const photos = await R2Bucket("photos", {
  name: "studio-photos",
  locationHint: "weur",
  storageClass: "Standard",
  devDomain: true,
  domains: [
    {
      domain: "photos.example.com",
      minTLS: "1.2",
      ciphers: ["ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256"],
    },
  ],
  cors: [
    {
      id: "pages",
      allowed: { origins: ["https://studio.example.com"], methods: ["GET", "HEAD"], headers: ["range"] },
      exposeHeaders: ["etag"],
      maxAgeSeconds: 3600,
    },
  ],
  lifecycle: [
    {
      id: "drafts",
      enabled: true,
      conditions: { prefix: "drafts/" },
      deleteObjectsTransition: { condition: { type: "Age", maxAge: 86_400 } },
      abortMultipartUploadsTransition: { condition: { type: "Age", maxAge: 3600 } },
    },
    {
      id: "negatives",
      enabled: true,
      conditions: { prefix: "originals/" },
      storageClassTransitions: [{ condition: { type: "Age", maxAge: 7_776_000 }, storageClass: "InfrequentAccess" }],
    },
  ],
  lock: [
    { id: "contracts", enabled: true, prefix: "contracts/", condition: { type: "Age", maxAgeSeconds: 315_360_000 } },
    { id: "awards", enabled: true, prefix: "awards/", condition: { type: "Indefinite" } },
  ],
  empty: true,
});

const newPhotos = await Queue("new-photos", {
  name: "studio-new-photos",
  settings: { deliveryDelay: 0, messageRetentionPeriod: 86_400 },
});

await R2BucketNotification("originals", {
  bucket: photos,
  queue: newPhotos,
  eventTypes: ["object-create"],
  prefix: "originals/",
  suffix: ".jpg",
});

const albums = await KVNamespace("albums", {
  title: "studio-albums",
  values: [{ key: "welcome", value: { photo: "welcome", bytes: 0 } }],
});

const books = await D1Database("books", {
  name: "studio-books",
  migrationsDir: "./src/main/migrations",
  migrationsTable: "schema_changes",
  jurisdiction: "eu",
});

const sites = await DispatchNamespace("sites", {
  namespace: "studio-sites",
});

await Worker("acme", {
  name: "acme",
  namespace: sites,
  entrypoint: "./src/main/worker/acme.ts",
  compatibilityDate,
  bindings: {
    GREETING: "Acme by Studio",
  },
});

const errors = await Worker("errors", {
  name: "studio-errors",
  entrypoint: "./src/main/worker/errors.ts",
  compatibilityDate,
  url: false,
  bindings: {
    ALBUMS: albums,
  },
});

// The studio and the clerk are bound to each other.
const clerkStub = await WorkerStub("clerk-stub", { name: "studio-clerk", url: false });

export const studio = await Worker("studio", {
  name: "studio",
  entrypoint: "./src/main/worker/studio.ts",
  compatibilityDate,
  compatibilityFlags: ["nodejs_compat"],
  url: true,
  previewSubdomains: false,
  routes: [
    "example.com/studio/*",
    { pattern: "*.sites.example.com/*", adopt: true },
  ],
  domains: [
    "studio.example.com",
    { domainName: "prints.example.com", adopt: true, overrideExistingOrigin: true },
  ],
  bindings: {
    PHOTOS: photos,
    ALBUMS: albums,
    BOOKS: books,
    SITES: sites,
    CLERK: Worker.experimentalEntrypoint(clerkStub, "Clerk"),
    DEVELOPING: Workflow("developing", {
      workflowName: "studio-developing",
      className: "Developing",
      limits: { steps: 20 },
    }),
    VISITORS: DurableObjectNamespace("visitors", { className: "VisitorBook", sqlite: true }),
    FILTERS: WorkerLoader(),
    VERSION: VersionMetadata(),
    ORDER_LIMIT: RateLimit({ namespace_id: 4001, simple: { limit: 5, period: 60 } }),
    OPENING_HOURS: Json({ from: 9, to: 18, days: ["MON", "FRI"] }),
    SIZES: Json(JSON.parse(await readFile("./src/main/config/sizes.json", "utf8"))),
    SIGNING_KEY: new SecretKey({
      algorithm: { name: "HMAC", hash: "SHA-256" },
      format: "raw",
      usages: ["sign", "verify"],
      key_base64: alchemy.secret(process.env.SIGNING_KEY),
    }),
  },
  observability: {
    enabled: true,
    headSamplingRate: 0.5,
    logs: { enabled: true, headSamplingRate: 1, invocationLogs: false, persist: true },
    traces: { enabled: true, headSamplingRate: 0.1, persist: true },
  },
  logpush: false,
  cache: { enabled: true, crossVersionCache: true },
  limits: {
    cpu_ms: 30_000,
    subrequests: 100,
  },
  placement: { host: "books.example.com:5432" },
  tailConsumers: [errors],
  eventSources: [newPhotos],
});

await Worker("clerk", {
  name: "studio-clerk",
  entrypoint: "./src/main/worker/clerk.ts",
  compatibilityDate,
  url: false,
  adopt: true,
  bindings: {
    STUDIO: studio,
    VISITORS: DurableObjectNamespace("clerk-visitors", { className: "VisitorBook", scriptName: "studio" }),
    BOOKS: books,
  },
});

await Worker("door", {
  name: "studio-door",
  script: 'addEventListener("fetch", (event) => event.respondWith(new Response("The studio is at " + STUDIO_ADDRESS)));',
  format: "cjs",
  compatibilityDate,
  url: true,
  bindings: {
    STUDIO_ADDRESS: "studio.example.com",
  },
});

await Tunnel("darkroom", {
  name: "studio-darkroom",
  ingress: [
    {
      hostname: "darkroom.example.com",
      path: "^/lamps",
      service: "http://localhost:8082",
      originRequest: { httpHostHeader: "lamps.internal" },
    },
    { hostname: "darkroom.example.com", service: "http://localhost:8081" },
    { service: "http_status:404" },
  ],
  warpRouting: { enabled: true },
  originRequest: { connectTimeout: 10, noTLSVerify: true },
});

await app.finalize();
