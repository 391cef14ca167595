// Installs what package-lock.json names into node_modules, unless that has been done for this very lock file.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const marker = new URL("node_modules/.athanor-installed", import.meta.url);
const lock = readFileSync(new URL("package-lock.json", import.meta.url), "utf8").replaceAll("\r\n", "\n");
const wanted = `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;

if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) {
  process.exit(0);
}

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  fail(`The tests need Node 20 or later; this is ${process.versions.node}.`);
}
console.log("Installing the tools that the tests compare with (once for each package-lock.json) ...");
rmSync(new URL("node_modules", import.meta.url), { recursive: true, force: true });
// Not `npm ci`: that refuses a lock file without the packages of platforms for which the registry had none when it was
// written. A shell finds npm under the name that it has on Windows too; there is no user input in the line.
const npm = spawnSync("npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error", {
  cwd: here,
  shell: true,
  stdio: ["ignore", "inherit", "inherit"],
});
if (npm.status !== 0) {
  fail("npm install failed. Is npm on the path, and can it reach its registry?");
}
writeFileSync(marker, wanted);

function fail(message) {
  console.error(message);
  process.exit(1);
}
