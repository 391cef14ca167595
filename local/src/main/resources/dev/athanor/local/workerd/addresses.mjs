// The workers' addresses: a listener on loopback for each, which holds requests while the runtime is being replaced, so
// that a port stays the same and no request meets a worker that is about to go.
import { Agent as PlainAgent, createServer, request as forwardPlain } from "node:http";
import { Agent as EncryptedAgent, request as forwardEncrypted } from "node:https";
import { connect as connectPlain } from "node:net";
import { connect as connectEncrypted } from "node:tls";
import { upstreamOf } from "./versions.mjs";

const LAST_PORT = 65_535;

// workerd and most servers close a connection that was idle for five seconds. One that is kept for as long would meet that with a
// request on it now and then. They also close one on which they have answered before they read the body: one that has carried a body is
// not kept at all.
const KEPT = { keepAlive: true, timeout: 2_000 };
const ONCE = { keepAlive: false };
const PLAIN = { kept: new PlainAgent(KEPT), once: new PlainAgent(ONCE) };
const ENCRYPTED = { kept: new EncryptedAgent(KEPT), once: new EncryptedAgent(ONCE) };

export class Addresses {
  #listeners = new Map();
  #ready = Promise.resolve();
  #open = () => {};
  #notice;
  #answered;
  /** How many requests have come. */
  count = 0;

  /** @param events `notice` hears of a port that is taken, `answered` of each request */
  constructor({ notice, answered }) {
    this.#notice = notice;
    this.#answered = answered;
  }

