// What the measurements have in common: times in seconds, and waiting.
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export const seconds = (since) => (performance.now() - since) / 1000;

/** Waits until something is so, looking every few milliseconds. */
export async function until(what, test, limitSeconds = 60) {
  const begin = performance.now();
  for (;;) {
    const result = await Promise.resolve(test()).catch(() => undefined);
    if (result) return result;
    if (seconds(begin) > limitSeconds) throw new Error(`${what} did not come true within ${limitSeconds} s`);
    await pause(5);
  }
}

/** `1.42 (1.38 to 1.61, 5 times)`: the median, and between what. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const text = (value) => value.toFixed(2);
  return `${text(sorted[Math.floor(sorted.length / 2)])} (${text(sorted[0])} to ${text(sorted.at(-1))}, ${sorted.length} times)`;
}

/** A program whose lines are read; each comes with how long it took. */
export function listen(child) {
  const begin = performance.now();
  const lines = [];
  let rest = "";
  const read = (data) => {
    const parts = (rest + data).split("\n");
    rest = parts.pop();
    for (const text of parts) lines.push({ text, at: Date.now(), after: seconds(begin) });
  };
  child.stdout.setEncoding("utf8").on("data", read);
  child.stderr.setEncoding("utf8").on("data", read);
  const find = (pattern, from = 0) => lines.slice(from).find(({ text }) => pattern.test(text));
  return { lines, said: (pattern, from) => until(`${pattern} in the output`, () => find(pattern, from)) };
}
