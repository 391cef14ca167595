import { split } from "./athanor-outbound-calls.mjs";
import * as script from "@MAIN@";

export * from "@MAIN@";

const main = script.default;
const told = (env, parameters) => ({ ...env, ...JSON.parse(decodeURIComponent(parameters ?? "{}")) });

export default typeof main === "function"
  ? class extends main {
      fetch(request) {
        const [parameters, rest] = split(request);
        Object.defineProperty(this, "env", { value: told(this.env, parameters) });
        return super.fetch(rest);
      }
    }
  : {
      ...main,
      fetch(request, env, ctx) {
        const [parameters, rest] = split(request);
        return main.fetch(rest, told(env, parameters), ctx);
      },
    };
