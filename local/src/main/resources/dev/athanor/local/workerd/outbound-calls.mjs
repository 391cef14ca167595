// Stands before the code of a worker whose requests go to an outbound worker: what the dispatching worker said of the call
// goes along with each request that the code makes while it answers that call.
import { AsyncLocalStorage } from "node:async_hooks";

const HEADER = "Athanor-Outbound";
const calls = new AsyncLocalStorage();
const plain = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  request.headers.delete(HEADER);
  const parameters = calls.getStore();
  if (parameters) request.headers.set(HEADER, parameters);
  return plain(request);
};

/** Takes the parameters from a request, and answers what is left of it with them in mind. */
export function answering(request, answer) {
  const [parameters, rest] = split(request);
  return calls.run(parameters, () => answer(rest));
}

/** What a request carries, and the request without it. */
export function split(request) {
  const parameters = request.headers.get(HEADER);
  const rest = new Request(request);
  rest.headers.delete(HEADER);
  return [parameters, rest];
}