  /** Holds what comes from now on until `release`. */
  hold() {
    this.#ready = new Promise((open) => {
      this.#open = open;
    });
  }

  release() {
    this.#open();
  }

  /**
   * Listens for exactly these workers.
   *
   * @param workers name, the port it had before, if any, and what `upstreamOf` chooses from
   * @param basePort where the search for a port begins for one that had none
   * @returns the port of each
   */
  async serve(workers, basePort) {
    const names = new Set(workers.map((worker) => worker.name));
    for (const name of [...this.#listeners.keys()].filter((known) => !names.has(known))) await this.#close(name);
    const taken = new Set([...this.#listeners.values()].map((listener) => listener.port));
    for (const { port } of workers) if (port) taken.add(port);
    const ports = {};
    for (const worker of workers) {
      if (worker.fixed && this.#listeners.get(worker.name)?.port !== worker.port) await this.#close(worker.name);
      const listener = this.#listeners.get(worker.name) ?? (await this.#listen(worker, basePort, taken));
      listener.worker = worker;
      taken.add(listener.port);
      ports[worker.name] = listener.port;
    }
    return ports;
  }

  async close() {
    await Promise.all([...this.#listeners.keys()].map((name) => this.#close(name)));
  }

  async #listen(worker, basePort, taken) {
    const listener = { port: 0, worker, server: undefined, sockets: new Set() };
    for (let port = worker.port ?? basePort; port <= LAST_PORT; port++) {
      if (port !== worker.port && taken.has(port)) continue;
      const server = this.#createServer(listener);
      if (await tryListen(server, port)) {
        listener.server = server;
        listener.port = server.address().port;
        this.#listeners.set(worker.name, listener);
        return listener;
      }
      if (worker.fixed) {
        throw new Error(`Port ${port}, which ${worker.name} is to be served at, is taken. Stop what listens there, or declare another port.`);
      }
      this.#notice(`Port ${port} is taken by another program; looking for the next free one for ${worker.name}.`);
    }
    throw new Error(`No port from ${basePort} on is free for ${worker.name}.`);
  }

  #createServer(listener) {
    const { sockets } = listener;
    const server = createServer({ requestTimeout: 0 }, async (request, response) => {
      this.count++;
      await this.#ready;
      const told = this.#begin(listener, request);
      response.on("close", () => told(response.statusCode));
      pass(listener, request, response);
    });
    // The server no longer knows those that were upgraded, or that a client offered to upgrade.
    server.on("connection", (socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    server.on("upgrade", async (request, socket, head) => {
      this.count++;
      await this.#ready;
      const answer = /^websocket$/i.test(request.headers.upgrade ?? "") ? upgrade : decline;
      answer(listener, request, socket, head, this.#begin(listener, request));
    });
    return server;
  }

  /** What tells, once its status is known, how a request went. The query stays here: some put secrets into it. */
  #begin(listener, request) {
    const begin = performance.now();
    const worker = listener.worker.nameOf?.(request) ?? listener.worker.name;
    const detail = `${request.method} ${pathOf(request).replace(/\?.*$/s, "")}`;
    return (status) => this.#answered({ worker, trigger: "fetch", detail, status, millis: Math.round(performance.now() - begin) });
  }

  #close(name) {
    const { server, sockets } = this.#listeners.get(name) ?? {};
    if (!server) return undefined;
    this.#listeners.delete(name);
    for (const socket of sockets) socket.destroy();
    return new Promise((closed) => server.close(closed));
  }
}

function tryListen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", (error) => (error.code === "EADDRINUSE" || error.code === "EACCES" ? done(false) : fail(error)));
    server.listen({ host: "127.0.0.1", port }, () => done(true));
  });
}

/** A client that takes this for a proxy names the whole address. */
function pathOf(request) {
  return request.url.replace(/^http:\/\/[^/?]+\/?/, "/");
}

/** What answers a request: `{ upstream }`, for host names with the headers to send; or `{ status, text }`. */
function choose(worker, request) {
  if (worker.choose) return worker.choose(request);
  const upstream = upstreamOf(worker, request.headers);
  return upstream ? { upstream } : { status: 404, text: "There is nothing here yet: no worker answers at this address.\n" };
}

function hasBody({ headers }) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function outgoing({ upstream, headers = undefined }, request) {
  const { hostname, port, protocol, options } = upstream;
  const [forward, agents] = protocol === "https:" ? [forwardEncrypted, ENCRYPTED] : [forwardPlain, PLAIN];
  const agent = hasBody(request) ? agents.once : agents.kept;
  const path = pathOf(request);
  return forward({ hostname, port, agent, ...options, method: request.method, path, headers: headers ?? request.rawHeaders, setHost: false });
}

function pass(listener, request, response) {
  const chosen = choose(listener.worker, request);
  if (!chosen.upstream) return refuse(response, chosen.status, chosen.text);
  const upstream = outgoing(chosen, request);
  upstream.on("response", (answer) => {
    response.writeHead(answer.statusCode, answer.statusMessage, answer.rawHeaders);
    answer.pipe(response);
    answer.on("error", () => response.destroy());
  });
  upstream.on("error", (error) => {
    if (response.headersSent) return response.destroy();
    refuse(response, 502, chosen.absent ?? `The worker's runtime gave no answer (${error.code ?? error.message}).\n`);
  });
  response.on("close", () => upstream.destroy());
  request.pipe(upstream);
}

function refuse(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text);
}

/** Says at once that nothing answers here. */
function dismiss(socket, status, told) {
  told(status);
  socket.end(`HTTP/1.1 ${status} Not Found\r\nConnection: close\r\n\r\n`);
}

function upgrade(listener, request, socket, head, told) {
  const chosen = choose(listener.worker, request);
  if (!chosen.upstream) return dismiss(socket, chosen.status, told);
  const upstream = outgoing(chosen, request);
  socket.on("error", () => upstream.destroy());
  upstream.on("error", () => socket.destroy());
  upstream.on("response", (answer) => {
    told(answer.statusCode);
    writeHead(socket, answer);
    answer.pipe(socket);
  });
  upstream.on("upgrade", (answer, other, first) => {
    told(answer.statusCode);
    writeHead(socket, answer);
    if (first.length > 0) socket.write(first);
    if (head.length > 0) other.write(head);
    other.on("error", () => socket.destroy());
    socket.on("error", () => other.destroy());
    other.pipe(socket).pipe(other);
  });
  upstream.end();
}

/** The offer of another protocol (Java's own client offers HTTP/2) is left out, and the request goes on without it. */
function decline(listener, request, socket, head, told) {
  const chosen = choose(listener.worker, request);
  if (!chosen.upstream) return dismiss(socket, chosen.status, told);
  const { hostname, port, protocol, options } = chosen.upstream;
  const connect = protocol === "https:" ? connectEncrypted : connectPlain;
  const upstream = connect({ ...options, host: hostname, port: Number(port), path: options?.socketPath });
  const lines = [`${request.method} ${pathOf(request)} HTTP/1.1`, "Connection: close"];
  const rawHeaders = chosen.headers ?? request.rawHeaders;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (!/^(connection|upgrade|http2-settings)$/i.test(rawHeaders[i])) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  }
  upstream.write(lines.join("\r\n") + "\r\n\r\n");
  if (head.length > 0) upstream.write(head);
  upstream.once("data", (first) => told(Number(/^HTTP\/1\.1 (\d+)/.exec(first.toString("latin1"))?.[1] ?? 502)));
  upstream.on("error", () => socket.destroy());
  socket.on("error", () => upstream.destroy());
  socket.pipe(upstream).pipe(socket);
}

function writeHead(socket, { statusCode, statusMessage, rawHeaders }) {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  socket.write(lines.join("\r\n") + "\r\n\r\n");
}
