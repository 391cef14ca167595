// The stack of src/main/java, as alchemy 0.94.0 is told of it. The tests deploy both and compare what is left behind.
import alchemy from "alchemy";
import { Assets, D1Database, DurableObjectNamespace, Json, KVNamespace, Queue, Self, Worker } from "alchemy/cloudflare";

const app = await alchemy("tasks", { stage: "prod" });

const compatibilityDate = "2025-09-13";

const failedTasks = await Queue("failed-tasks", {
  name: "failed-tasks",
});

const taskQueue = await Queue("task-queue", {
  name: "task-processing",
});

const cache = await KVNamespace("cache", {
  title: "cache-store",
});

const db = await D1Database("db", {
  name: "tasks-db",
  migrationsDir: "./src/main/migrations",
  importFiles: ["./src/main/data/first-tasks.sql"],
  primaryLocationHint: "weur",
  readReplication: { mode: "auto" },
});

const notifier = await Worker("notifier", {
  name: "notifier",
  entrypoint: "./src/main/worker/notifier.ts",
  compatibilityDate,
  url: false,
  bindings: {
    DB: db,
  },
});

const assets = await Assets({ path: "./src/main/public" });

export const worker = await Worker("api", {
  name: "api-worker",
  url: true,
  entrypoint: "./src/main/worker/api.ts",
  format: "esm",
  compatibilityDate,
  compatibility: "node",
  bindings: {
    TASK_QUEUE: taskQueue,
    COUNTER: DurableObjectNamespace("counter", { className: "Counter", sqlite: true }),
    CACHE: cache,
    DB: db,
    NOTIFIER: Worker.experimentalEntrypoint(notifier, "Notifier"),
    SELF: Self,
    ASSETS: assets,
    LOG_LEVEL: "info",
    API_KEY: alchemy.secret(process.env.API_KEY),
  },
  observability: {
    enabled: true,
  },
  limits: {
    cpu_ms: 50_000,
  },
  placement: { mode: "smart" },
  assets: {
    html_handling: "auto-trailing-slash",
    not_found_handling: "404-page",
    run_worker_first: true,
  },
  crons: ["0 0 * * *", "0 */6 * * *"],
  eventSources: [
    {
      queue: taskQueue,
      settings: {
        batchSize: 15,
        maxConcurrency: 3,
        maxRetries: 5,
        maxWaitTimeMs: 2500,
        retryDelay: 60,
        deadLetterQueue: failedTasks,
      },
    },
  ],
});

await app.finalize();
