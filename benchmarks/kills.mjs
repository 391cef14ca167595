// Whether a local cloud leaves processes behind when the process that holds it is killed, and how long it takes to start.
//
//   node benchmarks/kills.mjs [--starts 100]
//
// Needs `cli/target/athanor.jar` (`mvn package -DskipTests`).
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { listen, pause, summary } from "./measure.mjs";
import { familyOf, memory, runs } from "./processes.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const JAR = resolve(HERE, "../cli/target/athanor.jar");
const GRACE_MS = 5_000;
const { values: options } = parseArgs({ options: { starts: { type: "string", default: "100" } } });

if (!existsSync(JAR)) throw new Error(`${JAR} is missing; build it with mvn package -DskipTests`);
const data = mkdtempSync(join(tmpdir(), "athanor-kills-"));
const times = [];
const held = {};
const left = [];
for (let n = 0; n < Number(options.starts); n++) {
  const child = spawn("java", ["-XX:TieredStopAtLevel=1", "-cp", JAR, join(HERE, "StartedCloud.java"), data]);
  const { said } = listen(child);
  const { text } = await said(/^ready /);
  times.push(Number(text.slice("ready ".length)) / 1000);
  const family = familyOf(child.pid);
  if (n === 0) for (const each of family) held[each.name] = (held[each.name] ?? 0) + memory(each.pid);
  // Some while nothing happens, some at once, some in the middle of what follows a start.
  await pause((n % 5) * 40);
  child.kill("SIGKILL");
  const end = Date.now() + GRACE_MS;
  while (family.some(({ pid }) => runs(pid)) && Date.now() < end) await pause(20);
  left.push(...family.filter(({ pid }) => runs(pid)));
}
rmSync(data, { recursive: true, force: true });
console.log(`start of a local cloud without workers, in its process (s)   ${summary(times)}`);
console.log(`memory of it (MiB)                                           ${Object.entries(held).map(([name, size]) => `${name} ${Math.round(size)}`).join(", ")}`);
console.log(`processes left ${GRACE_MS / 1000} s after ${options.starts} starts and kills                ${left.length}`);
process.exitCode = left.length === 0 ? 0 : 1;
