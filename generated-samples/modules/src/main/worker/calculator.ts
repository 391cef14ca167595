import type { Handler } from "athanor/calculator";
import { sumOf } from "words";
import addition from "./addition.wasm";
import icon from "./icon.svg";
import notes from "./notes.md";
import page from "./page.html";
import query from "./sums.sql";

/** Put in by the bundler. */
declare const VERSION: string;

const { add } = new WebAssembly.Instance(addition).exports as { add(a: number, b: number): number };

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    const [, path, a, b] = pathname.split("/");
    if (path === "sum") return new Response(sumOf(add(Number(a), Number(b))));
    if (path === "version") return new Response(VERSION);
    if (path === "imports") return Response.json({ icon, notes, page, query });
    return env.PAGES.fetch(request);
  },
} satisfies Handler;
