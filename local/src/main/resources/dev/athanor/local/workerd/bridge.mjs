// Runs Miniflare for the process that started this one. Requests come as lines of JSON on standard input, answers and
// events leave as lines on standard output. The end of standard input ends everything: whoever holds the other end, and
// however it dies, no process stays behind.
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Addresses } from "./addresses.mjs";
import { Calls } from "./calls.mjs";
import { Front } from "./front.mjs";
import { Logs } from "./logs.mjs";
import { isServiceWorker, PUBLIC_BUCKETS, RPC, rootOf, toCompatibility, toOptions, toProbeModules } from "./miniflare4.mjs";
import { RpcDoor } from "./rpc-door.mjs";
import { Stacks } from "./stacks.mjs";

const write = process.stdout.write.bind(process.stdout);
const say = (message) => write(JSON.stringify(message) + "\n");
process.stdout.write = (chunk, ...rest) => process.stderr.write(chunk, ...rest); // the lines are ours alone

const require = createRequire(join(process.argv[2], "bridge.cjs"));
const { Miniflare, Log, LogLevel, Response, supportedCompatibilityDate } = require("miniflare");

const addresses = new Addresses({
  notice: (text) => say({ event: "notice", text }),
  answered: (request) => say({ event: "invoked", ...request }),
});
const calls = new Calls();
const logs = new Logs(say);
let stacks = new Stacks();
let runtimeErrors; // while the runtime is being replaced
let miniflare;
/** Calls of workers and their data that came by no address. */
let direct = 0;
const rpcDoor = new RpcDoor(
  () => miniflare.unsafeGetDirectURL(RPC),
  () => direct++,
);
const READING = new Set(["kv/get", "kv/list", "r2/list", "r2/get", "queue/configure", "queue/metrics", "queue/peek", "queue/due", "workflow/list", "workflow/get"]);

const host = {
  key: randomBytes(24).toString("hex"),
  rpcKey: randomBytes(24).toString("hex"),
  newestDate: supportedCompatibilityDate,
  log: new Log(LogLevel.NONE),
  runtimeLog: (line) => {
    if (line.level === "error") runtimeErrors?.push(line.message);
    logs.written(line);
  },
  notice: (text) => say({ event: "notice", text }),
  events: async (request) => {
    const { lines, invocations } = await request.json();
    for (const invocation of invocations) say({ event: "invoked", ...invocation });
    await logs.heard(lines);
    return new Response(null, { status: 204 });
  },
};

const OPERATIONS = {
  apply: (account) => calls.replace(() => apply(account)),

  /** Workers got or lost an address, or requests are split otherwise; what runs stays as it is. */
  serve,

  /** Loads a script beside the running ones: what it exports, or why it does not start. */
  async probe(worker) {
    const trial = {
      mainModule: worker.mainModule,
      modules: toProbeModules(worker),
      serviceWorker: isServiceWorker(worker),
      env: worker.env,
      keys: worker.keys,
      ...toCompatibility(worker, host),
    };
    try {
      return await calls.run(() => admin("probe", trial));
    } catch (error) {
      throw new Error(stacks.mappedStart(error.message, worker.modules));
    }
  },

  admin: ({ operation, ...body }) => {
    if (!READING.has(operation)) direct++;
    return calls.run(() => admin(operation, body));
  },

  /** How often workers or their data were reached from outside. */
  activity: () => addresses.count + direct,

  /** Where a session begins in which methods are called, and what opens it. */
  rpc: async () => ({ url: await rpcDoor.url(), key: host.rpcKey }),

  async scheduled({ worker, cron, at }) {
    direct++;
    return calls.run(async () => (await miniflare.getWorker(worker)).scheduled({ cron, scheduledTime: new Date(at) }));
  },
};

async function apply(account) {
  addresses.hold();
  runtimeErrors = [];
  stacks = new Stacks(account.workers.map((worker) => ({ ...worker, root: rootOf(worker) })));
  logs.use(stacks);
  try {
    await replace(toOptions(account, host));
    await admin("queue/configure", { queues: account.queues });
    return await serve(account.serve);
  } catch (error) {
    const reported = error.code === "ERR_RUNTIME_FAILURE" && runtimeErrors.length > 0;
    throw reported ? new Error(stacks.mapped(runtimeErrors.join("\n"))) : error;
  } finally {
    runtimeErrors = undefined;
    addresses.release();
  }
}

/** Miniflare asks for the port that its workerd had before, which another program may have got in between. Then both begin anew. */
async function replace(options) {
  try {
    await settle(options);
  } catch (error) {
    if (error.code !== "ERR_ADDRESS_IN_USE" || miniflare === undefined) throw error;
    await miniflare.dispose().catch(() => {});
    miniflare = undefined;
    await settle(options);
  }
}

async function settle(options) {
  if (miniflare === undefined) {
    const first = new Miniflare(options);
    try {
      await first.ready;
    } catch (error) {
      await first.dispose().catch(() => {});
      throw error;
    }
    miniflare = first;
  } else {
    await miniflare.setOptions(options);
  }
}

/** Listens for each worker with an address, and for the host names; knows what each version and preview runs as. */
async function serve({ workers, front, basePort }) {
  const served = await Promise.all(workers.map(reached));
  if (front) {
    const files = Object.keys(front.buckets).length > 0 ? await miniflare.unsafeGetDirectURL(PUBLIC_BUCKETS) : undefined;
    served.push(new Front({ ...front, workers: await Promise.all(front.workers.map(reached)), files }));
  }
  return addresses.serve(served, basePort);
}

async function reached({ versions, previews, ...worker }) {
  const upstream = (run) => miniflare.unsafeGetDirectURL(run);
  return {
    ...worker,
    versions: await Promise.all(versions.map(async (version) => ({ ...version, upstream: await upstream(version.run) }))),
    previews: new Map(await Promise.all(Object.entries(previews).map(async ([prefix, run]) => [prefix, await upstream(run)]))),
  };
}

/** Each on a connection of its own: one that was kept may be closed, or its workerd replaced, in the moment in which it is used again. */
async function admin(operation, body) {
  const response = await miniflare.dispatchFetch(`http://athanor/${operation}`, {
    method: "POST",
    headers: { "Athanor-Key": host.key, Connection: "close" },
    body: JSON.stringify(body),
  });
  const { result, error } = await response.json();
  if (error !== undefined) throw new Error(error);
  return result;
}

async function answer(line) {
  const { id, op, args } = JSON.parse(line);
  try {
    say({ id, result: (await OPERATIONS[op](args)) ?? null });
  } catch (error) {
    say({ id, error: String(error.message ?? error) });
  }
}

async function end() {
  rpcDoor.close();
  await addresses.close();
  await miniflare?.dispose().catch(() => {});
  process.exit(0);
}

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on("line", (line) => void answer(line));
lines.on("close", () => void end());
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());
say({ event: "ready", newestDate: supportedCompatibilityDate, workerd: require("workerd").version });
