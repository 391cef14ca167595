import { answering } from "./athanor-outbound-calls.mjs";
import * as script from "@MAIN@";

export * from "@MAIN@";

const main = script.default;

export default typeof main === "function"
  ? class extends main {
      fetch(request) {
        return answering(request, (rest) => super.fetch(rest));
      }
    }
  : { ...main, fetch: (request, env, ctx) => answering(request, (rest) => main.fetch(rest, env, ctx)) };
