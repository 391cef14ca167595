import addition from "./addition.wasm";
import numbers from "./numbers.dat";
import shout from "./lib/shout.cjs";
import { describe } from "./lib/describe.js";
import title from "./title.txt";

const { add } = new WebAssembly.Instance(addition).exports;

export default {
  fetch() {
    const [a, b] = new Uint8Array(numbers);
    return new Response(shout(describe(title.trim(), add(a, b))));
  },
};
