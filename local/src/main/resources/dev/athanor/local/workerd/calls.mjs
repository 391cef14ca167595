// Calls into the runtime and its replacements take turns: a runtime that is replaced would take the calls with it that have begun.

const PATIENCE_MILLIS = 5_000; // a handler may run for minutes, and whoever deploys does not wait for that

export class Calls {
  #running = new Set();
  #replaced = Promise.resolve();

  /** Calls, as soon as nothing is being replaced. */
  async run(call) {
    for (let seen; seen !== this.#replaced; ) {
      seen = this.#replaced;
      await seen;
    }
    const running = call();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Replaces, once what has begun is over, or has taken its time. */
  async replace(work) {
    const before = this.#replaced;
    let done;
    this.#replaced = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      await this.#over();
      return await work();
    } finally {
      done();
    }
  }

  async #over() {
    if (this.#running.size === 0) return;
    let timer;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MILLIS);
    });
    await Promise.race([Promise.allSettled(this.#running), patience]);
    clearTimeout(timer);
  }
}
