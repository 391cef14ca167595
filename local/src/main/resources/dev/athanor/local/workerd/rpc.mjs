// A hidden worker, through which programs outside call the methods of workers and Durable Objects, by the bindings that workers
// have to them. A session is one WebSocket: what stays on either side (functions, objects, streams) stays as long as it does.
// Both sides send the same messages, as JSON: {call, on, method, arguments} asks, {answer, value} or {answer, error} answers,
// {cancel} no longer waits for an answer, and {release} lets go of what the other side keeps.
import { RpcCodec } from "./rpc-codec.mjs";

export default {
  fetch(request, env) {
    if (request.headers.get("Athanor-Key") !== env.ATHANOR_KEY) return new Response("Not found", { status: 404 });
    const [client, server] = Object.values(new WebSocketPair());
    server.accept();
    new Session(server, env);
    return new Response(null, { status: 101, webSocket: client });
  },
};

class Session {
  #socket;
  #env;
  #codec = new RpcCodec((id, method, args) => this.#call(id, method, args), (id) => this.#send({ release: id }));
  #calls = new Map(); // those that the other side has not answered yet
  #running = new Set(); // those that are answered here, unless nobody waits for the answer any more
  #lastCall = 0;

  constructor(socket, env) {
    this.#socket = socket;
    this.#env = env;
    socket.addEventListener("message", ({ data }) => this.#receive(JSON.parse(data)));
    socket.addEventListener("close", () => this.#end());
    socket.addEventListener("error", () => this.#end());
  }

  #receive(message) {
    if ("call" in message) void this.#answer(message);
    else if ("answer" in message) this.#settle(message);
    else if ("cancel" in message) this.#running.delete(message.cancel);
    else if ("release" in message) this.#codec.release(message.release);
  }

  async #answer({ call, on, method, arguments: args }) {
    this.#running.add(call);
    try {
      const result = await this.#invoke(on, method, this.#codec.decode(args));
      if (this.#running.has(call)) this.#send({ answer: call, value: this.#codec.encodeResult(result) });
      else result?.[Symbol.dispose]?.();
    } catch (error) {
      if (this.#running.has(call)) this.#send({ answer: call, error: describe(error) });
    } finally {
      this.#running.delete(call);
    }
  }

  #invoke(on, method, args) {
    if ("kept" in on) return this.#codec.invoke(on.kept, method, args);
    const binding = this.#env[`${on.worker}/${on.binding}`];
    if (!binding) throw new Error(`The worker ${on.worker} has no binding ${on.binding} to something that is deployed.`);
    if ("ids" in on) return idOf(binding, on.ids);
    return objectOf(binding, on)[method](...args);
  }

  /** Calls what the other side keeps. */
  #call(kept, method, args) {
    const call = ++this.#lastCall;
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject });
      this.#send({ call, on: { kept }, method, arguments: args });
    });
  }

  #settle({ answer, value, error }) {
    const call = this.#calls.get(answer);
    this.#calls.delete(answer);
    if (!call) return;
    if (error) call.reject(Object.assign(new Error(error.message), { name: error.name }));
    else call.resolve(this.#codec.decode(value));
  }

  #send(message) {
    try {
      this.#socket.send(JSON.stringify(message));
    } catch {
      this.#end();
    }
  }

  #end() {
    for (const { reject } of this.#calls.values()) reject(new Error("The program that this was to be called in has gone."));
    this.#calls.clear();
    this.#codec.releaseAll();
  }
}

/** A Durable Object by its name or id, or a service as it is. */
function objectOf(binding, { name, id }) {
  if (name !== undefined) return binding.getByName(name);
  return id === undefined ? binding : binding.get(binding.idFromString(id));
}

/** The id of a name, or one that no object had yet. */
function idOf(namespace, { name }) {
  return String(name === undefined ? namespace.newUniqueId() : namespace.idFromName(name));
}

function describe(error) {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: "Error", message: String(error) };
}
