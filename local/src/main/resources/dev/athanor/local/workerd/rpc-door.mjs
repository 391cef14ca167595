// Where programs outside connect to call methods. What they send is passed on as it is, and noted, for whoever wants to know
// whether anything can have changed.
import { connect, createServer } from "node:net";

export class RpcDoor {
  #upstream;
  #noticed;
  #server;
  #open = new Set();

  /**
   * @param upstream answers the address to pass everything on to
   * @param noticed told of everything that is passed on
   */
  constructor(upstream, noticed) {
    this.#upstream = upstream;
    this.#noticed = noticed;
  }

  /** The address, which listens from when it is first asked for. */
  async url() {
    this.#server ??= await new Promise((resolve, reject) => {
      const server = createServer((client) => void this.#pass(client)).on("error", reject);
      server.listen(0, "127.0.0.1", () => resolve(server));
    });
    return `ws://127.0.0.1:${this.#server.address().port}/`;
  }

  async #pass(client) {
    client.on("error", () => {});
    const address = await this.#upstream().catch(() => undefined);
    if (!address) return client.destroy();
    const server = connect(Number(address.port), address.hostname);
    const end = () => {
      client.destroy();
      server.destroy();
      this.#open.delete(end);
    };
    this.#open.add(end);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on("error", end).on("close", end);
    }
    client.on("data", () => this.#noticed());
    client.pipe(server).pipe(client);
  }

  close() {
    this.#server?.close();
    for (const end of [...this.#open]) end();
  }
}
