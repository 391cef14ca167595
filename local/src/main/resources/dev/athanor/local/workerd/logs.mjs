// What workers log and fail of. The tail of a worker tells which worker it was, and keeps of an error that was logged only
// its message; the runtime's own log has its stack, and no worker. Here both come together.
const KEPT = 200;
const PATIENCE_MS = 50;
const ERROR = /^[\w$.]*(?:Error|Exception)(?:: |$)/;

export class Logs {
  #say;
  #recent = [];
  #stacks;
  #last = Promise.resolve();

  /** @param say hears `{ event: "log", worker, level, text }` */
  constructor(say) {
    this.#say = say;
  }

  /** @param stacks maps the stacks of what runs from now on */
  use(stacks) {
    this.#stacks = stacks;
  }

  /** A line of the runtime's own log. */
  written({ message }) {
    if (!message.includes("\n    at ")) return;
    this.#recent.push(message);
    if (this.#recent.length > KEPT) this.#recent.shift();
  }

  /** What a tail tells, in the order in which it comes. */
  heard(lines) {
    this.#last = this.#last.then(() => this.#tell(lines));
    return this.#last;
  }

  async #tell(lines) {
    for (const { worker, level, parts } of lines) {
      const texts = [];
      for (const part of parts) texts.push(ERROR.test(part) && !part.includes("\n    at ") ? await this.#withStack(part) : part);
      this.#say({ event: "log", worker, level, text: this.#stacks ? this.#stacks.mapped(texts.join(" ")) : texts.join(" ") });
    }
  }

  /** The runtime's log comes another way than the tail, and may be a moment behind. */
  async #withStack(text) {
    for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((done) => setTimeout(done, 5))) {
      const found = this.#recent.findLast((message) => message.includes(`${text}\n    at `));
      if (found) return text + framesAfter(found, text);
      if (Date.now() > deadline) return text;
    }
  }
}

/** The last frame may be followed by what else was logged in that line. */
function framesAfter(message, text) {
  const frames = [];
  for (const line of message.slice(message.indexOf(`${text}\n    at `) + text.length + 1).split("\n")) {
    const [frame] = /^ {4}at (?:.*?\([^()]*:\d+:\d+\)|\S*:\d+:\d+|async .*?:\d+:\d+\)?)/.exec(line) ?? [];
    if (!frame) break;
    frames.push(frame);
  }
  return frames.map((frame) => `\n${frame}`).join("");
}
