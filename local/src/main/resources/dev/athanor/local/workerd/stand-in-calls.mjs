// Passes requests and calls on to the program that stands in for a part of a worker. The binding says where it listens.
import { WorkerEntrypoint } from "cloudflare:workers";
import { RpcCodec } from "./rpc-codec.mjs";

export default class extends WorkerEntrypoint {
  fetch(request) {
    const { url, key, script } = this.ctx.props;
    const headers = new Headers(request.headers);
    headers.set("Athanor-Key", key);
    headers.set("Athanor-Url", request.url);
    const body = /^(GET|HEAD)$/.test(request.method) ? undefined : request.body;
    return fetch(`${url}/fetch/${script}`, { method: request.method, headers, body, redirect: "manual" });
  }

  async call(entrypoint, method, args) {
    const { url, key, script } = this.ctx.props;
    const codec = new RpcCodec(
      () => {
        throw new TypeError("What stands in for a worker gets and returns values, not functions, objects with methods or streams.");
      },
      () => {},
    );
    const response = await fetch(`${url}/call/${script}/${entrypoint}`, {
      method: "POST",
      headers: { "Athanor-Key": key },
      body: JSON.stringify({ method, arguments: args.map((argument) => codec.encode(argument)) }),
    });
    const { value, error } = await response.json();
    if (error) throw Object.assign(new Error(error.message), { name: error.name });
    return codec.decode(value);
  }
}
