// Processes, as /proc of Linux knows them: which are whose, and how much memory they hold.
import { readdirSync, readFileSync } from "node:fs";

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, parent] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { pid, parent: Number(parent), name: text.slice(text.indexOf("(") + 1, text.lastIndexOf(")")), state };
  } catch {
    return undefined; // it has just ended
  }
}

const all = () => readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).map(stat).filter(Boolean);

/** A process and all that it has started, directly or not. */
export function familyOf(root) {
  const processes = all();
  const family = new Set([root]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid));
}

/** Whether it runs; one that has ended and that nobody has asked about since does not. */
export const runs = (pid) => !["Z", "X", undefined].includes(stat(pid)?.state);

/** What only this process holds in memory, and its share of the rest, in MiB. */
export function memory(pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  return Number(kilobytes) / 1024;
}
